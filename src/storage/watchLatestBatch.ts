import { Dexie, liveQuery, type Observable } from 'dexie'
import type { TargetDatabase } from './database'
import { isUndoable, type Batch } from './history'

/**
 * Follows the newest batch that can be undone, of one department or of all; undefined when there is none. With a year
 * only batches of that year count, and those of no year, e.g. an implementation period.
 */
export function watchLatestBatch(
  { batches }: TargetDatabase,
  departmentId?: string,
  year?: number,
): Observable<Batch | undefined> {
  const isOffered = (batch: Batch) =>
    isUndoable(batch) && (year === undefined || batch.year === undefined || batch.year === year)
  return liveQuery(() => {
    const inOrder =
      departmentId === undefined
        ? batches.orderBy('order')
        : batches
            .where('[departmentId+order]')
            .between([departmentId, Dexie.minKey], [departmentId, Dexie.maxKey])
    return inOrder.reverse().filter(isOffered).first()
  })
}
