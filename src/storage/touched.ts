import { isNewRow } from './builtOn'
import type { TargetDatabase } from './database'
import { asRecorded, documentsById, putDocuments, type StoredDocument } from './documents'
import { isSameValue, valueAt, withValueAt } from './fieldPath'
import type { DocumentTable } from './history'
import type { ValueChange } from './ledger'

/** The documents that a batch is about, by table and id; undefined where there is none. */
export type Touched = Map<DocumentTable, Map<string, StoredDocument | undefined>>

/** Reads the documents that changes are about, as they are now. */
export async function touchedDocuments(
  database: TargetDatabase,
  changes: readonly ValueChange[],
): Promise<Touched> {
  const keys = new Map<DocumentTable, Set<string>>()
  for (const { table, key } of changes) keys.set(table, (keys.get(table) ?? new Set()).add(key))

  const touched: Touched = new Map()
  for (const [table, ids] of keys) touched.set(table, await documentsById(database, table, [...ids]))
  return touched
}

/** The same documents in a collection of their own. */
export function copyOf(touched: Touched): Touched {
  return new Map([...touched].map(([table, documents]) => [table, new Map(documents)]))
}

/** The documents at hand of one table, without those that are not there: values put into such a one make no document. */
export function presentIn(outcome: Touched, table: DocumentTable): StoredDocument[] {
  return [...(outcome.get(table) ?? [])].flatMap(([id, document]) => (document?.id === id ? [document] : []))
}

/** Whether the place of a change has its value from before it. */
export function isAsBefore({ table, key, path, before }: ValueChange, touched: Touched): boolean {
  return isSameValue(valueAt(asRecorded(table, touched.get(table)?.get(key)), path), before)
}

/** Puts the values that the changes lead to into the documents at hand; nothing is written yet. */
export function carryOut(changes: readonly ValueChange[], touched: Touched): void {
  for (const { table, key, path, after } of rowsInOrder(changes)) {
    const documents = touched.get(table)
    documents?.set(key, withValueAt(documents.get(key), path, after) as StoredDocument | undefined)
  }
}

/** Changes come in any order, but rows that they add to a table stand in it one behind the other. */
function rowsInOrder(changes: readonly ValueChange[]): ValueChange[] {
  const orderOf = (change: ValueChange) =>
    isNewRow(change) ? Number(valueAt(change.after, ['order']) ?? 0) : -1
  return [...changes].sort((one, other) => orderOf(one) - orderOf(other))
}

/** Writes the documents at hand. */
export async function writeTouched(database: TargetDatabase, touched: Touched): Promise<void> {
  for (const [table, documents] of touched) await putDocuments(database, table, documents)
}

/** The changes that lead back. An imported file is never taken away again: redoing (重做) its import needs it. */
export function reversed(changes: readonly ValueChange[]): ValueChange[] {
  return changes.filter(isTakenBack).map(({ table, key, path, before, after }) => {
    return { table, key, path, before: after, after: before }
  })
}

/** The changes that a redoing carries out again: all but those an undoing leaves as they are. */
export function again(changes: readonly ValueChange[]): ValueChange[] {
  return changes.filter(isTakenBack).map(({ table, key, path, before, after }) => {
    return { table, key, path, before, after }
  })
}

function isTakenBack({ table }: ValueChange): boolean {
  return table !== 'sourceFiles'
}
