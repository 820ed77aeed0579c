import { Dexie } from 'dexie'
import { standsOn } from './builtOn'
import type { TargetDatabase } from './database'
import { asRecorded, documentsById, putDocuments, type StoredDocument } from './documents'
import { isSameValue, valueAt, withValueAt } from './fieldPath'
import { isUndoable, type Batch, type Change, type DocumentTable } from './history'
import { recordBatch, type Ledger } from './ledger'

/** How an undoing (撤销) ended. */
export type UndoOutcome =
  | { readonly status: 'undone' }
  /**
   * Nothing was changed. `by` are the later batches that stand on this one, oldest first; they would have to be undone
   * before it. Empty where a value was changed by something that left no record.
   */
  | { readonly status: 'blocked'; readonly by: readonly Batch[] }

/** Puts back all values that a batch changed, in one transaction. A batch that is undone already stays so. */
export function undo(ledger: Ledger, batchId: string): Promise<UndoOutcome> {
  const { database } = ledger
  return database.transaction('rw', database.tables, async (): Promise<UndoOutcome> => {
    const batch = await database.batches.get(batchId)
    if (!batch || batch.kind === 'undo') throw new Error(`no batch that can be undone has the id ${batchId}`)
    if (!isUndoable(batch)) return { status: 'undone' }

    const changes = await database.changes.where('batchId').equals(batchId).toArray()
    const by = await laterBatchesOn(database, batch, changes)
    const touched = await touchedDocuments(database, changes)
    if (by.length > 0 || !changes.every(change => stands(change, touched))) return { status: 'blocked', by }

    await putBack(database, changes, touched)
    await markUndone(ledger, batch, changes)
    return { status: 'undone' }
  })
}

/** The later batches that stand on a batch, oldest first: while there are any, it cannot be undone. */
export function standingOn({ database }: Ledger, batchId: string): Promise<readonly Batch[]> {
  return database.transaction('r', [database.batches, database.changes], async () => {
    const batch = await database.batches.get(batchId)
    const changes = await database.changes.where('batchId').equals(batchId).toArray()
    return batch ? laterBatchesOn(database, batch, changes) : []
  })
}

async function laterBatchesOn(
  database: TargetDatabase,
  { departmentId, order }: Batch,
  changes: readonly Change[],
): Promise<Batch[]> {
  const later = await database.batches
    .where('[departmentId+order]')
    .between([departmentId, order], [departmentId, Dexie.maxKey], false)
    .filter(isUndoable)
    .toArray()
  const laterChanges = await database.changes
    .where('batchId')
    .anyOf(later.map(({ id }) => id))
    .toArray()

  const standing = new Set(laterChanges.filter(standsOn(changes)).map(change => change.batchId))
  return later.filter(({ id }) => standing.has(id))
}

type Touched = Map<DocumentTable, Map<string, StoredDocument | undefined>>

async function touchedDocuments(database: TargetDatabase, changes: readonly Change[]): Promise<Touched> {
  const keys = new Map<DocumentTable, Set<string>>()
  for (const { table, key } of changes) keys.set(table, (keys.get(table) ?? new Set()).add(key))

  const touched: Touched = new Map()
  for (const [table, ids] of keys) touched.set(table, await documentsById(database, table, [...ids]))
  return touched
}

function stands({ table, key, path, after }: Change, touched: Touched): boolean {
  return isSameValue(valueAt(asRecorded(table, touched.get(table)?.get(key)), path), after)
}

async function putBack(
  database: TargetDatabase,
  changes: readonly Change[],
  touched: Touched,
): Promise<void> {
  for (const { table, key, path, before } of changes) {
    const documents = touched.get(table)
    documents?.set(key, withValueAt(documents.get(key), path, before) as StoredDocument | undefined)
  }
  for (const [table, documents] of touched) await putDocuments(database, table, documents)
}

async function markUndone(ledger: Ledger, batch: Batch, changes: readonly Change[]): Promise<void> {
  const { subject, departmentId, year } = batch
  await ledger.database.batches.put({ ...batch, undoneAt: ledger.now().toISOString() })
  await recordBatch(
    ledger,
    { kind: 'undo', subject, departmentId, year, source: 'typed' },
    changes.map(({ table, key, path, before, after }) => {
      return { table, key, path, before: after, after: before }
    }),
  )
}
