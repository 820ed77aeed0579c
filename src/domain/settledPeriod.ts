import { readBudgetYear } from './budgetYear'
import type { SuggestedPeriod } from './implementationPeriod'
import type { Period } from './period'
import type { Project } from './projectYear'
import type { TypedPeriod } from './reviewPeriod'

/** Why typed years are no implementation period, as a Chinese sentence, and the field it is about. */
export interface PeriodProblem {
  readonly field: keyof TypedPeriod
  readonly problem: string
}

const LONGEST = 10

/** An implementation period (实施周期) as typed for a project: a run of at most ten years with the year shown in it. */
export function readTypedPeriod(typed: TypedPeriod, year: number): Period | PeriodProblem {
  const from = readBudgetYear(typed.from)
  if (from === undefined) return { field: 'from', problem: '起始年度请填四位年份，如 2025' }
  const to = readBudgetYear(typed.to)
  if (to === undefined) return { field: 'to', problem: '终止年度请填四位年份，如 2027' }
  if (to < from) return { field: 'to', problem: '终止年度不能早于起始年度' }
  if (year < from) return { field: 'from', problem: `实施周期应包含本年度（${year} 年）` }
  if (year > to) return { field: 'to', problem: `实施周期应包含本年度（${year} 年）` }
  if (to - from >= LONGEST) return { field: 'to', problem: `实施周期最长 ${LONGEST} 年` }
  return { from, to }
}

/** What is kept of a period that a person settled: undefined where it is the budget year itself, and where it came from. */
export function settledPeriod(
  { from, to }: Period,
  suggested: SuggestedPeriod | undefined,
): Project['period'] {
  if (from === to) return undefined
  const isSuggested = suggested?.period.from === from && suggested.period.to === to
  return isSuggested
    ? { from, to, source: 'suggested', reason: suggested.reason }
    : { from, to, source: 'typed' }
}
