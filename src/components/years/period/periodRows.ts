import { ROW_STATES, rowState } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'
import { periodFacts } from '@/domain/years/periodFacts'
import { periodProgress, type PeriodProgress } from '@/domain/years/periodProgress'
import type { IndicatorRun, ProjectRun, YearRun } from '@/domain/years/yearRun'
import { STATE_LABELS } from '@/text/states'

/** An indicator with an implementation period of several years, and how far it has come. */
export interface PeriodRow {
  /** Its lineage. */
  readonly id: string
  readonly project: ProjectRun
  readonly run: IndicatorRun
  /** In its latest year up to the one shown: target, period and 跨年口径 are as of then. */
  readonly latest: IndicatorRow
  readonly progress: PeriodProgress
}

/** A line of the list: a project above its indicators, or an indicator. */
export type PeriodLine =
  | { readonly kind: 'project'; readonly id: string; readonly of: PeriodRow; readonly shown: number }
  | { readonly kind: 'indicator'; readonly id: string; readonly of: PeriodRow }

/** The indicators whose implementation period has several years, as of the year shown; in printed order. */
export function periodRows({ projects }: YearRun, asOfYear: number): PeriodRow[] {
  return projects.flatMap(project =>
    project.indicators.flatMap(run => {
      const facts = periodFacts(run, asOfYear)
      const latest = run.years
        .flatMap(one => one?.row ?? [])
        .filter(isUpTo(asOfYear))
        .at(-1)
      return facts && latest
        ? [{ id: run.lineageId, project, run, latest, progress: periodProgress(facts) }]
        : []
    }),
  )
}

/** The rows with a line above those of each project. */
export function periodLines(rows: readonly PeriodRow[]): PeriodLine[] {
  return rows.flatMap((of, place): PeriodLine[] => {
    const { projectId } = of.project
    const line: PeriodLine = { kind: 'indicator', id: of.id, of }
    if (rows[place - 1]?.project.projectId === projectId) return [line]
    const shown = rows.filter(({ project }) => project.projectId === projectId).length
    return [{ kind: 'project', id: `project-${projectId}`, of, shown }, line]
  })
}

/** How many of them stand where: 「1 个项目的 5 项指标跨年实施：达标 1、进行中 4；已成定局 1 项。」. */
export function periodFinding(rows: readonly PeriodRow[]): string {
  if (rows.length === 0) return ''
  const projects = new Set(rows.map(({ project }) => project.projectId)).size
  const states = rows.map(({ progress }) => rowState(progress.verdict))
  const counts = ROW_STATES.map(state => [state, states.filter(one => one === state).length] as const)
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${STATE_LABELS[state]} ${count}`)
  const certain = rows.filter(({ progress }) => progress.verdict.certain).length
  return `${projects} 个项目的 ${rows.length} 项指标跨年实施：${told.join('、')}；已成定局 ${certain} 项。`
}

/** The one to look at first: figures that are not settled yet ask for something. */
export function firstToSee(rows: readonly PeriodRow[]): PeriodRow | undefined {
  const open = rows.find(({ progress }) => !progress.verdict.certain && progress.lines.length > 0)
  return open ?? rows.find(({ progress }) => progress.lines.length > 0) ?? rows[0]
}

function isUpTo(asOfYear: number) {
  return (row: IndicatorRow) => row.projectYear.year <= asOfYear
}
