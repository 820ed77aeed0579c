import { liveQuery, type Observable } from 'dexie'
import { inForce } from '@/domain/inForce'
import type { Project, ProjectYear } from '@/domain/projectYear'
import type { YearContents } from '@/domain/yearContents'
import type { TargetDatabase } from './database'
import { CHECKPOINTS, recordId } from './projectRecord'
import { rowsInForce } from './rowsInForce'

/** Follows all that is kept of one budget year of a department; undefined while there is no such year. */
export function watchYear(
  database: TargetDatabase,
  departmentId: string,
  year: number,
): Observable<YearContents | undefined> {
  const { departmentYears, projects, projectYears, records, lineages } = database
  const tables = [departmentYears, projects, projectYears, records, lineages]
  return liveQuery(() =>
    // One transaction, so that what is shown together was true together.
    database.transaction('r', tables, () => yearContents(database, [departmentId, year])),
  )
}

/** The projects of one budget year of a department that are in force, in the order of the table. */
export async function projectYearsOf(database: TargetDatabase, place: Place): Promise<ProjectYear[]> {
  return inForce(await database.projectYears.where('[departmentId+year]').equals(place).sortBy('order'))
}

type Place = [departmentId: string, year: number]

async function yearContents(database: TargetDatabase, place: Place): Promise<YearContents | undefined> {
  const departmentYear = await database.departmentYears.where('[departmentId+year]').equals(place).first()
  if (!departmentYear) return undefined

  const { projectYears, records } = rowsInForce({
    projectYears: await database.projectYears.where('[departmentId+year]').equals(place).sortBy('order'),
    records: await database.records.where('[departmentId+year]').equals(place).toArray(),
  })
  const projectIds = [...new Set(projectYears.map(({ projectId }) => projectId))]
  const projects = (await database.projects.bulkGet(projectIds)).filter(project => project !== undefined)
  return {
    departmentYear,
    projects,
    projectYears,
    records,
    lineages: await database.lineages.where('projectId').anyOf(projectIds).toArray(),
    otherYears: await otherYears(database, projects, departmentYear.year),
  }
}

/** The further years of the implementation periods that are longer than a year: the period verdict needs them. */
async function otherYears(
  database: TargetDatabase,
  projects: readonly Project[],
  year: number,
): Promise<YearContents['otherYears']> {
  const isNeeded = neededBeside(projects, year)
  const ids = projects.filter(({ period }) => period && period.to > period.from).map(({ id }) => id)
  const all = await database.projectYears.where('projectId').anyOf(ids).toArray()
  const projectYears = inForce(all.filter(isNeeded))
  const recordIds = projectYears.flatMap(({ id }) => CHECKPOINTS.map(checkpoint => recordId(id, checkpoint)))
  const records = (await database.records.bulkGet(recordIds)).filter(record => record !== undefined)
  return { projectYears, records }
}

/** Tells which project years of other years the period verdicts of a year need. */
export function neededBeside(projects: readonly Project[], year: number): (one: ProjectYear) => boolean {
  const periods = new Map(projects.map(({ id, period }) => [id, period]))
  return one => {
    const period = periods.get(one.projectId)
    return period !== undefined && one.year !== year && one.year >= period.from && one.year <= period.to
  }
}
