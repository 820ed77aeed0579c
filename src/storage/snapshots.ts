import { liveQuery, type Observable } from 'dexie'
import { localDay } from './backup/backupFormat'
import { newestBatchId } from './backup/newestBatch'
import type { TargetDatabase } from './database'
import type { Snapshot, SnapshotReason } from '@/domain/backup'

/** How many snapshots are kept: so many daily ones, and so many of the others together. */
const KEPT = { daily: 7, others: 3 }

/** Follows the snapshots (快照), the newest first; reads none of their bytes. */
export function watchSnapshots({ snapshots }: TargetDatabase): Observable<Snapshot[]> {
  return liveQuery(() => snapshots.orderBy('at').reverse().toArray())
}

/** Takes a snapshot away. What is kept is not touched. */
export function removeSnapshot(database: TargetDatabase, id: string): Promise<void> {
  return removeAll(database, [id])
}

/** Follows whether the snapshot of the day is due: something changed since the last one, and there is none of today. */
export function watchDailySnapshotDue(database: TargetDatabase, now: () => Date): Observable<boolean> {
  return liveQuery(() => isDailySnapshotDue(database, now()))
}

/** Whether the snapshot of the day is due. */
export function isDailySnapshotDue(database: TargetDatabase, today: Date): Promise<boolean> {
  return database.transaction('r', [database.batches, database.snapshots], async () => {
    const newest = await newestBatchId(database)
    const all = await database.snapshots.orderBy('at').toArray()
    const isOfToday = ({ reason, at }: Snapshot) =>
      reason === 'daily' && localDay(new Date(at)) === localDay(today)
    return newest !== undefined && all.at(-1)?.lastBatchId !== newest && !all.some(isOfToday)
  })
}

/** A backup file that becomes a snapshot. */
export interface TakenFile {
  readonly bytes: Uint8Array
  readonly counts: Snapshot['counts']
  readonly lastBatchId: string | undefined
}

/** Keeps a snapshot, and takes the oldest away. To be called inside a transaction. */
export async function keepSnapshot(
  database: TargetDatabase,
  about: { readonly id: string; readonly at: Date; readonly reason: SnapshotReason },
  { bytes, counts, lastBatchId }: TakenFile,
): Promise<Snapshot> {
  const snapshot: Snapshot = {
    id: about.id,
    at: about.at.toISOString(),
    reason: about.reason,
    counts,
    size: bytes.length,
    ...(lastBatchId === undefined ? {} : { lastBatchId }),
  }
  await database.snapshots.add(snapshot)
  await database.snapshotFiles.add({ id: snapshot.id, bytes })
  await removeOldest(database, snapshot)
  return snapshot
}

async function removeOldest(database: TargetDatabase, newest: Snapshot): Promise<void> {
  const isDaily = ({ reason }: Snapshot) => reason === 'daily'
  const alike = await database.snapshots
    .orderBy('at')
    .reverse()
    // The one just taken stays whatever the clock says.
    .filter(one => one.id !== newest.id && isDaily(one) === isDaily(newest))
    .toArray()
  const beside = (isDaily(newest) ? KEPT.daily : KEPT.others) - 1
  await removeAll(
    database,
    alike.slice(beside).map(({ id }) => id),
  )
}

function removeAll(database: TargetDatabase, ids: readonly string[]): Promise<void> {
  return database.transaction('rw', [database.snapshots, database.snapshotFiles], async () => {
    await database.snapshots.bulkDelete([...ids])
    await database.snapshotFiles.bulkDelete([...ids])
  })
}
