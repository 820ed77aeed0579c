import type { Doubt } from './doubt'
import type { Entry, Indicator, Kept } from './indicator'
import { judge } from './judge'
import type { Verdict } from './judge'
import { judgePeriod, suggestAccumulation } from './period'
import type { Accumulation, Period, PeriodVerdict, SuggestedAccumulation, YearActual } from './period'
import type { ProjectYear } from './projectYear'
import { fallsShort, rowState } from './rowState'
import type { RowState } from './rowState'
import { saysTheSame } from './sameThreshold'

/** An indicator in the year shown: both targets, what was recorded, and both verdicts. */
export interface IndicatorRow {
  readonly indicator: Indicator
  readonly projectYear: ProjectYear
  /** Empty where nothing was recorded at this checkpoint. */
  readonly entry: Entry
  /** Against the year's own target. */
  readonly annual: Verdict
  /** Against the target of the whole implementation period, as of the year shown. */
  readonly periodVerdict: PeriodVerdict
  readonly accumulation: SuggestedAccumulation & {
    /** Whether a person set it. */
    readonly chosen: boolean
  }
  readonly period: Period
  /** Whether the period is this one year and both targets say the same: a screen tells it once. */
  readonly periodIsYear: boolean
  /** Doubts of both targets and of the actual that nobody has settled yet (存疑). */
  readonly openDoubts: readonly Doubt[]
  /** Whether the year's target, or for good the period's, was not reached in full and no reason is given (偏差原因). */
  readonly needsReason: boolean
  /** Of the annual verdict. */
  readonly state: RowState
}

/** An indicator in one year, and what was recorded for it: of another year at its end. */
export interface RecordedYear {
  readonly year: number
  readonly indicator: Indicator
  readonly entry: Entry
}

/** What the row of one indicator is joined from. */
export interface IndicatorHistory {
  readonly projectYear: ProjectYear
  readonly indicator: Indicator
  readonly entry: Entry
  readonly period: Period
  /** 跨年口径 set by a person; undefined: as suggested. */
  readonly chosen: Accumulation | undefined
  /** All other rows of the lineage: of other years, and of this one where it has several (一拆多、多合一). */
  readonly otherRows: readonly RecordedYear[]
}

/** Joins one indicator's targets, records and history into what a screen shows of it. */
export function indicatorRow(history: IndicatorHistory): IndicatorRow {
  const { projectYear, indicator, entry, period } = history
  const { year } = projectYear
  const annual = judge(indicator.annualTarget.reading, entry.actual?.reading, { grade: entry.grade, year })
  const accumulation = accumulationOf(history)
  const periodVerdict = periodVerdictOf(history, accumulation.accumulation)
  const unexplained = (entry.reason ?? '').trim() === ''
  return {
    indicator,
    projectYear,
    entry,
    annual,
    periodVerdict,
    accumulation,
    period,
    periodIsYear: period.from === period.to && sameTargets(indicator),
    openDoubts: [indicator.periodTarget, indicator.annualTarget, entry.actual].flatMap(openDoubtsOf),
    needsReason: unexplained && (fallsShort(annual) || fallsShort(periodVerdict)),
    state: rowState(annual),
  }
}

function accumulationOf({ indicator, chosen }: IndicatorHistory): IndicatorRow['accumulation'] {
  if (chosen !== undefined) return { accumulation: chosen, reason: '由人工选定', chosen: true }
  const { periodTarget, annualTarget, level1, level2, name } = indicator
  const about = { level1: level1.name, level2: level2.name, name }
  return { ...suggestAccumulation(periodTarget.reading, annualTarget.reading, about), chosen: false }
}

function periodVerdictOf(history: IndicatorHistory, accumulation: Accumulation): PeriodVerdict {
  const { projectYear, indicator, entry, period, otherRows } = history
  const { year } = projectYear
  const own = { year, indicator, entry }
  // Each row answers for a period that is its own year alone.
  const rows = period.from === period.to ? [own] : inOrder([...otherRows, own])
  const target = indicator.periodTarget
  return judgePeriod(target.reading, yearActuals(target, rows, year), accumulation, period, year)
}

function inOrder(rows: readonly RecordedYear[]): RecordedYear[] {
  return [...rows].sort((one, other) => one.year - other.year || one.indicator.order - other.indicator.order)
}

/**
 * What rows of one lineage recorded, as it counts toward a period target as of a year. Where rows of that year do not share
 * the target, they stand apart: each is a part with a target of its own.
 */
export function yearActuals(
  target: Indicator['periodTarget'],
  rows: readonly RecordedYear[],
  asOfYear: number,
): YearActual[] {
  const apart = rows.some(
    ({ year, indicator }) =>
      year === asOfYear && !saysTheSame(target.reading, indicator.periodTarget.reading),
  )
  return rows.map(row => ({
    year: row.year,
    actual: row.entry.actual?.reading,
    grade: gradeAgainst(target, row),
    ...(apart && row.year === asOfYear ? { apart } : {}),
  }))
}

/** A year's own grade counts for the period only where that year's target says the same as the period's. */
function gradeAgainst(target: Indicator['periodTarget'], { indicator, entry }: RecordedYear): Entry['grade'] {
  return saysTheSame(target.reading, indicator.annualTarget.reading) ? entry.grade : entry.periodGrade
}

function sameTargets({ periodTarget, annualTarget }: Indicator): boolean {
  return saysTheSame(periodTarget.reading, annualTarget.reading)
}

function openDoubtsOf(kept: Kept<{ readonly doubts: readonly Doubt[] }> | undefined): readonly Doubt[] {
  return kept === undefined || kept.confirmed ? [] : kept.reading.doubts
}
