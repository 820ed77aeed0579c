import { Dexie } from 'dexie'
import type { TargetDatabase } from '@/storage/database'
import { newId } from '@/storage/newId'

/** The stores of version 1, as it was released. */
export const VERSION_1 = {
  departments: 'id, name',
  projects: 'id, departmentId',
  projectYears: 'id, [departmentId+year], projectId, year',
  records: 'id, [departmentId+year], projectId, year',
  departmentYears: 'id, &[departmentId+year], year',
  lineages: 'id, projectId',
  sourceFiles: 'id',
  batches: 'id, &order, [departmentId+order]',
  changes: 'id, batchId',
  settings: 'key',
}

/** The stores of version 2, as it was released. */
export const VERSION_2 = { ...VERSION_1, records: 'id, [departmentId+year], year' }

/** The stores of version 3, as it was released. */
export const VERSION_3 = {
  ...VERSION_2,
  snapshots: 'id, at',
  snapshotFiles: 'id',
  changes: 'id, batchId, key',
}

/** The stores that an old database had. */
export interface OldVersion {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
}

/** A copy of a database as an old version kept it, each document as `older` makes it; its name. */
export async function asOldDatabase(
  database: TargetDatabase,
  { version, stores }: OldVersion,
  older: (table: string, document: unknown) => unknown = (_, document) => document,
): Promise<string> {
  const old = new Dexie(`test-${newId()}`)
  old.version(version).stores(stores)
  for (const table of Object.keys(stores)) {
    const documents: unknown[] = await database.table(table).toArray()
    await old.table(table).bulkAdd(documents.map(document => older(table, document)))
  }
  old.close()
  return old.name
}
