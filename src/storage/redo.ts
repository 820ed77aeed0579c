import { clashingImports } from './clashingTables'
import type { TargetDatabase } from './database'
import { isRedoable, placeNow, type Batch } from './history'
import { missingSince, movedSince, standingSince } from './inTheWay'
import type { Ledger, ValueChange } from './ledger'
import { again, reversed } from './touched'
import { reversibleBatch, turnBatch, type TurnRefused } from './turnBatch'

/** How a redoing (重做) ended. */
export type RedoOutcome =
  | { readonly status: 'redone' }
  /**
   * Nothing was changed. `by` are batches done since that would have to be undone before, `missing` are batches it stands
   * on that were undone since and would have to be redone before; oldest first. Both empty where something that left
   * no record is in the way.
   */
  | { readonly status: 'blocked'; readonly by: readonly Batch[]; readonly missing: readonly Batch[] }

/**
 * Brings back all values of an undone batch, in one transaction, where they still are as the undoing left them and what
 * they belong to is still there. A batch that stands stays so.
 */
export function redo(ledger: Ledger, batchId: string): Promise<RedoOutcome> {
  const { database } = ledger
  return database.transaction('rw', database.tables, async (): Promise<RedoOutcome> => {
    const batch = await reversibleBatch(database, batchId)
    if (!isRedoable(batch)) return { status: 'redone' }

    const changes = again(await database.changes.where('batchId').equals(batchId).toArray())
    const refused = await turnBatch(ledger, batch, { kind: 'redo', changes })
    return refused ? blocked(database, batch, { changes, ...refused }) : { status: 'redone' }
  })
}

async function blocked(
  database: TargetDatabase,
  batch: Batch,
  { changes, moved, outcome }: TurnRefused & { readonly changes: readonly ValueChange[] },
): Promise<RedoOutcome> {
  const since = { departmentId: batch.departmentId, place: placeNow(batch) }
  const inPlace = await standingSince(database, since, reversed(moved.length > 0 ? moved : changes))
  const imports = await clashingImports(database, outcome)
  const elsewhere = moved.length > 0 ? [] : await movedSince(database, since, changes)
  const by = new Map([...imports, ...inPlace, ...elsewhere].map(one => [one.id, one]))
  return { status: 'blocked', by: [...by.values()], missing: await missingSince(database, since, changes) }
}
