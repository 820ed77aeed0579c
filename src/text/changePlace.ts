import type { Change } from '@/domain/batch'

/** Lists by row, whose ids stand second in a path. */
const BY_ROW: ReadonlySet<string | undefined> = new Set(['entries', 'indicators'])
const BY_SOURCE: ReadonlySet<string | undefined> = new Set(['adjusted', 'executed', 'initial', 'amounts'])

/** Where a change is, ids left out: `records entries actual`. */
export function placeOf({ table, path }: Change): string {
  const [part, ...rest] = path
  if (BY_ROW.has(part)) return [table, part, ...rest.slice(1)].join(' ')
  return [table, ...(BY_SOURCE.has(part) ? [part] : path)].join(' ')
}

/** Id of the row that a change is about: an indicator, else the document's own. */
export function rowOf({ key, path: [part, id] }: Change): string {
  return BY_ROW.has(part) && id !== undefined ? id : key.replace(/:(?:mid-year|year-end)$/u, '')
}

/** Whether a record is that of 年中. */
export function isMidYear({ key }: Change): boolean {
  return key.endsWith(':mid-year')
}
