import { readBudgetYear } from './budgetYear'
import { suggestPeriod, type SuggestedPeriod } from './implementationPeriod'
import type { DraftProject } from './importDraft'
import type { ReviewPeriod } from './importReview'
import type { Period } from './period'

/** First and last year of an implementation period as a person typed them. */
export interface TypedPeriod {
  readonly from: string
  readonly to: string
}

const LONGEST = 20

/** What the table hints at for a project's implementation period, if the budget year is known. */
export function suggestedPeriod(
  project: Pick<DraftProject, 'name' | 'goal' | 'indicators'>,
  year: number | undefined,
): SuggestedPeriod | undefined {
  if (year === undefined) return undefined
  const targets = project.indicators.map(({ periodTarget, annualTarget, name, level1, level2 }) => ({
    period: periodTarget.reading,
    annual: annualTarget.reading,
    about: { level1: level1.name, level2: level2.name, name },
  }))
  return suggestPeriod({ year, name: project.name, goal: project.goal, targets })
}

/** The implementation period on the review: what a person typed, else what was suggested, else the budget year. */
export function reviewPeriod(
  year: number | undefined,
  suggested: SuggestedPeriod | undefined,
  typed: TypedPeriod | undefined,
): ReviewPeriod {
  const reason = suggested && { reason: suggested.reason }
  if (typed) return { ...typed, source: 'typed', ...reason, period: readPeriod(typed, year) }
  const period = suggested?.period ?? (year === undefined ? undefined : { from: year, to: year })
  return {
    from: String(period?.from ?? ''),
    to: String(period?.to ?? ''),
    source: suggested && isLonger(suggested.period) ? 'suggested' : 'budget-year',
    ...reason,
    period,
  }
}

/** A typed period; undefined when it is no run of years, is longer than 20 years, or leaves the budget year out. */
function readPeriod({ from, to }: TypedPeriod, year: number | undefined): Period | undefined {
  const first = readBudgetYear(from)
  const last = readBudgetYear(to)
  if (first === undefined || last === undefined || last < first || last - first >= LONGEST) return undefined
  const leavesOut = year !== undefined && (year < first || year > last)
  return leavesOut ? undefined : { from: first, to: last }
}

function isLonger({ from, to }: Period): boolean {
  return to > from
}
