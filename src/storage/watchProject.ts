import { liveQuery, type Observable } from 'dexie'
import type { YearContents } from '@/domain/yearContents'
import type { TargetDatabase } from './database'
import { CHECKPOINTS, recordId } from './projectRecord'
import { rowsInForce } from './rowsInForce'
import { contentsOf } from './watchYears'

/** Follows one project alone through all its budget years, the earliest first: what a single project's years ask for. */
export function watchProject(database: TargetDatabase, projectId: string): Observable<YearContents[]> {
  const { departmentYears, projects, projectYears, records, lineages } = database
  const tables = [departmentYears, projects, projectYears, records, lineages]
  return liveQuery(() =>
    // One transaction, so that what is shown together was true together.
    database.transaction('r', tables, () => yearsOf(database, projectId)),
  )
}

async function yearsOf(database: TargetDatabase, projectId: string): Promise<YearContents[]> {
  const project = await database.projects.get(projectId)
  if (!project) return []
  const kept = await database.projectYears.where('projectId').equals(projectId).sortBy('order')
  const recordIds = kept.flatMap(({ id }) => CHECKPOINTS.map(checkpoint => recordId(id, checkpoint)))
  const recorded = (await database.records.bulkGet(recordIds)).filter(record => record !== undefined)
  const { projectYears, records } = rowsInForce({ projectYears: kept, records: recorded })
  const lineages = await database.lineages.where('projectId').equals(projectId).toArray()

  const years = [...new Set(projectYears.map(({ year }) => year))].sort((one, other) => one - other)
  const places = years.map(year => [project.departmentId, year] as const)
  const departmentYears = await database.departmentYears
    .where('[departmentId+year]')
    .anyOf(places.map(place => [...place]))
    .sortBy('year')
  const all = { projects: [project], projectYears, records, lineages }
  return departmentYears.map(departmentYear => contentsOf(departmentYear, all))
}
