import type { DepartmentYear, Lineage, Project, ProjectRecord, ProjectYear } from '@/domain/projectYear'
import { joinYears } from '@/domain/years/identities'
import type { TargetDatabase } from './database'
import { documentTable, type StoredDocument } from './documents'
import { isSameValue } from './fieldPath'
import type { Batch, DocumentTable } from './history'
import { placeOfRecord } from './projectRecord'
import type { Touched } from './touched'

/**
 * Whether what is kept still goes together once the documents at hand are written: all that they belong to is there, a
 * department has one table of a year, and who is one project or lineage still follows from the pairing decisions.
 */
export async function isSound(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const isWhole = [...outcome.values()].every(documents =>
    [...documents].every(([id, document]) => document === undefined || document.id === id),
  )
  return (
    isWhole &&
    (await clashingYears(database, outcome)).length === 0 &&
    (await tablesAreThere(database, outcome)) &&
    (await recordsBelong(database, outcome)) &&
    (await identitiesHold(database, outcome))
  )
}

/** The imports whose tables stand where the documents at hand would stand. */
export async function clashingImports(database: TargetDatabase, outcome: Touched): Promise<Batch[]> {
  const years = await clashingYears(database, outcome)
  const batches = await database.batches.bulkGet(years.flatMap(({ imported }) => imported?.batchId ?? []))
  return batches.filter(batch => batch !== undefined)
}

/** Tables of a department that would be there twice, by its name, or of a year that would be. */
async function clashingYears(database: TargetDatabase, outcome: Touched): Promise<DepartmentYear[]> {
  const departments = await database.departments.bulkGet([...(outcome.get('departments')?.keys() ?? [])])
  const known = new Set(departments.map(department => department?.id))
  const named = presentIn(outcome, 'departments').filter(({ id }) => !known.has(id))
  const twins = await database.departments
    .where('name')
    .anyOf(named.map(department => (department as StoredDocument & { name: string }).name))
    .primaryKeys()
  const years = presentIn(outcome, 'departmentYears') as DepartmentYear[]
  const places = years.map(({ departmentId, year }) => [departmentId, year] as const)
  const ofTwins = database.departmentYears.filter(({ departmentId }) => twins.includes(departmentId))
  const inPlace = database.departmentYears.where('[departmentId+year]').anyOf(places)
  const own = new Set(years.map(({ id }) => id))
  const found = [...(twins.length > 0 ? await ofTwins.toArray() : []), ...(await inPlace.toArray())]
  return found.filter(({ id }) => !own.has(id))
}

async function tablesAreThere(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const years = presentIn(outcome, 'departmentYears') as DepartmentYear[]
  const departments = await find(database, outcome, {
    table: 'departments',
    ids: years.map(({ departmentId }) => departmentId),
  })
  const files = await find(database, outcome, {
    table: 'sourceFiles',
    ids: years.map(({ sourceFileId }) => sourceFileId),
  })
  return [...departments, ...files].every(document => document !== undefined)
}

async function recordsBelong(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const records = presentIn(outcome, 'records') as ProjectRecord[]
  const ids = records.map(({ id }) => placeOfRecord(id)?.projectYearId ?? '')
  const owners = (await find(database, outcome, { table: 'projectYears', ids })) as (
    ProjectYear | undefined
  )[]
  return records.every(({ entries }, at) => {
    const rows = new Set(owners[at]?.indicators.map(({ id }) => id))
    return owners[at] !== undefined && Object.keys(entries).every(id => rows.has(id))
  })
}

async function identitiesHold(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const years = await yearsInQuestion(database, outcome)
  const projects = await find(database, outcome, {
    table: 'projects',
    ids: years.map(({ projectId }) => projectId),
  })
  const rows = years.flatMap(({ projectId, indicators }) =>
    indicators.map(({ lineageId }) => ({ projectId, lineageId })),
  )
  const lineages = (await find(database, outcome, {
    table: 'lineages',
    ids: rows.map(({ lineageId }) => lineageId),
  })) as (Lineage | undefined)[]

  return (
    projects.every(project => project !== undefined) &&
    rows.every(({ projectId }, at) => lineages[at]?.projectId === projectId) &&
    isSameValue(joinYears(years, () => '').map(identitiesOf), years.map(identitiesOf))
  )
}

/** All years of the projects that the documents at hand belong to, before and after. */
async function yearsInQuestion(database: TargetDatabase, outcome: Touched): Promise<ProjectYear[]> {
  const now = presentIn(outcome, 'projectYears') as ProjectYear[]
  const was = await database.projectYears.bulkGet([...(outcome.get('projectYears')?.keys() ?? [])])
  const lineages = presentIn(outcome, 'lineages') as Lineage[]
  const projects = new Set([
    ...[...now, ...was, ...lineages].flatMap(one => one?.projectId ?? []),
    ...(outcome.get('projects')?.keys() ?? []),
  ])
  const kept = await database.projectYears
    .where('projectId')
    .anyOf([...projects])
    .toArray()
  return [...kept.filter(({ id }) => !outcome.get('projectYears')?.has(id)), ...now]
}

function identitiesOf({ id, projectId, indicators }: ProjectYear) {
  return { id, projectId, lineages: indicators.map(({ lineageId }) => lineageId) }
}

function presentIn(outcome: Touched, table: DocumentTable): StoredDocument[] {
  return [...(outcome.get(table)?.values() ?? [])].filter(document => document !== undefined)
}

/** Documents as they will be. */
async function find(
  database: TargetDatabase,
  outcome: Touched,
  { table, ids }: { readonly table: DocumentTable; readonly ids: readonly string[] },
): Promise<(StoredDocument | Project | undefined)[]> {
  const kept = await documentTable(database, table).bulkGet([...ids])
  const changed = outcome.get(table)
  return ids.map((id, at) => (changed?.has(id) ? changed.get(id) : kept[at]))
}
