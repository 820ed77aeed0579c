import { liveQuery, type Observable } from 'dexie'
import type { Entry } from '@/domain/indicator'
import type { DepartmentYear } from '@/domain/projectYear'
import type { KeptTable } from '@/domain/revision/keptTable'
import type { TargetDatabase } from './database'

/** A kept table with what is recorded under it, to be held against a new one of the same year. */
export interface ComparedTable {
  readonly table: KeptTable
  /** What is recorded at year end (年末), by indicator; absent: nothing is. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Ids of the project years for which anything is recorded. */
  readonly recorded: ReadonlySet<string>
}

/** Follows the table that a department has of a year, with what was taken out of it (已取消); undefined while there is none. */
export function watchKeptTable(
  database: TargetDatabase,
  departmentId: string,
  year: number,
): Observable<ComparedTable | undefined> {
  const { departmentYears, projects, projectYears, records, lineages } = database
  const tables = [departmentYears, projects, projectYears, records, lineages]
  return liveQuery(() =>
    // One transaction, so that what is shown together was true together.
    database.transaction('r', tables, async () => {
      const departmentYear = await departmentYears.get({ departmentId, year })
      return departmentYear && comparedTable(database, departmentYear)
    }),
  )
}

async function comparedTable(
  database: TargetDatabase,
  departmentYear: DepartmentYear,
): Promise<ComparedTable> {
  const { departmentId, year } = departmentYear
  const records = await database.records.where('[departmentId+year]').equals([departmentId, year]).toArray()
  const atYearEnd = records.filter(({ checkpoint }) => checkpoint === 'year-end')
  return {
    table: await keptTableOf(database, departmentYear),
    entries: new Map(atYearEnd.flatMap(({ entries }) => Object.entries(entries))),
    recorded: new Set(records.map(({ projectYearId }) => projectYearId)),
  }
}

/** The table as it is kept, rows that were taken out of it as well. Called inside a transaction. */
export async function keptTableOf(
  database: TargetDatabase,
  departmentYear: DepartmentYear,
): Promise<KeptTable> {
  const place = [departmentYear.departmentId, departmentYear.year]
  const projectYears = await database.projectYears.where('[departmentId+year]').equals(place).sortBy('order')
  const projectIds = [...new Set(projectYears.map(({ projectId }) => projectId))]
  const projects = await database.projects.bulkGet(projectIds)
  return {
    departmentYear,
    projectYears,
    projects: projects.filter(project => project !== undefined),
    lineages: await database.lineages.where('projectId').anyOf(projectIds).toArray(),
  }
}
