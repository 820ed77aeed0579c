import type Big from 'big.js'
import { plainDecimal } from '../notation/decimal'
import { figureIn } from '../overYears/rowsOfYear'
import type { Accumulation, YearActual } from '../period'
import { isNumeric } from '../standing'
import type { PeriodFacts } from './periodFacts'

/** One year of an implementation period, and what it adds toward the period's target. */
export interface PeriodStep {
  readonly year: number
  /**
   * 'counted': its figure counts; 'told': words or a day, which do not add up; 'odd': no figure, or another unit, where
   * one is needed; 'several': several rows that have no one figure; 'unfilled' (未填); 'to-come': from the year shown on, and
   * not filled yet. Of several rows the one that lacks most says it.
   */
  readonly state: 'counted' | 'told' | 'odd' | 'several' | 'unfilled' | 'to-come'
  /**
   * In the period target's unit, plain decimal; undefined where nothing counts. Never 0 for a blank. Of several rows what
   * they come to: the sum, the greatest or the least, as the years are put together.
   */
  readonly value: string | undefined
  /** All figures up to this year added up: the height of a step. undefined where this year adds none. */
  readonly total: string | undefined
}

/** The years of the period in order, up to its last. */
export function periodSteps(facts: PeriodFacts): PeriodStep[] {
  const { period, asOfYear } = facts
  let total: Big | undefined
  return Array.from({ length: Math.max(0, period.to - period.from + 1) }, (_, place) => {
    const year = period.from + place
    const rows = year <= asOfYear ? facts.years.filter(one => one.year === year) : []
    const value = valueOf(rows, facts)
    if (value) total = total?.plus(value) ?? value
    return {
      year,
      state: stateOf(year, rows, facts),
      value: value && plainDecimal(value),
      total: value && total && plainDecimal(total),
    }
  })
}

function valueOf(rows: readonly YearActual[], { threshold, accumulation }: PeriodFacts): Big | undefined {
  if (!isNumeric(threshold)) return undefined
  if (rows.length > 1 && !haveOneFigure(rows, accumulation)) return undefined
  const values = rows.flatMap(row => figureIn(row, threshold.unit) ?? [])
  const [first, ...others] = values
  return others.reduce((sum, value) => {
    if (accumulation === 'sum') return sum?.plus(value)
    return sum?.gt(value) === (accumulation === 'max') ? sum : value
  }, first)
}

/** What several rows are in a mean, or as the latest, no rule can tell; nor what parts are that have targets of their own. */
function haveOneFigure(rows: readonly YearActual[], accumulation: Accumulation): boolean {
  const isPutTogether = accumulation === 'sum' || accumulation === 'max' || accumulation === 'min'
  return isPutTogether && rows.every(({ apart }) => apart !== true)
}

function stateOf(
  year: number,
  rows: readonly YearActual[],
  { threshold, accumulation, asOfYear }: PeriodFacts,
): PeriodStep['state'] {
  if (rows.length === 0 || rows.some(isBlank)) return year < asOfYear ? 'unfilled' : 'to-come'
  if (!isNumeric(threshold)) return 'told'
  if (rows.some(row => figureIn(row, threshold.unit) === undefined)) return 'odd'
  return rows.length === 1 || haveOneFigure(rows, accumulation) ? 'counted' : 'several'
}

function isBlank({ actual }: YearActual): boolean {
  return actual === undefined || actual.kind === 'none'
}
