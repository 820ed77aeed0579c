import { liveQuery, type Observable } from 'dexie'
import { inForce } from '@/domain/inForce'
import type { DepartmentYear, ProjectRecord, ProjectYear } from '@/domain/projectYear'
import type { YearContents } from '@/domain/yearContents'
import type { TargetDatabase } from './database'
import { rowsInForce } from './rowsInForce'
import { neededBeside } from './watchYear'

/** Follows all budget years that a department has a table of, the earliest first; none: an empty list. */
export function watchYears(database: TargetDatabase, departmentId: string): Observable<YearContents[]> {
  const { departmentYears, projects, projectYears, records, lineages } = database
  const tables = [departmentYears, projects, projectYears, records, lineages]
  return liveQuery(() =>
    // One transaction, so that what is shown together was true together.
    database.transaction('r', tables, () => yearsOf(database, departmentId)),
  )
}

/** Follows the project years of a department in all its years; records that are typed leave it at rest. */
export function watchProjectYears(
  { projectYears }: TargetDatabase,
  departmentId: string,
): Observable<ProjectYear[]> {
  return liveQuery(async () =>
    inForce(
      await projectYears
        .where('[departmentId+year]')
        .between([departmentId, -Infinity], [departmentId, Infinity])
        .toArray(),
    ),
  )
}

async function yearsOf(database: TargetDatabase, departmentId: string): Promise<YearContents[]> {
  const between = [
    [departmentId, -Infinity],
    [departmentId, Infinity],
  ] as const
  const departmentYears = await database.departmentYears
    .where('[departmentId+year]')
    .between(...between)
    .sortBy('year')
  const projectYears = await database.projectYears
    .where('[departmentId+year]')
    .between(...between)
    .sortBy('order')
  const records = await database.records
    .where('[departmentId+year]')
    .between(...between)
    .toArray()
  const projects = await database.projects.where('departmentId').equals(departmentId).toArray()
  const projectIds = projects.map(({ id }) => id)
  const lineages = await database.lineages.where('projectId').anyOf(projectIds).toArray()

  const all = { projects, lineages, ...rowsInForce({ projectYears, records }) }
  return departmentYears.map(departmentYear => contentsOf(departmentYear, all))
}

type AllYears = Pick<YearContents, 'projects' | 'projectYears' | 'records' | 'lineages'>

/** One year of all that was read, with what the periods of its projects need of other years. */
export function contentsOf(departmentYear: DepartmentYear, all: AllYears): YearContents {
  const { year } = departmentYear
  const projectYears = all.projectYears.filter(one => one.year === year)
  const present = new Set(projectYears.map(({ projectId }) => projectId))
  const projects = all.projects.filter(({ id }) => present.has(id))
  const others = all.projectYears.filter(neededBeside(projects, year))
  return {
    departmentYear,
    projects,
    projectYears,
    records: all.records.filter(one => one.year === year),
    lineages: all.lineages.filter(({ projectId }) => present.has(projectId)),
    otherYears: { projectYears: others, records: recordsOf(others, all.records) },
  }
}

function recordsOf(years: readonly ProjectYear[], records: readonly ProjectRecord[]): ProjectRecord[] {
  const ids = new Set(years.map(({ id }) => id))
  return records.filter(({ projectYearId }) => ids.has(projectYearId))
}
