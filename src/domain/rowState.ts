import type { UnjudgedReason, Verdict } from './judge'

/** What an indicator shows as its 完成情况; one for every verdict. */
export type RowState =
  'met' | 'partly' | 'missed' | 'unfilled' | 'to-grade' | 'unit-differs' | 'no-target' | 'in-progress'

/** All states, from the settled to the open ones. */
export const ROW_STATES: readonly RowState[] = [
  'met',
  'partly',
  'missed',
  'unfilled',
  'to-grade',
  'unit-differs',
  'no-target',
  'in-progress',
]

const STATE_OF_REASON: Readonly<Record<UnjudgedReason, RowState>> = {
  'no-target': 'no-target',
  'no-actual': 'unfilled',
  'unit-differs': 'unit-differs',
  'needs-person': 'to-grade',
  'in-progress': 'in-progress',
}

export function rowState(verdict: Verdict): RowState {
  return verdict.status === 'unjudged' ? STATE_OF_REASON[verdict.reason] : verdict.status
}

/** Whether a verdict asks for a reason (偏差原因): 未达标 or 部分达成. */
export function fallsShort(verdict: Verdict): boolean {
  return verdict.status === 'missed' || verdict.status === 'partly'
}
