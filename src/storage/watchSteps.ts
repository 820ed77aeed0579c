import { liveQuery, type Observable } from 'dexie'
import { batchesNewestFirst, type WhoseBatches } from './batchesNewestFirst'
import type { TargetDatabase } from './database'
import { isRedoable, isReversible, isUndoable, placeNow, type Batch } from './history'

/** What can be stepped back to and forth from where one is; undefined: nothing. */
export interface Steps {
  /** The batch that came into force last (撤销). */
  readonly undo: Batch | undefined
  /** The batch undone last, as long as nothing was changed since (重做); older ones are redone from the history. */
  readonly redo: Batch | undefined
}

/** Whose steps: of one department or of all; with a year only of that year, and those of no year, e.g. an implementation period. */
export interface StepScope {
  readonly departmentId: WhoseBatches
  readonly year: number | undefined
}

/** Follows what 撤销 and 重做 would act on. */
export function watchSteps(database: TargetDatabase, scope: StepScope): Observable<Steps> {
  return liveQuery(() => database.transaction('r', database.batches, () => stepsIn(database, scope)))
}

/** Follows the batch that came into force last and can be undone, of one department or of all. */
export function watchLatestBatch(database: TargetDatabase, scope: StepScope): Observable<Batch | undefined> {
  return liveQuery(() =>
    database.transaction('r', database.batches, async () => (await stepsIn(database, scope)).undo),
  )
}

async function stepsIn(database: TargetDatabase, { departmentId, year }: StepScope): Promise<Steps> {
  let undo: Batch | undefined
  let redo: Batch | undefined
  let isRedoKnown = false
  await batchesNewestFirst(database, departmentId, async run => {
    const inScope = run.filter(batch => year === undefined || batch.year === undefined || batch.year === year)
    for (const [doing, meant] of await withMeant(database, inScope)) {
      const isLast = meant !== undefined && placeNow(meant) === doing.order
      if (isLast && isUndoable(meant)) undo ??= meant
      if (isLast && isRedoable(meant) && !isRedoKnown) redo ??= meant
      isRedoKnown ||= redo !== undefined || isNewChange(doing)
      if (undo && isRedoKnown) return 'enough'
    }
    return 'more'
  })
  return { undo, redo }
}

/** Each batch with the one it is about: itself, or the one it undid or redid. */
async function withMeant(
  { batches }: TargetDatabase,
  run: readonly Batch[],
): Promise<[Batch, Batch | undefined][]> {
  const others = await batches.bulkGet(run.flatMap(({ of }) => of ?? []))
  const byId = new Map(others.map(batch => [batch?.id, batch]))
  return run.map(batch => [batch, isReversible(batch) ? batch : byId.get(batch.of)])
}

function isNewChange({ kind }: Batch): boolean {
  return kind !== 'undo' && kind !== 'redo'
}
