import type { StackPart } from '@/components/common/stackPart'
import { ROW_STATES, type RowState } from '@/domain/yearRow'
import type { YearSummary } from '@/domain/yearSummary'
import { STATE_LABELS } from '@/text/states'

type Counts = Readonly<Record<RowState, number>>

/** States of those that have a verdict (已评). */
export const JUDGED_STATES: readonly RowState[] = ['met', 'partly', 'missed']

/** How many have a verdict (已评): met, partly or missed. */
export function judgedCount({ met, partly, missed }: Counts): number {
  return met + partly + missed
}

/** States that at least one indicator is in, without met, which the figure itself tells. */
export function statesPresent(counts: Counts): RowState[] {
  return ROW_STATES.filter(state => state !== 'met' && counts[state] > 0)
}

/** Parts of the bar below a count of verdicts; what has none is the empty rest. */
export function stateParts(counts: Counts): StackPart[] {
  return ROW_STATES.map(state => ({
    label: `${STATE_LABELS[state]} ${counts[state]}`,
    size: counts[state],
    tone: state === 'met' || state === 'partly' || state === 'missed' ? state : 'line',
  }))
}

/** Spent, and what is left of the budget. */
export function budgetParts({ executedSoFar, budgetTotal }: YearSummary): StackPart[] {
  const spent: number = executedSoFar ?? 0
  const left = Math.max((budgetTotal ?? 0) - spent, 0)
  return [
    { label: '已支出', size: spent, tone: 'accent' },
    { label: '未支出', size: left, tone: 'accent-soft' },
  ]
}
