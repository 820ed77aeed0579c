import type { ImportDraft } from '@/domain/importDraft'
import { isInForce, inForce } from '@/domain/inForce'
import type { DepartmentYear, Lineage, Project, ProjectYear, TableImport } from '@/domain/projectYear'
import type { KeptTable } from '@/domain/revision/keptTable'
import { revised, type Accepted, type RevisedTable } from '@/domain/revision/revised'
import { joinedYears, type OtherYears } from './draftedRows'
import { isSameValue } from './fieldPath'
import { newId } from './newId'
import type { Lasting } from './settleLasting'

/** A table, all years of its department, and what of a new table is accepted. */
export interface Revising {
  readonly kept: KeptTable
  readonly all: OtherYears
  readonly draft: ImportDraft
  readonly accepted: Accepted
  /** 依据或原因 as typed. */
  readonly reason: string
  /** ISO time. */
  readonly at: string
}

/** What a revision will write, worked out before anything is written; which changes that makes is not looked at yet. */
export interface RevisionPlan extends Lasting {
  readonly departmentYear: DepartmentYear
  /** The rows of the table as they become, new ones behind. */
  readonly projectYears: readonly ProjectYear[]
  /** Those of the kept rows that become others, as they are: their places in the table, and who carries on whom, aside. */
  readonly revised: readonly ProjectYear[]
  /** The other years, with what new rows changed about who carries on whom. */
  readonly otherYears: readonly ProjectYear[]
  /** Projects and lineages that begin with new rows. */
  readonly projects: readonly Project[]
  readonly lineages: readonly Lineage[]
}

/** Works out what a table becomes by what is accepted, and who its new rows are over the years. */
export function revisionPlan({ kept, all, draft, accepted, reason, at }: Revising): RevisionPlan {
  const table = revised(kept, draft, accepted, { retired: { at, reason }, newId })
  const among = newRows(kept, table)
  const { year } = kept.departmentYear
  const others = all.years.filter(one => one.year !== year)
  const years = [...others, ...table.projectYears]
  const joined = joinedYears(all, years, { year, at, among })
  const projectYears = joined.filter(one => one.year === year)
  return {
    departmentYear: table.departmentYear,
    projectYears,
    revised: kept.projectYears.filter(year => isRevised(year, projectYears)),
    otherYears: joined.filter(one => one.year !== year),
    ...lastingOf(all.years, projectYears, table),
  }
}

function isRevised(was: ProjectYear, rows: readonly ProjectYear[]): boolean {
  const now = rows.find(({ id }) => id === was.id)
  return now !== undefined && !isSameValue(printedPart(was), printedPart(now))
}

function printedPart({ order: _, projectId: __, carriesOn: ___, ...year }: ProjectYear) {
  const indicators = year.indicators.map(({ order: _, lineageId: __, carriesOn: ___, ...row }) => row)
  return { ...year, indicators }
}

/** Whether a table stays as it is: nothing that was accepted changes anything. */
export function changesNothing({ departmentYear, projectYears }: KeptTable, plan: RevisionPlan): boolean {
  return (
    isSameValue(departmentYear, plan.departmentYear) &&
    isSameValue(projectYears, plan.projectYears) &&
    plan.periods.size + plan.accumulations.size === 0
  )
}

/** Ids of the rows that the table did not have before. */
function newRows({ projectYears: kept }: KeptTable, { projectYears }: RevisedTable): Set<string> {
  const known = rowIds(kept)
  return new Set([...rowIds(projectYears)].filter(id => !known.has(id)))
}

function rowIds(years: RevisedTable['projectYears']): Set<string> {
  return new Set(years.flatMap(({ id, indicators }) => [id, ...indicators.map(one => one.id)]))
}

/** Projects and lineages of the rows: those that begin here, and what the review settled of those kept already. */
function lastingOf(
  known: readonly ProjectYear[],
  rows: readonly ProjectYear[],
  { periods, accumulations }: RevisedTable,
): Omit<RevisionPlan, 'departmentYear' | 'projectYears' | 'revised' | 'otherYears'> {
  const knownProjects = new Set(known.map(({ projectId }) => projectId))
  const knownLineages = new Set(known.flatMap(({ indicators }) => indicators.map(one => one.lineageId)))
  const indicators = rows.flatMap(({ projectId, indicators: own }) =>
    own.map(({ id, lineageId }) => ({ projectId, lineageId, accumulation: accumulations.get(id) })),
  )
  return {
    projects: rows
      .filter(({ projectId }) => !knownProjects.has(projectId))
      .map(({ id, projectId, departmentId }) => {
        const period = periods.get(id)
        return { id: projectId, departmentId, ...(period && { period }) }
      }),
    lineages: indicators
      .filter(({ lineageId }) => !knownLineages.has(lineageId))
      .map(({ projectId, lineageId, accumulation }) => {
        return { id: lineageId, projectId, ...(accumulation && { accumulation }) }
      }),
    periods: new Map(
      rows.flatMap(({ id, projectId }) => {
        const period = periods.get(id)
        return period && knownProjects.has(projectId) ? [[projectId, period] as const] : []
      }),
    ),
    accumulations: new Map(
      indicators.flatMap(({ lineageId, accumulation }) => {
        return accumulation && knownLineages.has(lineageId) ? [[lineageId, accumulation] as const] : []
      }),
    ),
  }
}

/** What is noted of a table after a revision: how much it holds now, and which rows are out of it. */
export function revisedNote(
  note: TableImport,
  projectYears: readonly ProjectYear[],
  revision: NonNullable<TableImport['revised']>,
): TableImport {
  const { batchId, source } = note
  const standing = inForce(projectYears)
  const retired = projectYears.filter(year => !isInForce(year)).map(({ id }) => id)
  return {
    batchId,
    source,
    projects: standing.length,
    indicators: standing.reduce((sum, { indicators }) => sum + indicators.length, 0),
    doubtful: standing.filter(({ doubts }) => doubts !== undefined).map(({ id }) => id),
    ...(retired.length > 0 && { retired }),
    revised: revision,
  }
}
