/** The backup file of a snapshot, not encrypted; its id is the snapshot's. */
export interface SnapshotFile {
  readonly id: string
  readonly bytes: Uint8Array
}
