import { liveQuery, type Observable } from 'dexie'
import type { ChangesTold } from '@/domain/changesTold'
import { matchesHistory, type HistoryFilter } from '@/domain/historyFilter'
import { batchesNewestFirst } from './batchesNewestFirst'
import type { TargetDatabase } from './database'
import type { Batch } from './history'
import { namesIn } from './namesInChanges'

export type { HistoryFilter } from '@/domain/historyFilter'

/** The newest part of a history (变更记录). */
export interface HistoryPage {
  /** Newest first. */
  readonly batches: readonly Batch[]
  /** Whether older ones were left out. */
  readonly hasMore: boolean
}

/** Follows the newest `most` batches of a narrowed history, without their changes. */
export function watchHistory(
  database: TargetDatabase,
  filter: HistoryFilter,
  most: number,
): Observable<HistoryPage> {
  const matches = matchesHistory(filter)
  return liveQuery(() =>
    database.transaction('r', database.batches, async () => {
      const found: Batch[] = []
      await batchesNewestFirst(database, filter.departmentId, run => {
        found.push(...run.filter(matches))
        return found.length > most ? 'enough' : 'more'
      })
      return { batches: found.slice(0, most), hasMore: found.length > most }
    }),
  )
}

/** Changes read for a glimpse of a batch. */
const GLIMPSED = 3

/** The first few changes of batches, by id, to tell in a line what each did; recorded once and for all. */
export function glimpsesOf(
  { changes }: TargetDatabase,
  batchIds: readonly string[],
): Promise<Map<string, ChangesTold>> {
  return changes.db.transaction('r', changes, async () => {
    const found = await Promise.all(
      batchIds.map(id => changes.where('batchId').equals(id).limit(GLIMPSED).toArray()),
    )
    return new Map(batchIds.map((id, at) => [id, { changes: found[at] ?? [], names: new Map() }]))
  })
}

/** What one batch changed, with the names of the rows it is about; recorded once and for all. */
export function changesOf(database: TargetDatabase, batchId: string): Promise<ChangesTold> {
  const { changes, projectYears, lineages } = database
  return database.transaction('r', [changes, projectYears, lineages], async () => {
    const found = await changes.where('batchId').equals(batchId).toArray()
    return { changes: found, names: await namesIn(database, found) }
  })
}
