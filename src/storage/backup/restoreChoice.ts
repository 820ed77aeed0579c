import type { Counts } from './backupFormat'

/** What of a backup is restored. */
export type RestoreChoice =
  /** All that is kept is replaced by all of the file. */
  | { readonly mode: 'replace-all' }
  /** Departments of the file are added, or replace those of the same id here; everything else stays. */
  | {
      readonly mode: 'departments'
      readonly departmentIds: readonly string[]
      /** Departments here that bear the name of a restored one and shall make room for it. */
      readonly replaced?: readonly string[]
    }

/** How a restoring (恢复) ended. */
export type RestoreOutcome =
  | {
      readonly status: 'restored'
      /** Documents written, by table. */
      readonly counts: Counts
      /** By which everything can be put back as it was before. */
      readonly snapshotId: string
    }
  /** Departments here bear these names under other ids; nothing was changed. Ask, then name them as `replaced`. */
  | { readonly status: 'same-name'; readonly departments: readonly SameName[] }

/** A department of the file whose name another one bears here. */
export interface SameName {
  readonly departmentId: string
  readonly name: string
  /** Id of the one here. */
  readonly here: string
}
