import { liveQuery, type Observable } from 'dexie'
import type { BackupScope, BackupStanding } from '@/domain/backup'
import { LOCAL_SETTINGS } from './backup/backupFormat'
import type { TargetDatabase } from './database'

/** Where the last backup of everything is noted; it belongs to this browser and is in no backup. */
const LAST_BACKUP = `${LOCAL_SETTINGS}last-backup`

/** A backup that was saved as a file. */
export interface SavedBackup {
  readonly scope: BackupScope
  /** ISO time. */
  readonly at: string
  /** Newest batch it holds; undefined: nothing had ever been changed. */
  readonly lastBatchId: string | undefined
}

/** Notes that a backup was saved. Only one of everything counts: a department's leaves the others without. */
export async function noteBackup({ settings }: TargetDatabase, saved: SavedBackup): Promise<void> {
  if (saved.scope !== 'all') return
  await settings.put({ key: LAST_BACKUP, value: { at: saved.at, lastBatchId: saved.lastBatchId } })
}

/** Follows how long ago everything was backed up, and how much was done since. */
export function watchBackupStanding(database: TargetDatabase): Observable<BackupStanding> {
  return liveQuery(() => backupStanding(database))
}

/** How long ago everything was backed up, and how much was done since. */
export function backupStanding(database: TargetDatabase): Promise<BackupStanding> {
  const { settings, batches } = database
  return database.transaction('r', [settings, batches], async () => {
    const noted = (await settings.get(LAST_BACKUP))?.value as
      { readonly at: string; readonly lastBatchId?: string } | undefined
    const last = noted?.lastBatchId === undefined ? undefined : await batches.get(noted.lastBatchId)
    const since = () => (last ? batches.where('order').above(last.order) : batches.orderBy('order'))
    return {
      lastAt: noted?.at,
      isEmpty: (await batches.limit(1).count()) === 0,
      batchesSince: await since().count(),
      firstSince: (await since().first())?.at,
      lastSince: (await since().last())?.at,
    }
  })
}
