import type { DepartmentYear, Lineage, Project, ProjectRecord, ProjectYear } from '@/domain/projectYear'
import type { TargetVersion } from '@/domain/targetVersion'
import { joinYears } from '@/domain/years/identities'
import { clashingYears } from './clashingTables'
import type { TargetDatabase } from './database'
import { documentTable, type StoredDocument } from './documents'
import { isSameValue } from './fieldPath'
import type { DocumentTable } from './history'
import { placeOfRecord } from './projectRecord'
import { presentIn, type Touched } from './touched'

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
    (await versionsBelong(database, outcome)) &&
    (await carriedRowsAreThere(database, outcome)) &&
    (await identitiesHold(database, outcome))
  )
}

async function tablesAreThere(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const years = presentIn(outcome, 'departmentYears') as DepartmentYear[]
  const departments = await find(database, outcome, {
    table: 'departments',
    ids: years.map(({ departmentId }) => departmentId),
  })
  const files = await find(database, outcome, {
    table: 'sourceFiles',
    ids: years.flatMap(({ sourceFileId, imported }) => [
      sourceFileId,
      ...(imported?.revised ? [imported.revised.sourceFileId] : []),
    ]),
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

/** Versions of targets (目标版本): the project year they are of, and the file they came from, must be kept. */
async function versionsBelong(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const versions = presentIn(outcome, 'targetVersions') as TargetVersion[]
  const owners = await find(database, outcome, {
    table: 'projectYears',
    ids: versions.map(({ projectYearId }) => projectYearId),
  })
  const files = await find(database, outcome, {
    table: 'sourceFiles',
    ids: versions.map(({ sourceFileId }) => sourceFileId),
  })
  return [...owners, ...files].every(document => document !== undefined)
}

/** Rows that are found to carry on earlier ones: those must be kept, of whichever project they are by now. */
async function carriedRowsAreThere(database: TargetDatabase, outcome: Touched): Promise<boolean> {
  const now = presentIn(outcome, 'projectYears') as ProjectYear[]
  const carried = now.flatMap(row =>
    [row, ...row.indicators].flatMap(({ carriesOn = [] }) =>
      carriesOn
        .filter(({ decision }) => decision === 'paired')
        .map(({ of, year }) => ({ of, place: [row.departmentId, year] as const })),
    ),
  )
  const places = new Map(carried.map(({ place }) => [place.join(' '), place]))
  const kept = await database.projectYears
    .where('[departmentId+year]')
    .anyOf([...places.values()])
    .toArray()
  const left = kept.filter(({ id }) => !outcome.get('projectYears')?.has(id))
  const rows = [...left, ...now].flatMap(({ id, indicators }) => [id, ...indicators.map(one => one.id)])
  const known = new Set(rows)
  return carried.every(({ of }) => known.has(of))
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

/** All years of the projects that the documents at hand belong to, before and after, or are found to carry on. */
async function yearsInQuestion(database: TargetDatabase, outcome: Touched): Promise<ProjectYear[]> {
  const now = presentIn(outcome, 'projectYears') as ProjectYear[]
  const was = await database.projectYears.bulkGet([
    ...(outcome.get('projectYears')?.keys() ?? []),
    ...now.flatMap(({ carriesOn = [] }) => carriesOn.map(({ of }) => of)),
  ])
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
