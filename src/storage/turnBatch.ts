import type { TargetDatabase } from './database'
import { isReversible, type Batch } from './history'
import { recordBatch, type Ledger, type ValueChange } from './ledger'
import { carryOut, writeTouched, type Touched } from './touched'

/** A batch that can be undone and redone, by its id. */
export async function reversibleBatch({ batches }: TargetDatabase, batchId: string): Promise<Batch> {
  const batch = await batches.get(batchId)
  if (!batch || !isReversible(batch)) throw new Error(`no batch that can be undone has the id ${batchId}`)
  return batch
}

/** What an undoing or redoing changes, and the documents it is about. */
export interface Turn {
  readonly kind: 'undo' | 'redo'
  readonly changes: readonly ValueChange[]
  readonly touched: Touched
}

/** Undoes or redoes a batch whose way is free: writes the values, marks the batch, and records the doing as a batch of its own. */
export async function turnBatch(
  ledger: Ledger,
  batch: Batch,
  { kind, changes, touched }: Turn,
): Promise<void> {
  const { database, now } = ledger
  carryOut(changes, touched)
  await writeTouched(database, touched)

  const { subject, departmentId, year } = batch
  const heading = { kind, subject, departmentId, year, source: 'typed', of: batch.id } as const
  const turning = await database.batches.get(await recordBatch(ledger, heading, changes))
  const { undoneAt: _before, ...standing } = batch
  await database.batches.put({
    ...standing,
    ...(kind === 'undo' && { undoneAt: now().toISOString() }),
    ...(turning && { turnedAt: turning.order }),
  })
}
