import { isUndoable, placeNow, type Batch } from './history'
import { movedSince, standingSince } from './inTheWay'
import type { Ledger } from './ledger'
import { reversed } from './touched'
import { reversibleBatch, turnBatch } from './turnBatch'

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
    const batch = await reversibleBatch(database, batchId)
    if (!isUndoable(batch)) return { status: 'undone' }

    const made = await database.changes.where('batchId').equals(batchId).toArray()
    const since = sinceBatch(batch)
    const by = await standingSince(database, since, made)
    if (by.length > 0) return { status: 'blocked', by }

    const changes = reversed(made)
    const refused = await turnBatch(ledger, batch, { kind: 'undo', changes })
    if (refused) return { status: 'blocked', by: await movedSince(database, since, changes) }
    return { status: 'undone' }
  })
}

/** The later batches that stand on a batch, oldest first: while there are any, it cannot be undone. */
export function standingOn({ database }: Ledger, batchId: string): Promise<readonly Batch[]> {
  return database.transaction('r', [database.batches, database.changes], async () => {
    const batch = await database.batches.get(batchId)
    const changes = await database.changes.where('batchId').equals(batchId).toArray()
    return batch ? standingSince(database, sinceBatch(batch), changes) : []
  })
}

function sinceBatch(batch: Batch) {
  return { departmentId: batch.departmentId, place: placeNow(batch) }
}
