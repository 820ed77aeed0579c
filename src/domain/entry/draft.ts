import type { Cell } from './cell'

/**
 * How far a typed text has come: being typed, on its way to disk, on disk (until the stored values are read again),
 * refused (no such value), failed (not written), in conflict (changed elsewhere), or found back from last time.
 */
export type DraftState = 'typing' | 'saving' | 'saved' | 'refused' | 'failed' | 'conflict' | 'found'

/** A text in a field that is not, or not yet, what is stored there. */
export interface Draft {
  readonly cell: Cell
  readonly text: string
  readonly state: DraftState
  /** Why it was refused or not written, in Chinese. */
  readonly message?: string
  /** In conflict: the text of what is stored now. */
  readonly stored?: string
}

/** Drafts by `cellKey`. */
export type Drafts = ReadonlyMap<string, Draft>
