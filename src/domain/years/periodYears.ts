import Big from 'big.js'
import { judgePeriod } from '../period'
import { rowState } from '../rowState'
import type { RowState } from '../rowState'
import type { PeriodFacts } from './periodFacts'
import type { PeriodProgress } from './periodProgress'
import type { PeriodStep } from './progressSteps'

/** One year of an implementation period (实施周期), by itself and as part of it. */
export interface PeriodYear {
  readonly step: PeriodStep
  /** As typed, a text for each row that is filled; empty in a year that is not, or has not come. */
  readonly printed: readonly string[]
  /** Of the year by itself against the period's target. */
  readonly alone: RowState
  /** Whether it is the year that the period's value is taken from (最新、最大、最小), or one of all that count. */
  readonly counts: boolean
}

export function periodYears({ facts, steps }: Pick<PeriodProgress, 'facts' | 'steps'>): PeriodYear[] {
  const deciding = decidingYear(facts, steps)
  return steps.map(step => ({
    step,
    printed: printedIn(step.year, facts),
    alone: aloneIn(step.year, facts),
    counts: step.value !== undefined && step.year === (deciding ?? step.year),
  }))
}

function printedIn(year: number, facts: PeriodFacts): string[] {
  return rowsOf(year, facts).flatMap(({ actual }) =>
    actual === undefined || actual.kind === 'none' ? [] : actual.printed,
  )
}

/** A year by itself is a period of that year alone, in which each row must keep the target. */
function aloneIn(year: number, facts: PeriodFacts): RowState {
  const rows = rowsOf(year, facts)
  return rowState(judgePeriod(facts.threshold, rows, 'everyYear', { from: year, to: year }, year))
}

function rowsOf(year: number, { years, asOfYear }: PeriodFacts): PeriodFacts['years'] {
  return year > asOfYear ? [] : years.filter(one => one.year === year)
}

/** The year that the value is taken from, of equal ones the first; undefined: all count. */
function decidingYear({ accumulation }: PeriodFacts, steps: readonly PeriodStep[]): number | undefined {
  const counted = steps.flatMap(({ year, value }) =>
    value === undefined ? [] : { year, value: new Big(value) },
  )
  const [first, ...others] = counted
  if (accumulation === 'latest') return counted.at(-1)?.year
  if (accumulation !== 'max' && accumulation !== 'min') return undefined
  return others.reduce((best, one) => {
    const isBetter = best && (accumulation === 'max' ? one.value.gt(best.value) : one.value.lt(best.value))
    return isBetter === true ? one : best
  }, first)?.year
}
