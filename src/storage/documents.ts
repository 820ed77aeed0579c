import type { Table } from 'dexie'
import type { ProjectRecord } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import type { DocumentTable } from './history'
import { blankRecord, placeOfRecord, withoutBlanks } from './projectRecord'

/** Any document that is changed in batches, seen only as far as all of them are alike. */
export interface StoredDocument {
  readonly id: string
}

/** A table by its name, for code that treats all documents alike. */
export function documentTable(database: TargetDatabase, name: DocumentTable): Table<StoredDocument, string> {
  return database.table<StoredDocument, string>(name)
}

/** A document as a change record keeps it: whole, but a source file without its bytes, which are never edited. */
export function asRecorded(table: DocumentTable, document: StoredDocument | undefined): unknown {
  if (table !== 'sourceFiles' || document === undefined) return document
  return Object.fromEntries(Object.entries(document).filter(([field]) => field !== 'bytes'))
}

/** Documents by id; a project year without a record at a checkpoint has a blank one. */
export async function documentsById(
  database: TargetDatabase,
  table: DocumentTable,
  ids: readonly string[],
): Promise<Map<string, StoredDocument | undefined>> {
  const found = new Map<string, StoredDocument | undefined>()
  for (const document of await documentTable(database, table).bulkGet([...ids])) {
    if (document) found.set(document.id, document)
  }
  if (table !== 'records') return found
  for (const id of ids) if (!found.has(id)) found.set(id, await blankRecordById(database, id))
  return found
}

async function blankRecordById(database: TargetDatabase, id: string): Promise<ProjectRecord | undefined> {
  const place = placeOfRecord(id)
  const projectYear = place && (await database.projectYears.get(place.projectYearId))
  return projectYear && blankRecord(projectYear, place.checkpoint)
}

/** Puts documents as they should now be, each under its id; undefined, or a record in which nothing is left, is taken away. */
export async function putDocuments(
  database: TargetDatabase,
  table: DocumentTable,
  documents: ReadonlyMap<string, StoredDocument | undefined>,
): Promise<void> {
  const kept: StoredDocument[] = []
  const removed: string[] = []
  for (const [id, document] of documents) {
    const left = table === 'records' && document ? withoutBlanks(document as ProjectRecord) : document
    if (left) kept.push(left)
    else removed.push(id)
  }
  await documentTable(database, table).bulkPut(kept)
  await documentTable(database, table).bulkDelete(removed)
}
