import type { TargetDatabase } from '../database'
import type { BackedUp, BackedUpTable, FileDocument } from './backupFormat'

/** Documents written at once, and how large their lines may be together. */
const MOST = 500
const LARGEST = 4 << 20

/**
 * Adds documents a few at a time, never over one that is there. To be called inside a transaction. `settle` makes of a
 * document what is written; undefined leaves it out. `pause` is called between the pages.
 */
export async function writeDocuments(
  database: TargetDatabase,
  documents: Iterable<FileDocument>,
  { settle, pause }: { settle: (one: BackedUp) => BackedUp | undefined; pause: () => void },
): Promise<Map<BackedUpTable, number>> {
  const written = new Map<BackedUpTable, number>()
  let page: BackedUp[] = []
  let size = 0

  async function flush(): Promise<void> {
    const [first] = page
    if (!first) return
    pause()
    await database.table(first.table).bulkAdd(page.map(({ document }) => document))
    written.set(first.table, (written.get(first.table) ?? 0) + page.length)
    page = []
    size = 0
  }

  for (const one of documents) {
    const settled = settle(one)
    if (!settled) continue
    const [first] = page
    if (first && (first.table !== settled.table || page.length >= MOST || size >= LARGEST)) await flush()
    page.push(settled)
    size += one.size
  }
  await flush()
  return written
}
