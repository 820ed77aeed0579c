import type { Batch, BatchKind } from './batch'
import { isUndoable } from './batch'

/** Which batches a list of the history shows: all of them, those in force, or those undone. */
export type HistoryState = 'all' | 'standing' | 'undone'

/** What a list of the history (变更记录) is narrowed to; an absent field does not narrow. */
export interface HistoryFilter {
  /** Only this department; absent: all. */
  readonly departmentId?: string | undefined
  /** Only this budget year, and what belongs to no year. */
  readonly year?: number | undefined
  readonly kinds?: readonly BatchKind[] | undefined
  /** Part of the printed name of what was changed; spaces and case do not count. */
  readonly text?: string | undefined
  /** ISO time, itself included. */
  readonly from?: string | undefined
  /** ISO time, itself not included. */
  readonly until?: string | undefined
  readonly state?: HistoryState | undefined
}

/** Tells whether a batch belongs to a narrowed list. */
export function matchesHistory(filter: HistoryFilter): (batch: Batch) => boolean {
  const { departmentId, year, kinds, from, until, state = 'all' } = filter
  const wanted = plain(filter.text ?? '')
  return batch =>
    (departmentId === undefined || batch.departmentId === departmentId) &&
    (year === undefined || batch.year === undefined || batch.year === year) &&
    (kinds === undefined || kinds.includes(batch.kind)) &&
    (from === undefined || batch.at >= from) &&
    (until === undefined || batch.at < until) &&
    isInState(batch, state) &&
    plain(batch.subject).includes(wanted)
}

function isInState(batch: Batch, state: HistoryState): boolean {
  if (state === 'undone') return batch.undoneAt !== undefined
  return state === 'all' || isUndoable(batch) || batch.kind === 'restore'
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
