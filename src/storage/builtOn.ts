import { valueAt } from './fieldPath'
import type { Change } from './history'
import { placeOfRecord } from './projectRecord'

/**
 * Tells which later changes stand on the given ones, so that these can't be undone from under them: another value in
 * the same place, a record of a project year that they created, a year that carries on a project, lineage or department
 * that they created or gave to a row.
 */
export function standsOn(changes: readonly Change[]): (later: Change) => boolean {
  const given = new Set([
    ...changes.filter(isCreation).map(({ key }) => key),
    ...changes.flatMap(identityGiven),
  ])
  const byDocument = new Map<string, Change[]>()
  for (const change of changes) {
    byDocument.set(documentOf(change), [...(byDocument.get(documentOf(change)) ?? []), change])
  }

  return later =>
    (byDocument.get(documentOf(later)) ?? []).some(({ path }) => overlap(path, later.path)) ||
    ownersOf(later).some(id => given.has(id))
}

function isCreation({ path, before }: Change): boolean {
  return path.length === 0 && before === undefined
}

function documentOf({ table, key }: Change): string {
  return `${table}/${key}`
}

function overlap(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared).every((step, at) => step === other[at])
}

/** The project or lineage that a change puts a row under. */
function identityGiven({ path, after }: Change): string[] {
  const field = path.at(-1)
  return (field === 'projectId' || field === 'lineageId') && typeof after === 'string' ? [after] : []
}

/** Ids of what the changed document, or row in it, belongs to. */
function ownersOf(change: Change): string[] {
  const { table, key, path, after } = change
  const owners = [
    table === 'records' ? placeOfRecord(key)?.projectYearId : undefined,
    ...identityGiven(change),
  ]
  if (path.length === 0) {
    owners.push(textAt(after, 'projectId'), textAt(after, 'departmentId'), ...lineagesIn(after))
  }
  return owners.filter(id => id !== undefined)
}

function lineagesIn(document: unknown): (string | undefined)[] {
  const indicators = valueAt(document, ['indicators'])
  return Array.isArray(indicators) ? indicators.map(indicator => textAt(indicator, 'lineageId')) : []
}

function textAt(document: unknown, field: string): string | undefined {
  const value = valueAt(document, [field])
  return typeof value === 'string' ? value : undefined
}
