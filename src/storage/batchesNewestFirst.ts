import { Dexie, type Collection } from 'dexie'
import type { TargetDatabase } from './database'
import type { Batch } from './history'

/** Orders read at once; more and more as the reading goes on, since other departments' batches lie between. */
const FEWEST = 256
const MOST = 8192

/** Whether the reading goes on. */
type Enough = 'enough' | 'more'

/** Whose batches: one department's; undefined: all. */
export type WhoseBatches = string | undefined

/**
 * Hands over batches in runs, the newest first, until `take` has enough. Whole runs are read at once: stepping through
 * a hundred thousand batches one by one takes many seconds.
 */
export async function batchesNewestFirst(
  database: TargetDatabase,
  whose: WhoseBatches,
  take: (run: readonly Batch[]) => Enough | Promise<Enough>,
): Promise<void> {
  const newest = await ordered(database, whose, Dexie.minKey, Dexie.maxKey).last()
  // The first run has no upper end, so that whoever follows it sees what is added.
  let to: unknown = Dexie.maxKey
  let size = FEWEST
  for (let from = newest?.order ?? 0; from > 0; size = Math.min(MOST, size * 2)) {
    from = Math.max(0, from - size)
    const run = await ordered(database, whose, from, to).toArray()
    to = from
    if ((await take(run.reverse())) === 'enough') return
  }
}

/** Batches in their order, `from` included, `to` not. */
function ordered(
  { batches }: TargetDatabase,
  whose: WhoseBatches,
  from: unknown,
  to: unknown,
): Collection<Batch, string> {
  if (whose === undefined) return batches.where('order').between(from, to)
  return batches.where('[departmentId+order]').between([whose, from], [whose, to])
}
