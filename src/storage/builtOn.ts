import type { PairingDecision } from '@/domain/pairingDecision'
import { valueAt } from './fieldPath'
import type { ValueChange } from './ledger'
import { placeOfRecord } from './projectRecord'

/**
 * Tells which other changes stand on the given ones, so that these can't be taken away from under them: another value in
 * the same place, a record of a project year that they created, a row that carries on one that they created, a year
 * that belongs to a project, lineage or department that they created or gave to a row.
 */
export function standsOn(changes: readonly ValueChange[]): (other: ValueChange) => boolean {
  const given = new Set(changes.flatMap(identitiesGiven))
  const byDocument = new Map<string, ValueChange[]>()
  for (const change of changes) {
    const document = documentOf(change)
    byDocument.set(document, [...(byDocument.get(document) ?? []), change])
  }

  return other =>
    (byDocument.get(documentOf(other)) ?? []).some(({ path }) => overlap(path, other.path)) ||
    ownersOf(other).some(id => given.has(id))
}

/** Ids that a change brings into being, or puts a row under: others may belong to them. */
export function identitiesGiven(change: ValueChange): string[] {
  const { key, path, before, after } = change
  if (isNewRow(change)) return [path[1], textAt(after, 'lineageId')].filter(id => id !== undefined)
  if (path.length > 0) return identityIn(change)
  return before === undefined ? [key, ...idsIn(valueAt(after, ['indicators']))] : []
}

/** Ids of what the changed document, or row in it, belongs to or carries on. */
export function ownersOf(change: ValueChange): string[] {
  const { table, key, path, after } = change
  const [part, row] = path
  const owners = [
    table === 'records' ? placeOfRecord(key)?.projectYearId : undefined,
    table === 'records' && part === 'entries' ? row : undefined,
    ...identityIn(change),
    ...(path.at(-1) === 'carriesOn' ? pairedRows(after) : []),
    ...(isRow(change) ? [textAt(after, 'lineageId'), ...rowOwners(after)] : []),
  ]
  if (path.length === 0) {
    owners.push(textAt(after, 'projectId'), textAt(after, 'departmentId'), ...rowOwners(after))
    for (const row of listAt(after, 'indicators')) owners.push(textAt(row, 'lineageId'), ...rowOwners(row))
  }
  return owners.filter(id => id !== undefined)
}

/** Whether a change is about an indicator as a whole: it came into a table that stands, or goes again. */
function isRow({ table, path: [part, ...rest] }: ValueChange): boolean {
  return table === 'projectYears' && part === 'indicators' && rest.length === 1
}

/** Whether a change put an indicator into a table that stands. */
export function isNewRow(change: ValueChange): boolean {
  return isRow(change) && change.before === undefined
}

function documentOf({ table, key }: ValueChange): string {
  return `${table}/${key}`
}

function overlap(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared).every((step, at) => step === other[at])
}

/** The project or lineage that a change puts a row under. */
function identityIn({ path, after }: ValueChange): string[] {
  const field = path.at(-1)
  return (field === 'projectId' || field === 'lineageId') && typeof after === 'string' ? [after] : []
}

function rowOwners(row: unknown): string[] {
  return pairedRows(valueAt(row, ['carriesOn']))
}

/** The earlier rows that a row was found to carry on. */
function pairedRows(decisions: unknown): string[] {
  if (!Array.isArray(decisions)) return []
  return (decisions as readonly PairingDecision[])
    .filter(({ decision }) => decision === 'paired')
    .map(({ of }) => of)
}

function idsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap(element => textAt(element, 'id') ?? []) : []
}

function listAt(document: unknown, field: string): readonly unknown[] {
  const list = valueAt(document, [field])
  return Array.isArray(list) ? list : []
}

function textAt(document: unknown, field: string): string | undefined {
  const value = valueAt(document, [field])
  return typeof value === 'string' ? value : undefined
}
