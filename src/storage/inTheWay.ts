import { Dexie } from 'dexie'
import { identitiesGiven, isNewRow, ownersOf, standsOn } from './builtOn'
import type { TargetDatabase } from './database'
import { isRedoable, isUndoable, placeNow, type Batch, type BatchKind, type Change } from './history'
import type { ValueChange } from './ledger'
import { CHECKPOINTS, recordId } from './projectRecord'

/** A place in the sequence of a department's batches. */
export interface SequencePlace {
  readonly departmentId: string
  readonly place: number
}

/** The batches in force since that place which stand on the changes, oldest first: they would have to be undone before. */
export async function standingSince(
  database: TargetDatabase,
  since: SequencePlace,
  changes: readonly ValueChange[],
): Promise<Batch[]> {
  const found = await changesAbout(database, keysBuiltOn(changes))
  if (changes.some(change => identitiesGiven(change).length > 0)) {
    found.push(...(await changesOfWholeTables(database, since)))
  }
  const stands = standsOn(changes)
  return batchesOf(
    database,
    found.filter(stands),
    batch => isUndoable(batch) && placeNow(batch) > since.place,
  )
}

/** The batches undone since that place on which the changes stand, oldest first: they would have to be redone before. */
export async function missingSince(
  database: TargetDatabase,
  { place }: SequencePlace,
  changes: readonly ValueChange[],
): Promise<Batch[]> {
  const keys = changes.flatMap(change => [change.key, ...ownersOf(change)])
  const found = await changesAbout(database, keys)
  const under = found.filter(one => changes.some(standsOn([one])))
  return batchesOf(database, under, batch => isRedoable(batch) && placeNow(batch) > place)
}

/** The batches in force since that place which took away, or paired otherwise, what the changes would belong to; oldest first. */
export async function movedSince(
  database: TargetDatabase,
  { place }: SequencePlace,
  changes: readonly ValueChange[],
): Promise<Batch[]> {
  const found = await changesAbout(database, changes.flatMap(ownersOf))
  return batchesOf(
    database,
    found.filter(isAboutIdentity),
    batch => isUndoable(batch) && placeNow(batch) > place,
  )
}

function isAboutIdentity({ path }: Change): boolean {
  return path.length === 0 || ['projectId', 'lineageId', 'carriesOn'].includes(path.at(-1) ?? '')
}

/** Ids of the documents in which something may stand on the changes, but for those that only name them as their owner. */
function keysBuiltOn(changes: readonly ValueChange[]): string[] {
  return changes.flatMap(change => {
    const { table, key, path } = change
    const holdsRows = (table === 'projectYears' && path.length === 0) || isNewRow(change)
    return holdsRows ? [key, ...CHECKPOINTS.map(checkpoint => recordId(key, checkpoint))] : [key]
  })
}

function changesAbout(database: TargetDatabase, keys: readonly string[]): Promise<Change[]> {
  return database.changes
    .where('key')
    .anyOf([...new Set(keys)])
    .toArray()
}

const PUTTING_ROWS: ReadonlySet<BatchKind> = new Set(['import', 'revision', 'pairing'])

/** Only imports, revisions and pairings put rows under a project, lineage or department. */
async function changesOfWholeTables(
  database: TargetDatabase,
  { departmentId, place }: SequencePlace,
): Promise<Change[]> {
  const since = await database.batches
    .where('[departmentId+order]')
    .between([departmentId, place], [departmentId, Dexie.maxKey], false)
    .toArray()
  const turned = await database.batches.bulkGet(
    since.flatMap(({ kind, of }) => (kind === 'redo' && of) || []),
  )
  const ids = [...since, ...turned].flatMap(batch =>
    batch !== undefined && PUTTING_ROWS.has(batch.kind) ? batch.id : [],
  )
  return database.changes
    .where('batchId')
    .anyOf([...new Set(ids)])
    .toArray()
}

async function batchesOf(
  database: TargetDatabase,
  changes: readonly Change[],
  counts: (batch: Batch) => boolean,
): Promise<Batch[]> {
  const found = await database.batches.bulkGet([...new Set(changes.map(({ batchId }) => batchId))])
  return found
    .filter((batch): batch is Batch => batch !== undefined && counts(batch))
    .sort((one, other) => placeNow(one) - placeNow(other))
}
