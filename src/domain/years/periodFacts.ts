import { yearActuals } from '../indicatorRow'
import type { Accumulation, Period, YearActual } from '../period'
import type { Threshold } from '../threshold'
import type { IndicatorRun } from './yearRun'

/** What the progress of an indicator toward its 实施周期指标值 is worked out from. */
export interface PeriodFacts {
  /** 实施周期指标值 in force. */
  readonly threshold: Threshold
  readonly accumulation: Accumulation
  readonly period: Period
  /** What was recorded, in whichever years it was; of a year with several rows (一拆多、多合一) all of them. */
  readonly years: readonly YearActual[]
  /** The year shown: later ones are still to come. */
  readonly asOfYear: number
}

/**
 * An indicator's period as it stood in a year: target, period and 跨年口径 as of then, of several rows those of the first. undefined: no row up to that year, or a
 * period of one year only, which the annual view shows already.
 */
export function periodFacts({ years }: IndicatorRun, asOfYear: number): PeriodFacts | undefined {
  const told = years.flatMap(one => one ?? []).filter(({ year }) => year <= asOfYear)
  const latest = told.at(-1)?.row
  if (!latest || latest.period.from === latest.period.to) return undefined
  const target = latest.indicator.periodTarget
  return {
    threshold: target.reading,
    accumulation: latest.accumulation.accumulation,
    period: latest.period,
    years: yearActuals(
      target,
      told.flatMap(({ year, rows }) => rows.map(row => ({ ...row, year }))),
      latest.projectYear.year,
    ),
    asOfYear,
  }
}
