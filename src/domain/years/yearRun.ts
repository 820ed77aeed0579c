import type { IndicatorRow } from '../indicatorRow'
import { plainDecimal } from '../notation/decimal'
import { convert } from '../notation/units'
import { isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import type { ProjectRow } from '../yearRow'
import { joinedProjects } from './joinedProjects'
import { byLineage } from './lineageRows'
import { pairingsOf } from './rowsPairing'
import type { RowsPairing } from './rowsPairing'
import type { YearSide } from './yearSide'

/** More years than that are not shown side by side. */
export const MOST_YEARS = 10

/** An indicator in one of its years, its figures in the unit of the run. */
export interface IndicatorYear {
  readonly year: number
  /** The first printed of its rows. */
  readonly row: IndicatorRow
  /** All its rows in printed order, `row` first: of a lineage with several that year (一拆多、多合一) more than one. */
  readonly rows: readonly IndicatorRow[]
  /** What became of the number of rows; 'one-to-one' where there is nothing to mark. */
  readonly pairing: RowsPairing
  /**
   * Plain decimal; undefined: not filled, no number, a unit that does not convert, or several rows, which have no one
   * figure. Never 0 for a blank.
   */
  readonly actual: string | undefined
  /** Bounds of the annual target as plain decimals, of a range both; undefined: no number, or several rows. */
  readonly bounds: readonly string[] | undefined
}

/** One lineage (指标沿革) through the years. */
export interface IndicatorRun {
  readonly projectId: string
  readonly lineageId: string
  /** Name in the latest year that has it. */
  readonly name: string
  /** Unit of the latest numeric target; '' without one. */
  readonly unit: string
  /** One place for each year of the run; undefined is a gap. */
  readonly years: readonly (IndicatorYear | undefined)[]
}

/** One project through the years. */
export interface ProjectRun {
  readonly projectId: string
  readonly name: string
  /** One place for each year of the run; undefined is a gap. */
  readonly years: readonly (ProjectRow | undefined)[]
  readonly indicators: readonly IndicatorRun[]
}

/** Up to ten years of a department side by side. */
export interface YearRun {
  /** Every calendar year from the first to the last, those without a table too. */
  readonly years: readonly number[]
  /** In the order of the latest year, those that ended behind them. */
  readonly projects: readonly ProjectRun[]
}

/** Sets up to ten years side by side; of more the latest. Two sides of the same year: the later one given counts. */
export function yearRun(sides: readonly YearSide[]): YearRun {
  const byYear = new Map(sides.map(side => [side.year, side]))
  const years = calendarYears([...byYear.keys()])
  const shown = years.map(year => joinedProjects(byYear.get(year)?.rows ?? []))
  const ids = new Set([...shown].reverse().flatMap(rows => rows.map(({ project }) => project.id)))
  return { years, projects: [...ids].map(id => projectRun(id, shown)) }
}

function calendarYears(years: readonly number[]): number[] {
  if (years.length === 0) return []
  const last = Math.max(...years)
  const first = Math.max(Math.min(...years), last - MOST_YEARS + 1)
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

function projectRun(projectId: string, sides: readonly (readonly ProjectRow[])[]): ProjectRun {
  const years = sides.map(rows => rows.find(({ project }) => project.id === projectId))
  const lineages = years.map(row => byLineage(row?.indicators ?? []))
  const ids = new Set([...lineages].reverse().flatMap(lineage => [...lineage.keys()]))
  const name = years.flatMap(row => row ?? []).at(-1)?.projectYear.name ?? ''
  const indicators = [...ids].map(lineageId =>
    indicatorRun(
      { projectId, lineageId },
      lineages.map(lineage => lineage.get(lineageId) ?? []),
    ),
  )
  return { projectId, name, years, indicators }
}

function indicatorRun(
  ids: Pick<IndicatorRun, 'projectId' | 'lineageId'>,
  rowsOfYears: readonly (readonly IndicatorRow[])[],
): IndicatorRun {
  const latest = rowsOfYears.flatMap(rows => rows[0] ?? []).at(-1)
  const unit = unitOf(rowsOfYears.flat())
  const pairings = pairingsOf(rowsOfYears.map(rows => rows.length))
  const years = rowsOfYears.map((rows, place) => indicatorYear(rows, pairings[place] ?? 'one-to-one', unit))
  return { ...ids, name: latest?.indicator.name ?? '', unit, years }
}

function unitOf(rows: readonly IndicatorRow[]): string {
  const targets = rows.map(row => row.indicator.annualTarget.reading)
  const units = targets.flatMap(target => (isNumeric(target) ? target.unit : []))
  return units.filter(unit => unit !== '').at(-1) ?? ''
}

function indicatorYear(
  rows: readonly IndicatorRow[],
  pairing: RowsPairing,
  unit: string,
): IndicatorYear | undefined {
  const [row, ...others] = rows
  if (!row) return undefined
  const actual = others.length === 0 ? row.entry.actual?.reading : undefined
  return {
    year: row.projectYear.year,
    row,
    rows,
    pairing,
    actual: actual?.kind === 'number' ? inUnit(actual.value, actual.unit, unit) : undefined,
    bounds: others.length === 0 ? boundsIn(row.indicator.annualTarget.reading, unit) : undefined,
  }
}

function boundsIn(threshold: Threshold, unit: string): string[] | undefined {
  if (!isNumeric(threshold)) return undefined
  const printed = threshold.kind === 'number' ? [threshold.bound] : [threshold.low, threshold.high]
  const bounds = printed.flatMap(bound => inUnit(bound, threshold.unit, unit) ?? [])
  return bounds.length === printed.length ? bounds : undefined
}

function inUnit(value: string, from: string, unit: string): string | undefined {
  const converted = convert(value, from, unit)
  return converted && plainDecimal(converted)
}
