import Big from 'big.js'
import { plainDecimal } from '../notation/decimal'
import { convert } from '../notation/units'
import { rowsByYear } from '../overYears/rowsOfYear'
import { isAtLeast, isAtMost, isNumeric } from '../standing'
import type { NumericThreshold } from '../standing'
import type { PeriodFacts } from './periodFacts'
import type { PeriodStep } from './progressSteps'

/**
 * What all remaining years together have to bring so that figures which are added up keep the period's target: at least
 * (还需), at most (尚可), or both; plain decimals in the target's unit. Below 0: more than that is there already.
 */
export interface PeriodNeed {
  readonly atLeast?: string
  readonly atMost?: string
  /** Whether exactly that much is not enough, or too much already (＞, ＜). */
  readonly strict: boolean
}

/** undefined: years that are held singly (最新、每年、最大、最小), words, dates, rows that are left to a person. Of a mean it is what the sum lacks. */
export function needOf(facts: PeriodFacts, steps: readonly PeriodStep[]): PeriodNeed | undefined {
  const { threshold, accumulation, period } = facts
  if (!isNumeric(threshold) || (accumulation !== 'sum' && accumulation !== 'mean')) return undefined
  if (isUndecided(facts)) return undefined
  const length = accumulation === 'mean' ? period.to - period.from + 1 : 1
  const reached = steps.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0))
  const { low, high } = boundsOf(threshold)
  const left = (bound: string) => {
    const exact = convert(bound, '', '')?.times(length).minus(reached)
    return exact && plainDecimal(exact)
  }
  const [atLeast, atMost] = [low, high].map(bound => (bound === undefined ? undefined : left(bound)))
  return {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    strict: threshold.kind === 'number' && (threshold.comparison === '>' || threshold.comparison === '<'),
  }
}

/** Several rows of a year that no rule puts together: what is missing beside them cannot be said. */
function isUndecided({ years, accumulation, asOfYear }: PeriodFacts): boolean {
  const rows = years.filter(({ year }) => year <= asOfYear)
  const areSeveral = rowsByYear(rows).length < rows.length
  return rows.some(({ apart }) => apart === true) || (accumulation === 'mean' && areSeveral)
}

function boundsOf(threshold: NumericThreshold): { low?: string; high?: string } {
  if (threshold.kind === 'range') return { low: threshold.low, high: threshold.high }
  const { bound } = threshold
  return {
    ...(isAtMost(threshold) ? {} : { low: bound }),
    ...(isAtLeast(threshold) ? {} : { high: bound }),
  }
}
