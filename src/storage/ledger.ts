import type { TargetDatabase } from './database'
import type { Batch, Change } from './history'
import { newId } from './newId'

/** The database together with the clock that every batch is stamped with. */
export interface Ledger {
  readonly database: TargetDatabase
  readonly now: () => Date
}

/** What is to be said about a batch before it has its id, order and time. */
export type BatchHeading = Pick<Batch, 'kind' | 'subject' | 'departmentId' | 'source'> & {
  readonly year?: number | undefined
  /** Where what is written names its batch; absent: a new one. */
  readonly id?: string
  /** The batch that this one takes back or brings back. */
  readonly of?: string
}

/** What a batch did to one value. */
export type ValueChange = Pick<Change, 'table' | 'key' | 'path' | 'before' | 'after'>

/** Records a batch with its changes. To be called inside the transaction that makes them, so that neither is without the other. */
export async function recordBatch(
  { database, now }: Ledger,
  heading: BatchHeading,
  valueChanges: readonly ValueChange[],
): Promise<string> {
  const { kind, subject, source, departmentId, year, of } = heading
  const newest = await database.batches.orderBy('order').last()
  const stamp = { at: now().toISOString(), departmentId, ...(year === undefined ? {} : { year }) }
  const id = heading.id ?? newId()
  const order = (newest?.order ?? 0) + 1
  const batch: Batch = { id, order, kind, subject, source, ...stamp, ...(of !== undefined && { of }) }

  await database.batches.add(batch)
  await database.changes.bulkAdd(
    valueChanges.map(change => ({ id: newId(), batchId: batch.id, ...stamp, ...change })),
  )
  return batch.id
}
