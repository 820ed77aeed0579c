import { valueAt } from './fieldPath'
import type { Change } from './history'
import { placeOfRecord } from './projectRecord'

/**
 * Tells which later changes stand on the given ones, so that these can't be undone from under them: another value in
 * the same place, a record of a project year that they created, a year that carries on a project or department of theirs.
 */
export function standsOn(changes: readonly Change[]): (later: Change) => boolean {
  const created = new Set(changes.filter(isCreation).map(({ key }) => key))
  const byDocument = new Map<string, Change[]>()
  for (const change of changes) {
    byDocument.set(documentOf(change), [...(byDocument.get(documentOf(change)) ?? []), change])
  }

  return later =>
    (byDocument.get(documentOf(later)) ?? []).some(({ path }) => overlap(path, later.path)) ||
    ownersOf(later).some(id => created.has(id))
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

/** Ids of what the changed document belongs to. */
function ownersOf({ table, key, path, after }: Change): string[] {
  const owners = [table === 'records' ? placeOfRecord(key)?.projectYearId : undefined]
  if (path.length === 0) owners.push(textAt(after, 'projectId'), textAt(after, 'departmentId'))
  return owners.filter(id => id !== undefined)
}

function textAt(document: unknown, field: string): string | undefined {
  const value = valueAt(document, [field])
  return typeof value === 'string' ? value : undefined
}
