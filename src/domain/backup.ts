/** What a backup (备份) holds: all that is kept, or one department. */
export type BackupScope = 'all' | { readonly departmentId: string; readonly name: string }

/** How long ago everything was backed up (距上次备份). */
export interface BackupStanding {
  /** ISO time of the last backup of everything; undefined: never at this browser. */
  readonly lastAt: string | undefined
  /** There is nothing to back up, and no history: nothing was ever done here, or all was cleared. */
  readonly isEmpty: boolean
  /** Batches since; all there are where it is not known what the last backup held. */
  readonly batchesSince: number
  /** ISO time of the first of these batches; undefined: there are none. */
  readonly firstSince: string | undefined
  /** ISO time of the last of these batches; undefined: there are none. */
  readonly lastSince: string | undefined
}

/** How what a backup file holds stands to what is kept here. */
export type RestoreStanding = 'new' | 'same' | 'differs'

/** What is held of a department's year, in the file or here. */
export interface YearHolding {
  readonly projects: number
  readonly indicators: number
  /** Records (填报): one for each project and checkpoint with something filled in. */
  readonly records: number
  /** ISO time of the last batch of this year; undefined: none is recorded. */
  readonly changedAt: string | undefined
}

/** What restoring a year of a department would meet; `only-here` is in no backup file and would go. */
export interface YearPreview {
  readonly year: number
  readonly standing: RestoreStanding | 'only-here'
  readonly inFile: YearHolding | undefined
  readonly here: YearHolding | undefined
}

/** What restoring a department would meet (恢复预览). */
export interface DepartmentPreview {
  readonly departmentId: string
  readonly name: string
  /** 'only-here': restoring everything takes it away. */
  readonly standing: RestoreStanding | 'only-here'
  /** Another department here that bears the same name; undefined: there is none. */
  readonly sameName: string | undefined
  /** By year, the newest first. */
  readonly years: readonly YearPreview[]
}

/** Why a snapshot was taken: once a day, or before everything was replaced or cleared (清空). */
export type SnapshotReason = 'daily' | 'before-restore' | 'before-clear'

/** All that was kept at one moment (快照), inside the same database; never in a backup. */
export interface Snapshot {
  readonly id: string
  /** ISO time. */
  readonly at: string
  readonly reason: SnapshotReason
  /** Documents by table. */
  readonly counts: Readonly<Record<string, number>>
  /** Size of its file in bytes. */
  readonly size: number
  /** Newest batch at that moment; absent: nothing had ever been changed. */
  readonly lastBatchId?: string
}

/** From how many changes, or days, since the last backup a reminder is due; local. */
export const BACKUP_DUE = { batches: 30, days: 7 }

/**
 * Whether it is time to back up: many changes, or some and many days since the last backup (where there never was one:
 * since the first change). `now` is an ISO time.
 */
export function isBackupDue(standing: BackupStanding, now: string): boolean {
  const { lastAt, batchesSince, firstSince } = standing
  if (batchesSince === 0) return false
  if (batchesSince >= BACKUP_DUE.batches) return true
  const from = lastAt ?? firstSince
  return from !== undefined && daysBetween(from, now) >= BACKUP_DUE.days
}

/** Whole days from one ISO time to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
