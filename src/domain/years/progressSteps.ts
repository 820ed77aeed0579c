import type Big from 'big.js'
import type { Actual } from '../actual'
import { plainDecimal } from '../notation/decimal'
import { convert } from '../notation/units'
import type { YearActual } from '../period'
import { isNumeric } from '../standing'
import type { PeriodFacts } from './periodFacts'

/** One year of an implementation period, and what it adds toward the period's target. */
export interface PeriodStep {
  readonly year: number
  /**
   * 'counted': its figure counts; 'told': words or a day, which do not add up; 'odd': no figure, or another unit, where
   * one is needed; 'unfilled' (未填); 'to-come': from the year shown on, and not filled yet.
   */
  readonly state: 'counted' | 'told' | 'odd' | 'unfilled' | 'to-come'
  /** In the period target's unit, plain decimal; undefined where nothing counts. Never 0 for a blank. */
  readonly value: string | undefined
  /** All figures up to this year added up: the height of a step. undefined where this year adds none. */
  readonly total: string | undefined
}

/** The years of the period in order, up to its last. */
export function periodSteps(facts: PeriodFacts): PeriodStep[] {
  const { period, years } = facts
  const byYear = new Map(years.map(one => [one.year, one]))
  let total: Big | undefined
  return Array.from({ length: Math.max(0, period.to - period.from + 1) }, (_, place) => {
    const year = period.from + place
    const actual = year <= facts.asOfYear ? filled(byYear.get(year)) : undefined
    const value = actual && valueOf(actual, facts)
    if (value) total = total?.plus(value) ?? value
    return {
      year,
      state: stateOf({ year, actual, value }, facts),
      value: value && plainDecimal(value),
      total: value && total && plainDecimal(total),
    }
  })
}

function filled(one: YearActual | undefined): Actual | undefined {
  return one?.actual?.kind === 'none' ? undefined : one?.actual
}

function valueOf(actual: Actual, { threshold }: PeriodFacts): Big | undefined {
  if (actual.kind !== 'number' || !isNumeric(threshold)) return undefined
  return convert(actual.value, actual.unit, threshold.unit)
}

function stateOf(
  { year, actual, value }: { year: number; actual: Actual | undefined; value: Big | undefined },
  { threshold, asOfYear }: PeriodFacts,
): PeriodStep['state'] {
  if (value) return 'counted'
  if (actual) return isNumeric(threshold) ? 'odd' : 'told'
  return year < asOfYear ? 'unfilled' : 'to-come'
}
