import type { TargetDatabase } from '../database'
import { newId } from '../newId'
import type { Snapshot, SnapshotReason } from '@/domain/backup'
import { isDailySnapshotDue, keepSnapshot } from '../snapshots'
import { UNASKED, writeBackup, writeBackupBeside, type Working } from './writeBackup'

/** Takes a snapshot of all that is kept. To be called inside the transaction that then changes it. */
export async function takeSnapshot(
  database: TargetDatabase,
  about: { readonly reason: SnapshotReason; readonly at: Date },
  working: Working = {},
): Promise<Snapshot> {
  const file = await writeBackup(database, { scope: 'all', at: about.at }, working)
  return keepSnapshot(database, { id: newId(), ...about }, file)
}

/** Takes the snapshot of the day where it is due; undefined: it was not. Others can read and save meanwhile. */
export async function takeDailySnapshot(
  database: TargetDatabase,
  at: Date,
  working: Working = {},
): Promise<Snapshot | undefined> {
  if (!(await isDailySnapshotDue(database, at))) return undefined
  const file = await writeBackupBeside(database, { scope: 'all', at, patience: UNASKED }, working)
  const { batches, snapshots, snapshotFiles } = database
  return database.transaction('rw', [batches, snapshots, snapshotFiles], async () => {
    // Another page may have taken it in the meantime.
    if (!(await isDailySnapshotDue(database, at))) return undefined
    return keepSnapshot(database, { id: newId(), at, reason: 'daily' }, file)
  })
}
