import { liveQuery, type Observable } from 'dexie'
import { LOCAL_SETTINGS } from './backup/backupFormat'
import type { RefusalCode } from './backup/backupRefused'
import type { CopyFolder } from './backup/folder/copyFolder'
import { newMark } from './backup/folder/copyName'
import type { TargetDatabase } from './database'
import { newId } from './newId'

/** Where the folder is kept: it belongs to this browser and is in no backup. */
const BACKUP_FOLDER = `${LOCAL_SETTINGS}backup-folder`

/** The folder into which backups are copied by themselves (自动备份), and how that went last. */
export interface BackupFolder<Folder = FileSystemDirectoryHandle> {
  /** Another one for every time a folder is chosen. */
  readonly id: string
  readonly folder: Folder
  /** In the name of every copy. */
  readonly mark: string
  /** The last copy that was written and read back; absent: none yet. */
  readonly lastCopy?: { readonly at: string; readonly name: string; readonly size: number }
  /** Why the last attempt failed; absent: it went well, or there was none. */
  readonly failure?: { readonly at: string; readonly code: RefusalCode; readonly message: string }
}

/** Follows the chosen folder; undefined: none is. */
export function watchBackupFolder(database: TargetDatabase): Observable<BackupFolder | undefined> {
  return liveQuery(async () => (await kept(database)) as BackupFolder | undefined)
}

/** Remembers a folder; copies that are in it already, or in another one, stay as they are. */
export async function chooseBackupFolder<Folder>(
  { settings }: TargetDatabase,
  folder: Folder,
): Promise<BackupFolder<Folder>> {
  const value = { id: newId(), folder, mark: newMark() }
  await settings.put({ key: BACKUP_FOLDER, value })
  return value
}

/** Forgets the folder; copies stay in it. */
export async function forgetBackupFolder({ settings }: TargetDatabase): Promise<void> {
  await settings.delete(BACKUP_FOLDER)
}

/** What became of an attempt. */
export type CopyOutcome = Pick<BackupFolder, 'lastCopy'> | Required<Pick<BackupFolder, 'failure'>>

/** Notes how an attempt ended, unless another folder was chosen meanwhile. A failure leaves the last good copy noted. */
export function noteCopy(database: TargetDatabase, id: string, outcome: CopyOutcome): Promise<void> {
  return database.transaction('rw', database.settings, async () => {
    const known = await kept(database)
    if (known?.id !== id) return
    const { failure: _before, ...standing } = known
    await database.settings.put({ key: BACKUP_FOLDER, value: { ...standing, ...outcome } })
  })
}

async function kept({ settings }: TargetDatabase): Promise<BackupFolder<CopyFolder> | undefined> {
  return (await settings.get(BACKUP_FOLDER))?.value as BackupFolder<CopyFolder> | undefined
}
