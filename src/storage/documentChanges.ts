import type { DocumentTable } from './history'
import type { StoredDocument } from './documents'
import { isSameValue, valueAt } from './fieldPath'
import type { ValueChange } from './ledger'

/** Fields whose parts are changes of their own: money by source. */
const PARTED: ReadonlySet<string> = new Set(['initial', 'amounts'])

/** Lists whose elements are changes of their own, by id. */
const BY_ID: ReadonlySet<string> = new Set(['indicators'])

/** What makes one document of the other, each value where it stands; rows of a list may come, none goes. */
export function documentChanges(
  table: DocumentTable,
  before: StoredDocument,
  after: StoredDocument,
): ValueChange[] {
  return changedPaths([], before, after).map(path => {
    return { table, key: before.id, path, before: valueAt(before, path), after: valueAt(after, path) }
  })
}

function changedPaths(path: readonly string[], before: unknown, after: unknown): string[][] {
  return fieldsOf(before, after).flatMap(field => {
    const [was, now] = [valueAt(before, [field]), valueAt(after, [field])]
    if (isSameValue(was, now)) return []
    if (PARTED.has(field)) return changedPaths([...path, field], was, now)
    if (BY_ID.has(field)) return changedRows([...path, field], was, now)
    return [[...path, field]]
  })
}

function changedRows(path: readonly string[], before: unknown, after: unknown): string[][] {
  return idsOf(after).flatMap(id => {
    const [was, now] = [valueAt(before, [id]), valueAt(after, [id])]
    return was === undefined ? [[...path, id]] : changedPaths([...path, id], was, now)
  })
}

function fieldsOf(...documents: unknown[]): string[] {
  const fields = documents.flatMap(one => (typeof one === 'object' && one !== null ? Object.keys(one) : []))
  return [...new Set(fields)]
}

function idsOf(list: unknown): string[] {
  return Array.isArray(list) ? (list as readonly StoredDocument[]).map(({ id }) => id) : []
}
