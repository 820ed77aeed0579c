import { liveQuery, type Observable } from 'dexie'
import type { ImportedTable, TableDoubt } from '@/domain/importedTable'
import type { DepartmentYear, TableImport } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import { importNote } from './importNote'
import { placeOfRecord } from './projectRecord'

/**
 * Follows all tables that are kept (已导入的目标表), the last imported first. Reads neither projects nor files but for
 * the few that have open doubts, so that hundreds of tables are listed at once.
 */
export function watchImports(database: TargetDatabase): Observable<ImportedTable[]> {
  return inOneTransaction(database, async () => {
    const tables = await importedTables(database, await database.departmentYears.toArray())
    return tables.sort((one, other) => other.order - one.order).map(({ table }) => table)
  })
}

/** Follows the table that a department, by its exact name, has of a year; undefined while there is none. */
export function watchImport(
  database: TargetDatabase,
  department: string,
  year: number,
): Observable<ImportedTable | undefined> {
  return inOneTransaction(database, async () => {
    const found = await database.departments.where('name').equals(department).first()
    if (!found) return undefined
    const place = [found.id, year]
    const years = await database.departmentYears.where('[departmentId+year]').equals(place).toArray()
    return (await importedTables(database, years))[0]?.table
  })
}

/** The table that an import brought in; undefined where the batch is no import, or its table is gone. */
export async function importOf(
  database: TargetDatabase,
  batchId: string,
): Promise<ImportedTable | undefined> {
  const batch = await database.batches.get(batchId)
  if (batch?.kind !== 'import' || batch.year === undefined) return undefined
  const place = [batch.departmentId, batch.year]
  const years = await database.departmentYears.where('[departmentId+year]').equals(place).toArray()
  const [placed] = await importedTables(database, years)
  return placed?.table.batchId === batchId ? placed.table : undefined
}

function inOneTransaction<T>(database: TargetDatabase, read: () => Promise<T>): Observable<T> {
  const { departments, departmentYears, projectYears, records, sourceFiles, batches } = database
  const tables = [departments, departmentYears, projectYears, records, sourceFiles, batches]
  return liveQuery(() => database.transaction('r', tables, read))
}

interface PlacedTable {
  readonly table: ImportedTable
  /** Place of its import among all batches. */
  readonly order: number
}

async function importedTables(
  database: TargetDatabase,
  years: readonly DepartmentYear[],
): Promise<PlacedTable[]> {
  const noted = await Promise.all(years.map(year => importNote(database, year)))
  const departments = await database.departments.bulkGet(years.map(({ departmentId }) => departmentId))
  const batches = await database.batches.bulkGet(noted.map(note => note?.batchId ?? ''))
  const doubts = await projectDoubts(database, noted)
  const filled = await filledProjects(database, years, new Set(noted.flatMap(note => note?.retired ?? [])))

  return years.flatMap((year, at) => {
    const [note, department, batch] = [noted[at], departments[at], batches[at]]
    if (!note || !department || !batch) return []
    const { doubtful, retired: _, revised, ...counts } = note
    const { id: departmentYearId, departmentId, amounts } = year
    const about = { departmentYearId, departmentId, department: department.name, year: year.year }
    const open = [...tableDoubts(year), ...doubtful.flatMap(id => doubts.get(id) ?? [])]
    const recorded = filled.get(departmentYearId) ?? 0
    const came = { at: batch.at, isDrafted: batch.source === 'typed', ...(revised && { revised }) }
    const table = { ...about, ...counts, ...came, total: amounts.total, filled: recorded, doubts: open }
    return [{ table, order: batch.order }]
  })
}

function tableDoubts({ doubts = [] }: DepartmentYear): TableDoubt[] {
  return doubts.map(doubt => ({ doubt }))
}

/** Open doubts by the project year they are kept with. */
async function projectDoubts(
  { projectYears }: TargetDatabase,
  noted: readonly (TableImport | undefined)[],
): Promise<Map<string, TableDoubt[]>> {
  const ids = noted.flatMap(note => note?.doubtful ?? [])
  const found = (await projectYears.bulkGet(ids)).filter(projectYear => projectYear !== undefined)
  return new Map(
    found.map(({ id, name, doubts = [] }) => [
      id,
      doubts.map(doubt => ({ doubt, project: name, projectYearId: id })),
    ]),
  )
}

/** How many projects in force of each table have a record; reads keys only. */
async function filledProjects(
  { records }: TargetDatabase,
  years: readonly DepartmentYear[],
  retired: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const places = years.map(({ departmentId, year }) => [departmentId, year] as const)
  const filled = new Map(places.map(place => [place.join(), new Set<string>()]))
  await records
    .where('[departmentId+year]')
    .anyOf(places)
    .eachPrimaryKey((id, { key }) => {
      const projectYearId = placeOfRecord(id)?.projectYearId ?? id
      if (!retired.has(projectYearId)) filled.get((key as [string, number]).join())?.add(projectYearId)
    })
  return new Map(years.map(({ id }, at) => [id, filled.get(places[at]?.join() ?? '')?.size ?? 0]))
}
