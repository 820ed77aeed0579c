import { gradeAgainst } from '../indicatorRow'
import type { IndicatorRow } from '../indicatorRow'
import type { Accumulation, Period, YearActual } from '../period'
import type { Threshold } from '../threshold'
import type { IndicatorRun } from './yearRun'

/** What the progress of an indicator toward its 实施周期指标值 is worked out from. */
export interface PeriodFacts {
  /** 实施周期指标值 in force. */
  readonly threshold: Threshold
  readonly accumulation: Accumulation
  readonly period: Period
  /** What was recorded, in whichever years it was. */
  readonly years: readonly YearActual[]
  /** The year shown: later ones are still to come. */
  readonly asOfYear: number
}

/**
 * An indicator's period as it stood in a year: target, period and 跨年口径 as of then. undefined: no row up to that year, or a
 * period of one year only, which the annual view shows already.
 */
export function periodFacts({ years }: IndicatorRun, asOfYear: number): PeriodFacts | undefined {
  const rows = years.flatMap(one => one?.row ?? []).filter(row => row.projectYear.year <= asOfYear)
  const latest = rows.at(-1)
  if (!latest || latest.period.from === latest.period.to) return undefined
  const target = latest.indicator.periodTarget
  return {
    threshold: target.reading,
    accumulation: latest.accumulation.accumulation,
    period: latest.period,
    years: rows.map(row => yearActual(row, target)),
    asOfYear,
  }
}

function yearActual(row: IndicatorRow, target: IndicatorRow['indicator']['periodTarget']): YearActual {
  const { projectYear, indicator, entry } = row
  const { year } = projectYear
  return { year, actual: entry.actual?.reading, grade: gradeAgainst(target, { year, indicator, entry }) }
}
