import { Dexie, liveQuery, type Observable } from 'dexie'
import type { TargetDatabase } from './database'
import { isUndoable, type Batch } from './history'

/** Follows the newest batch that can be undone, of one department or of all; undefined when there is none. */
export function watchLatestBatch(
  { batches }: TargetDatabase,
  departmentId?: string,
): Observable<Batch | undefined> {
  return liveQuery(() => {
    const inOrder =
      departmentId === undefined
        ? batches.orderBy('order')
        : batches
            .where('[departmentId+order]')
            .between([departmentId, Dexie.minKey], [departmentId, Dexie.maxKey])
    return inOrder.reverse().filter(isUndoable).first()
  })
}
