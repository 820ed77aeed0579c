import type { DraftIndicator, DraftProject, EarlierRow, ImportDraft } from '../importDraft'
import type { Doubt } from '../doubt'
import type { IndicatorRow } from '../indicatorRow'
import type { Amounts } from '../money'
import type { DepartmentYear, Project } from '../projectYear'
import type { ProjectRow } from '../yearRow'
import type { Threshold } from '../threshold'
import { yearHints } from './yearHints'

/** A drafted indicator, with what the old year asked for and reached beside it. */
export interface CarriedIndicator extends DraftIndicator {
  readonly draftedFrom: EarlierRow
  /** The old year's row: targets, actual, verdict. */
  readonly lastYear: IndicatorRow
  /** What was printed for the old year and no longer fits, in Chinese. */
  readonly hints: readonly Doubt[]
}

export interface CarriedProject extends DraftProject {
  readonly draftedFrom: EarlierRow
  /** The old year's row: money and 执行率. */
  readonly lastYear: ProjectRow
  readonly indicators: readonly CarriedIndicator[]
  readonly hints: readonly Doubt[]
}

export interface CarriedUnit {
  readonly name: string
  /** Blank: money is drafted anew. */
  readonly amounts: Amounts
  readonly projects: readonly CarriedProject[]
}

/** A new year drafted from an old one (结转上年): what an import's draft holds, and where each part comes from. */
export interface CarriedDraft extends ImportDraft {
  readonly carriedFrom: number
  readonly units: readonly CarriedUnit[]
}

/** What a new year is drafted from. */
export interface OldYear {
  readonly department: string
  readonly departmentYear: DepartmentYear
  readonly rows: readonly ProjectRow[]
}

/**
 * Drafts a year from an older one: projects, indicators and targets as printed, no money and no actuals. Targets keep
 * their reading; a settled implementation period is kept where it still holds the new year.
 */
export function carryForward({ department, departmentYear, rows }: OldYear, year: number): CarriedDraft {
  const { title, amountUnit, units, year: carriedFrom } = departmentYear
  const names = new Set([...units.map(({ name }) => name), ...rows.map(row => row.projectYear.unit)])
  return {
    department,
    year,
    title: title.replaceAll(String(carriedFrom), String(year)),
    amountUnit,
    amounts: {},
    units: [...names].map(name => ({
      name,
      amounts: {},
      projects: rows.filter(row => row.projectYear.unit === name).map(row => carriedProject(row, year)),
    })),
    source: { name: `由${carriedFrom}年度结转`, bytes: new Uint8Array() },
    carriedFrom,
  }
}

function carriedProject(row: ProjectRow, year: number): CarriedProject {
  const { name, goal } = row.projectYear
  const period = periodStillOpen(row.project, year)
  return {
    draftedFrom: { id: row.projectYear.id, year: row.projectYear.year },
    name,
    goal,
    initial: {},
    ...(period ? { period } : {}),
    indicators: row.indicators.map(one => carriedIndicator(one, year)),
    lastYear: row,
    hints: projectHints(row.project, { name, goal }, year),
  }
}

/** What of a project's text no longer fits the new year: years in it, and an implementation period that is over. */
export function projectHints(
  project: Project | undefined,
  { name, goal }: Pick<DraftProject, 'name' | 'goal'>,
  year: number,
): Doubt[] {
  return [...yearHints([name, goal], year), ...periodOver(project?.period, year)]
}

function periodOver(period: Project['period'], year: number): Doubt[] {
  if (!period || year <= period.to) return []
  const years = period.from === period.to ? period.from : `${period.from}—${period.to}`
  return [{ code: 'period-over', message: `实施周期（${years} 年）已结束，实施周期指标值请按新的周期核对` }]
}

function periodStillOpen({ period }: Project, year: number): Project['period'] {
  return period && year >= period.from && year <= period.to ? period : undefined
}

function carriedIndicator(row: IndicatorRow, year: number): CarriedIndicator {
  const { id, order, level1, level2, name, periodTarget, annualTarget } = row.indicator
  return {
    order,
    level1,
    level2,
    name,
    periodTarget,
    annualTarget,
    draftedFrom: { id, year: row.projectYear.year },
    lastYear: row,
    hints: indicatorHints(row.indicator, year),
  }
}

/** What of an indicator's text no longer fits the new year: years in its name, deadlines that are past. */
export function indicatorHints(
  indicator: Pick<DraftIndicator, 'name' | 'annualTarget' | 'periodTarget'>,
  year: number,
): Doubt[] {
  return [...yearHints([indicator.name], year), ...pastDeadlines(indicator, year)]
}

function pastDeadlines(
  { annualTarget, periodTarget }: Pick<DraftIndicator, 'annualTarget' | 'periodTarget'>,
  year: number,
): Doubt[] {
  return [annualTarget, periodTarget]
    .filter(
      ({ reading }, place) => isPast(reading, year) && (place === 0 || !isPast(annualTarget.reading, year)),
    )
    .map(({ reading }) => ({
      code: 'past-deadline',
      message: `时限“${reading.printed.trim()}”早于 ${year} 年，请改为新年度的时限`,
    }))
}

function isPast(threshold: Threshold, year: number): boolean {
  return threshold.kind === 'date' && /^\d{4}/u.test(threshold.by) && Number(threshold.by.slice(0, 4)) < year
}
