import type { BackupScope, Snapshot } from '@/domain/backup'
import type { Counts } from './backupFormat'
import type { ClearOutcome } from './clearEverything'
import type { BackupPreview } from './previewBackup'
import type { CopyResult, CopyWish } from './folder/copyToFolder'
import type { RestoreChoice, RestoreOutcome } from './restoreChoice'

/** A backup file as it was chosen, and the passphrase (口令) for it, if any. */
export interface ChosenFile {
  readonly file: Blob
  readonly passphrase?: string | undefined
}

/** What is asked of backups, by its name; travels to a worker, so plain values and files only. */
export interface BackupAsks {
  write: { readonly scope: BackupScope; readonly passphrase?: string | undefined; readonly at: Date }
  preview: ChosenFile
  restore: ChosenFile & {
    readonly choice: RestoreChoice
    readonly checksum: string
    readonly at: Date
  }
  'restore-snapshot': { readonly id: string; readonly at: Date }
  'daily-snapshot': { readonly at: Date }
  clear: { readonly at: Date }
  copy: CopyWish
}

/** A backup that was written, ready to be saved as a file. */
export interface WrittenBackup {
  /** 达标备份_全部_2026-01-05.dabiao.gz */
  readonly fileName: string
  readonly file: Blob
  readonly counts: Counts
  readonly scope: BackupScope
  /** ISO time. */
  readonly at: string
  readonly lastBatchId: string | undefined
  /** Why the file, read again, can't be restored as it is, in Chinese; undefined: it was read and is sound. */
  readonly problem: string | undefined
}

/** What comes of it. */
export interface BackupAnswers {
  write: WrittenBackup
  preview: BackupPreview & { readonly encrypted: boolean }
  restore: RestoreOutcome
  'restore-snapshot': RestoreOutcome
  /** undefined: it was not due. */
  'daily-snapshot': Snapshot | undefined
  clear: ClearOutcome
  copy: CopyResult
}

export type TaskName = keyof BackupAsks

/** One thing asked of backups. */
export type BackupTask = {
  [Name in TaskName]: { readonly name: Name; readonly ask: BackupAsks[Name] }
}[TaskName]
