import { isWhollyBudgeted, isWhollyFilled, summarise } from '../yearSummary'
import type { YearSummary } from '../yearSummary'
import type { ProjectRow } from '../yearRow'
import { figureChange, moneyChange } from './change'
import type { FigureChange, MoneyChange } from './change'
import type { IndicatorComparison, Presence } from './compareIndicators'
import { joinedProjects } from './joinedProjects'
import { plainName } from './likeness/plainName'
import { compareLineages } from './lineageRows'
import { comparableAttainment } from './meanAttainment'
import type { YearSide } from './yearSide'

/** What became of a project from one year to the next. Money is in whole 分, shares are unrounded. */
export interface ProjectComparison {
  readonly projectId: string
  readonly presence: Presence
  readonly before: ProjectRow | undefined
  readonly after: ProjectRow | undefined
  /** Whether its name differs by more than spelling. */
  readonly renamed: boolean
  /** 全年预算数. */
  readonly budget: MoneyChange
  /** 全年执行数. */
  readonly executed: MoneyChange
  /** 执行率. */
  readonly rate: FigureChange
  /** 自评总分; undefined in a year without a total. */
  readonly total: FigureChange
  /** 平均完成率 over the indicators that have a 完成率 in both years; undefined where there is none. */
  readonly attainment: ReturnType<typeof comparableAttainment>
  readonly indicators: readonly IndicatorComparison[]
}

/** Two years of a department, one beside the other (年度对比). */
export interface YearComparison {
  readonly before: YearTotals
  readonly after: YearTotals
  /** 全年预算数 of the projects that have one; no change unless all projects of both years have one. */
  readonly budget: MoneyChange
  /** 全年执行数 and 执行率 of the whole; undefined in a year that is not filled for every project. */
  readonly executed: MoneyChange
  readonly rate: FigureChange
  /** In the order of the later year, projects that ended behind them. */
  readonly projects: readonly ProjectComparison[]
}

export interface YearTotals {
  readonly year: number
  readonly summary: YearSummary
}

export function compareYears(before: YearSide, after: YearSide): YearComparison {
  const [was, now] = [summarise(before.rows), summarise(after.rows)]
  return {
    before: { year: before.year, summary: was },
    after: { year: after.year, summary: now },
    budget: budgetChange(was, now),
    executed: moneyChange(whole(was, 'executedSoFar'), whole(now, 'executedSoFar')),
    rate: figureChange(whole(was, 'rate'), whole(now, 'rate')),
    projects: compareProjects(before, after),
  }
}

function budgetChange(was: YearSummary, now: YearSummary): MoneyChange {
  const budget = moneyChange(was.budgetTotal, now.budgetTotal)
  const areWhole = isWhollyBudgeted(was) && isWhollyBudgeted(now)
  return areWhole ? budget : { ...budget, change: undefined, share: undefined }
}

function whole<Figure extends 'executedSoFar' | 'rate'>(
  summary: YearSummary,
  figure: Figure,
): YearSummary[Figure] | undefined {
  return isWhollyFilled(summary) ? summary[figure] : undefined
}

function compareProjects(before: YearSide, after: YearSide): ProjectComparison[] {
  const [earlier, later] = [byProject(before), byProject(after)]
  return [...new Set([...later.keys(), ...earlier.keys()])].map(projectId => {
    const [was, now] = [earlier.get(projectId), later.get(projectId)]
    const indicators = compareLineages(was?.indicators ?? [], now?.indicators ?? [])
    return {
      projectId,
      presence: was && now ? 'kept' : now ? 'added' : 'retired',
      before: was,
      after: now,
      renamed: isRenamed(was, now),
      budget: moneyChange(was?.budgetTotal, now?.budgetTotal),
      executed: moneyChange(was?.executedTotal, now?.executedTotal),
      rate: figureChange(was?.rate, now?.rate),
      total: figureChange(before.totals?.get(projectId), after.totals?.get(projectId)),
      attainment: comparableAttainment(indicators),
      indicators,
    }
  })
}

function isRenamed(was: ProjectRow | undefined, now: ProjectRow | undefined): boolean {
  if (!was || !now) return false
  return plainName(was.projectYear.name) !== plainName(now.projectYear.name)
}

function byProject({ rows }: YearSide): ReadonlyMap<string, ProjectRow> {
  return new Map(joinedProjects(rows).map(row => [row.project.id, row]))
}
