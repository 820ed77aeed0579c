import type { Department, DepartmentYear } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import type { Batch } from './history'
import { presentIn, type Touched } from './touched'

/** The imports whose tables stand where the documents at hand would stand. */
export async function clashingImports(database: TargetDatabase, outcome: Touched): Promise<Batch[]> {
  const years = await clashingYears(database, outcome)
  const batches = await database.batches.bulkGet(years.flatMap(({ imported }) => imported?.batchId ?? []))
  return batches.filter(batch => batch !== undefined)
}

/** Tables of a department that would be there twice, by its name, or of a year that would be. */
export async function clashingYears(database: TargetDatabase, outcome: Touched): Promise<DepartmentYear[]> {
  const departments = await database.departments.bulkGet([...(outcome.get('departments')?.keys() ?? [])])
  const known = new Set(departments.map(department => department?.id))
  const named = presentIn(outcome, 'departments').filter(({ id }) => !known.has(id))
  const twins = await database.departments
    .where('name')
    .anyOf(named.map(department => (department as Department).name))
    .primaryKeys()
  const years = presentIn(outcome, 'departmentYears') as DepartmentYear[]
  const places = years.map(({ departmentId, year }) => [departmentId, year] as const)
  const ofTwins = database.departmentYears.filter(({ departmentId }) => twins.includes(departmentId))
  const inPlace = database.departmentYears.where('[departmentId+year]').anyOf(places)
  const own = new Set(years.map(({ id }) => id))
  const found = [...(twins.length > 0 ? await ofTwins.toArray() : []), ...(await inPlace.toArray())]
  return found.filter(({ id }) => !own.has(id))
}
