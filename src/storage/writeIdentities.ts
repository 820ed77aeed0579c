import type { Lineage, Project, ProjectYear } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import { documentTable, type StoredDocument } from './documents'
import { isSameValue } from './fieldPath'
import type { ValueChange } from './ledger'

/** Project years as they are kept, and as they shall be: the same rows, their identities and decisions settled anew. */
export interface SettledYears {
  readonly before: readonly ProjectYear[]
  readonly after: readonly ProjectYear[]
}

/**
 * Writes which project and lineage rows belong to, and brings projects and lineages in line: what a person settled on
 * one (实施周期, 跨年口径) stays with every part of it. Called inside a transaction; gives the changes for its batch.
 */
export async function writeIdentities(
  database: TargetDatabase,
  { before, after }: SettledYears,
): Promise<ValueChange[]> {
  const kept = new Map(before.map(one => [one.id, one]))
  const moved = after.flatMap(one => {
    const was = kept.get(one.id)
    return was ? [{ was, changes: rowChanges(was, one), now: one }] : []
  })
  const changed = moved.filter(({ changes }) => changes.length > 0)
  if (changed.length === 0) return []
  await database.projectYears.bulkPut(changed.map(({ now }) => now))

  const years = { before, after }
  return [
    ...changed.flatMap(({ changes }) => changes),
    ...(await alignProjects(database, years)),
    ...(await alignLineages(database, years)),
  ]
}

function rowChanges(was: ProjectYear, now: ProjectYear): ValueChange[] {
  const old = new Map(was.indicators.map(one => [one.id, one]))
  const change = (path: string[], before: unknown, after: unknown): ValueChange[] =>
    isSameValue(before, after) ? [] : [{ table: 'projectYears', key: was.id, path, before, after }]
  return [
    ...change(['projectId'], was.projectId, now.projectId),
    ...change(['carriesOn'], was.carriesOn, now.carriesOn),
    ...now.indicators.flatMap(one => {
      const path = ['indicators', one.id]
      return [
        ...change([...path, 'lineageId'], old.get(one.id)?.lineageId, one.lineageId),
        ...change([...path, 'carriesOn'], old.get(one.id)?.carriesOn, one.carriesOn),
      ]
    }),
  ]
}

/** Ids before and now of each row. */
type Moves = readonly { readonly from: string; readonly to: string }[]

async function alignProjects(database: TargetDatabase, years: SettledYears): Promise<ValueChange[]> {
  const now = new Map(years.after.map(one => [one.id, one]))
  const moves = years.before.map(({ id, projectId }) => {
    return { from: projectId, to: now.get(id)?.projectId ?? projectId }
  })
  const { departmentId } = years.before[0] ?? { departmentId: '' }
  const known = await knownById(database.projects.bulkGet(idsOf(moves)))
  const wanted = wantedIds(moves).map((id): Project => {
    const periods = sourcesOf(moves, id).map(from => known.get(from)?.period)
    const period = known.get(id)?.period ?? periods.find(one => one !== undefined)
    return { ...(known.get(id) ?? { id, departmentId }), ...(period && { period }) }
  })
  return replaceDocuments(database, 'projects', { known, wanted })
}

async function alignLineages(database: TargetDatabase, years: SettledYears): Promise<ValueChange[]> {
  const now = new Map(
    years.after.flatMap(({ projectId, indicators }) =>
      indicators.map(({ id, lineageId }) => [id, { lineageId, projectId }] as const),
    ),
  )
  const rows = years.before.flatMap(({ indicators }) => indicators)
  const moves = rows.map(({ id, lineageId }) => ({
    from: lineageId,
    to: now.get(id)?.lineageId ?? lineageId,
  }))
  const projectOf = new Map([...now.values()].map(({ lineageId, projectId }) => [lineageId, projectId]))
  const known = await knownById(database.lineages.bulkGet(idsOf(moves)))
  const wanted = wantedIds(moves).map((id): Lineage => {
    const chosen = sourcesOf(moves, id).map(from => known.get(from)?.accumulation)
    const accumulation = known.get(id)?.accumulation ?? chosen.find(one => one !== undefined)
    return { id, projectId: projectOf.get(id) ?? '', ...(accumulation && { accumulation }) }
  })
  return replaceDocuments(database, 'lineages', { known, wanted })
}

async function knownById<Document extends StoredDocument>(
  found: PromiseLike<(Document | undefined)[]>,
): Promise<Map<string, Document>> {
  return new Map((await found).flatMap(one => (one ? [[one.id, one] as const] : [])))
}

function idsOf(moves: Moves): string[] {
  return [...new Set(moves.flatMap(({ from, to }) => [from, to]))]
}

function wantedIds(moves: Moves): string[] {
  return [...new Set(moves.map(({ to }) => to))]
}

function sourcesOf(moves: Moves, id: string): string[] {
  return moves.filter(({ to }) => to === id).map(({ from }) => from)
}

/** Documents in the place of all that were known. */
async function replaceDocuments(
  database: TargetDatabase,
  table: 'projects' | 'lineages',
  documents: {
    readonly known: ReadonlyMap<string, StoredDocument>
    readonly wanted: readonly StoredDocument[]
  },
): Promise<ValueChange[]> {
  const wanted = new Map(documents.wanted.map(one => [one.id, one]))
  const ids = [...new Set([...documents.known.keys(), ...wanted.keys()])]
  const changes = ids.flatMap((key): ValueChange[] => {
    const [before, after] = [documents.known.get(key), wanted.get(key)]
    return isSameValue(before, after) ? [] : [{ table, key, path: [], before, after }]
  })
  await documentTable(database, table).bulkPut([...wanted.values()])
  await documentTable(database, table).bulkDelete(ids.filter(id => !wanted.has(id)))
  return changes
}
