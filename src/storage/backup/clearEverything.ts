import { backupStanding } from '../backupStanding'
import type { TargetDatabase } from '../database'
import { clearTables } from './clearTables'
import { takeSnapshot } from './takeSnapshot'
import type { Working } from './writeBackup'

/** How a clearing (清空) ended. */
export type ClearOutcome =
  /** Everything is gone but the snapshots, one of which brings it back. */
  | { readonly status: 'cleared'; readonly snapshotId: string }
  /** Since the last backup so many batches were done, or there was none; nothing was changed. */
  | {
      readonly status: 'backup-needed'
      readonly lastAt: string | undefined
      readonly batchesSince: number
    }

/** Clears everything (清空), if a backup of everything was saved after the last change; in one transaction, with a snapshot. */
export function clearEverything(
  database: TargetDatabase,
  at: Date,
  working: Working = {},
): Promise<ClearOutcome> {
  return database.transaction('rw', database.tables, async (): Promise<ClearOutcome> => {
    const { lastAt, batchesSince } = await backupStanding(database)
    if (batchesSince > 0) return { status: 'backup-needed', lastAt, batchesSince }
    const snapshot = await takeSnapshot(database, { reason: 'before-clear', at }, working)
    await clearTables(database)
    working.signal?.throwIfAborted()
    return { status: 'cleared', snapshotId: snapshot.id }
  })
}
