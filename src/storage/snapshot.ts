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

/** The backup file of a snapshot, not encrypted; its id is the snapshot's. */
export interface SnapshotFile {
  readonly id: string
  readonly bytes: Uint8Array
}
