import { noteBackup } from '../backupStanding'
import type { BackupFolder } from '../backupFolder'
import type { TargetDatabase } from '../database'
import type { BackupScope } from '@/domain/backup'
import type { BackupAnswers, BackupAsks, BackupTask, ChosenFile, TaskName, WrittenBackup } from './backupTask'
import { notStarted, performInWorker } from './performInWorker'
import type { RestoreChoice, RestoreOutcome } from './restoreChoice'
import type { Working } from './writeBackup'

/** A backup file that was read to its end and found sound, and what restoring it would meet. */
export interface ReadBackup {
  readonly preview: BackupAnswers['preview']
  /** Restores it, whole or not at all. The same file is read again; one that was changed since is refused. */
  readonly restore: (choice: RestoreChoice, working?: Working) => Promise<RestoreOutcome>
}

/** Backup, restore and snapshots of one database. */
export type Backups = ReturnType<typeof createBackups>

/**
 * Backup, restore and snapshots of one database; the work is done in a worker, or here where a worker would not see the
 * database or there is none. Promises are rejected with a `BackupRefused`, whose message is to be shown, or with the
 * reason of the signal; nothing was changed then.
 */
export function createBackups(database: TargetDatabase, now: () => Date = () => new Date()) {
  async function ask<Name extends TaskName>(
    name: Name,
    asked: BackupAsks[Name],
    working: Working = {},
  ): Promise<BackupAnswers[Name]> {
    const task = { name, ask: asked } as unknown as BackupTask
    return (await perform(database, task, working)) as BackupAnswers[Name]
  }

  return {
    /** Writes a backup and reads it again; with a passphrase it is encrypted. To be saved as a file, and then noted. */
    write: (wish: { readonly scope: BackupScope; readonly passphrase?: string }, working?: Working) =>
      ask('write', { ...wish, at: now() }, working),

    /** Notes that a written backup was saved as a file: 清空 asks for it, reminders count from it. */
    noteSaved: (written: WrittenBackup) => noteBackup(database, written),

    /** Reads a backup file to its end and holds it against what is kept; nothing is changed. */
    async read(chosen: ChosenFile, working?: Working): Promise<ReadBackup> {
      const preview = await ask('preview', chosen, working)
      const { checksum } = preview
      return {
        preview,
        restore: (choice, during) => ask('restore', { ...chosen, choice, checksum, at: now() }, during),
      }
    },

    /** Puts everything back as it was at a snapshot: also how a restoring or clearing is undone. */
    restoreSnapshot: (id: string, working?: Working) => ask('restore-snapshot', { id, at: now() }, working),

    /** Takes the snapshot of the day if it is due. */
    takeDailySnapshot: (working?: Working) => ask('daily-snapshot', { at: now() }, working),

    /** Copies a backup of everything into the chosen folder (自动备份), if anything changed since the last backup. */
    copyToFolder: (chosen: BackupFolder, working?: Working) =>
      ask('copy', { chosen, at: now(), evenUnchanged: false }, working),

    /** The same, also where nothing changed. */
    copyToFolderNow: (chosen: BackupFolder, working?: Working) =>
      ask('copy', { chosen, at: now(), evenUnchanged: true }, working),

    /** Clears everything (清空) if a backup of everything was saved after the last change. */
    clearEverything: (working?: Working) => ask('clear', { at: now() }, working),
  }
}

async function perform(
  database: TargetDatabase,
  task: BackupTask,
  working: Working,
): Promise<BackupAnswers[TaskName]> {
  if (database.isInMemory || typeof Worker === 'undefined') {
    const { performTask } = await import('./performTask').catch(() => {
      throw notStarted()
    })
    working.signal?.throwIfAborted()
    return performTask(database, task, working)
  }
  return performInWorker(database.name, task, working)
}
