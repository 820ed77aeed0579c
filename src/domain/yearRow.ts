import { indicatorRow } from './indicatorRow'
import type { IndicatorRow, RecordedYear } from './indicatorRow'
import type { Indicator } from './indicator'
import { effectiveBudget, executedSoFar, executedTotal, executionRate, totalOf } from './money'
import type { Amounts, Fen } from './money'
import type { Period } from './period'
import type { Checkpoint, Project, ProjectRecord, ProjectYear } from './projectYear'
import type { YearContents } from './yearContents'

export type { IndicatorRow } from './indicatorRow'
export { ROW_STATES, fallsShort, rowState } from './rowState'
export type { RowState } from './rowState'

/** A project in the year shown (项目年度), with what was recorded for it and what follows from that. */
export interface ProjectRow {
  readonly project: Project
  readonly projectYear: ProjectYear
  /** undefined: nothing was recorded at this checkpoint. */
  readonly record: ProjectRecord | undefined
  /** 全年预算数 in force by source: as typed, else 年初预算数. */
  readonly budget: Amounts
  readonly budgetTotal: Fen | undefined
  readonly executed: Amounts
  /** 已支出: what is filled, also while a source with money in the budget is not. undefined: nothing is filled. */
  readonly executedSoFar: Fen | undefined
  /** undefined while a source with money in the budget is not filled. */
  readonly executedTotal: Fen | undefined
  /** 执行率 as a share, unrounded. */
  readonly rate: number | undefined
  readonly indicators: readonly IndicatorRow[]
}

/**
 * A department's budget year as screens show it at a checkpoint, in printed order. Other years of a longer
 * implementation period count with what was recorded at their end.
 */
export function yearRows(contents: YearContents, checkpoint: Checkpoint): ProjectRow[] {
  const joined = lookUp(contents, checkpoint)
  return inPrintedOrder(contents.projectYears).map(projectYear => projectRow(projectYear, joined))
}

interface LookUp {
  readonly projects: ReadonlyMap<string, Project>
  readonly records: ReadonlyMap<string, ProjectRecord>
  readonly accumulations: ReadonlyMap<string, YearContents['lineages'][number]['accumulation']>
  /** All rows by project and lineage: of this year at the checkpoint, of other years at their end. */
  readonly rows: ReadonlyMap<string, readonly RecordedYear[]>
}

function lookUp(contents: YearContents, checkpoint: Checkpoint): LookUp {
  const { projects, projectYears, records, lineages, departmentYear, otherYears } = contents
  const now = records.filter(one => one.checkpoint === checkpoint && one.year === departmentYear.year)
  return {
    projects: new Map(projects.map(project => [project.id, project])),
    records: new Map(now.map(record => [record.projectYearId, record])),
    accumulations: new Map(lineages.map(({ id, accumulation }) => [id, accumulation])),
    rows: rowsByLineage([
      ...recordedRows(projectYears, now),
      ...recordedRows(
        otherYears.projectYears,
        otherYears.records.filter(one => one.checkpoint === 'year-end'),
      ),
    ]),
  }
}

interface LineageRow extends RecordedYear {
  readonly key: string
}

function lineageKey(projectId: string, { lineageId }: Indicator): string {
  return `${projectId}/${lineageId}`
}

/** The rows of some project years in printed order, each with its entry; several of a lineage in a year are all kept. */
function recordedRows(projectYears: readonly ProjectYear[], records: readonly ProjectRecord[]): LineageRow[] {
  const entries = new Map(records.map(({ projectYearId, entries }) => [projectYearId, entries]))
  return inPrintedOrder(projectYears).flatMap(({ id, projectId, year, indicators }) =>
    inPrintedOrder(indicators).map(indicator => ({
      key: lineageKey(projectId, indicator),
      year,
      indicator,
      entry: entries.get(id)?.[indicator.id] ?? {},
    })),
  )
}

function rowsByLineage(rows: readonly LineageRow[]): Map<string, RecordedYear[]> {
  const byLineage = new Map<string, RecordedYear[]>()
  for (const row of rows) {
    const known = byLineage.get(row.key)
    if (known) known.push(row)
    else byLineage.set(row.key, [row])
  }
  return byLineage
}

function projectRow(projectYear: ProjectYear, joined: LookUp): ProjectRow {
  const { projectId, departmentId, year } = projectYear
  const project = joined.projects.get(projectId) ?? { id: projectId, departmentId }
  const record = joined.records.get(projectYear.id)
  const period = periodAround(project, year)
  const indicators = inPrintedOrder(projectYear.indicators).map(indicator =>
    indicatorRow({
      projectYear,
      indicator,
      entry: record?.entries[indicator.id] ?? {},
      period,
      chosen: joined.accumulations.get(indicator.lineageId),
      otherRows: (joined.rows.get(lineageKey(projectId, indicator)) ?? []).filter(
        one => one.year !== year || one.indicator.id !== indicator.id,
      ),
    }),
  )
  return { project, projectYear, record, ...moneyOf(projectYear, record), indicators }
}

function moneyOf({ initial }: ProjectYear, record: ProjectRecord | undefined) {
  const budget = effectiveBudget(initial, record?.adjusted ?? {})
  const budgetTotal = totalOf(budget)
  const executed = record?.executed ?? {}
  const total = executedTotal(executed, budget)
  return {
    budget,
    budgetTotal,
    executed,
    executedSoFar: executedSoFar(executed, budget),
    executedTotal: total,
    rate: executionRate(total, budgetTotal),
  }
}

/** The project's implementation period; the year alone where none is settled, or where it lies outside. */
function periodAround({ period }: Project, year: number): Period {
  if (!period || year < period.from || year > period.to) return { from: year, to: year }
  return { from: period.from, to: period.to }
}

function inPrintedOrder<Printed extends { readonly order: number }>(rows: readonly Printed[]): Printed[] {
  return [...rows].sort((one, other) => one.order - other.order)
}
