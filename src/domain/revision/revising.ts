import type { Retirement } from '../retirement'
import type { RenameDecisions } from './rename'
import type { settledOn } from './settledOn'

/** With what rows that come or go are stamped. */
export interface RevisionStamp {
  readonly retired: Retirement
  readonly newId: () => string
}

/** What a table is revised by. */
export interface Revising {
  /** Keys of the accepted lines. */
  readonly accepted: ReadonlySet<string>
  readonly renames: RenameDecisions
  readonly settled: ReturnType<typeof settledOn>
  readonly stamp: RevisionStamp
}
