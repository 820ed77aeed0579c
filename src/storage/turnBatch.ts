import type { TargetDatabase } from './database'
import { isReversible, type Batch } from './history'
import { recordBatch, type Ledger, type ValueChange } from './ledger'
import { isSound } from './soundness'
import { carryOut, copyOf, isAsBefore, touchedDocuments, writeTouched, type Touched } from './touched'

/** A batch that can be undone and redone, by its id. */
export async function reversibleBatch({ batches }: TargetDatabase, batchId: string): Promise<Batch> {
  const batch = await batches.get(batchId)
  if (!batch || !isReversible(batch)) throw new Error(`no batch that can be undone has the id ${batchId}`)
  return batch
}

/** Undoing or redoing, and the changes it consists of. */
export interface Turn {
  readonly kind: 'undo' | 'redo'
  readonly changes: readonly ValueChange[]
}

/** Why a batch was not turned; nothing is written. */
export interface TurnRefused {
  /** The changes whose place has another value by now; none: what is kept would not go together any more. */
  readonly moved: readonly ValueChange[]
  /** The documents as they would have been. */
  readonly outcome: Touched
}

/**
 * Undoes or redoes a batch: writes the values, marks the batch, and records the doing as a batch of its own. Refused
 * where a value is not the one it was left with, or where what is kept would not go together any more.
 */
export async function turnBatch(
  ledger: Ledger,
  batch: Batch,
  { kind, changes }: Turn,
): Promise<TurnRefused | undefined> {
  const { database } = ledger
  const touched = await touchedDocuments(database, changes)
  const moved = changes.filter(change => !isAsBefore(change, touched))
  const outcome = copyOf(touched)
  carryOut(changes, outcome)
  if (moved.length > 0 || !(await staysSound(database, touched, outcome))) return { moved, outcome }

  await writeTouched(database, outcome)
  const { subject, departmentId, year } = batch
  const heading = { kind, subject, departmentId, year, source: 'typed', of: batch.id } as const
  await markTurned(ledger, batch, { kind, turningId: await recordBatch(ledger, heading, changes) })
  return undefined
}

/** What was amiss before is no reason to refuse: it can't be put right by leaving it as it is. */
async function staysSound(database: TargetDatabase, before: Touched, after: Touched): Promise<boolean> {
  return (await isSound(database, after)) || !(await isSound(database, before))
}

async function markTurned(
  { database, now }: Ledger,
  batch: Batch,
  { kind, turningId }: { readonly kind: Turn['kind']; readonly turningId: string },
): Promise<void> {
  const turning = await database.batches.get(turningId)
  const { undoneAt: _before, ...standing } = batch
  await database.batches.put({
    ...standing,
    ...(kind === 'undo' && { undoneAt: now().toISOString() }),
    ...(turning && { turnedAt: turning.order }),
  })
}
