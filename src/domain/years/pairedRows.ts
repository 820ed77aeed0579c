import type { IndicatorRow } from '../indicatorRow'
import { plainName } from './likeness/plainName'

/** A row of one year beside the row it carries on; undefined: that year has none of the lineage. */
export interface RowPair {
  readonly before: IndicatorRow | undefined
  readonly after: IndicatorRow | undefined
}

/**
 * The rows of one lineage in two years, side by side in the order of the later year; each row at least once. Which goes
 * with which: as decided (配对), else by the same name, else by position. Where a year has more rows than the other, the
 * last of the other stands for the rest.
 */
export function pairedRows(before: readonly IndicatorRow[], after: readonly IndicatorRow[]): RowPair[] {
  const decided = after.flatMap(now => before.filter(was => isDecided(was, now)).map(was => pair(was, now)))
  const named = byName(...left(before, after, decided))
  const rest = byPosition(...left(before, after, [...decided, ...named]), { before, after })
  const placeOf = ({ before: was, after: now }: RowPair) =>
    (now ? after.indexOf(now) : after.length) * (before.length + 1) + (was ? before.indexOf(was) : 0)
  return [...decided, ...named, ...rest].sort((one, other) => placeOf(one) - placeOf(other))
}

function pair(before: IndicatorRow | undefined, after: IndicatorRow | undefined): RowPair {
  return { before, after }
}

function isDecided(was: IndicatorRow, { indicator }: IndicatorRow): boolean {
  const decisions = indicator.carriesOn ?? []
  return decisions.some(({ of, decision }) => decision === 'paired' && of === was.indicator.id)
}

/** Rows that are in no pair yet. */
function left(
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
  pairs: readonly RowPair[],
): [before: IndicatorRow[], after: IndicatorRow[]] {
  return [
    before.filter(was => pairs.every(one => one.before !== was)),
    after.filter(now => pairs.every(one => one.after !== now)),
  ]
}

/** Of several rows with the same name in a year the first with the first, the second with the second. */
function byName(before: readonly IndicatorRow[], after: readonly IndicatorRow[]): RowPair[] {
  const free = [...before]
  return after.flatMap(now => {
    const place = free.findIndex(was => nameOf(was) === nameOf(now))
    return place === -1 ? [] : free.splice(place, 1).map(was => pair(was, now))
  })
}

function nameOf({ indicator }: IndicatorRow): string {
  return plainName(indicator.name)
}

function byPosition(
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
  all: { readonly before: readonly IndicatorRow[]; readonly after: readonly IndicatorRow[] },
): RowPair[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, place) =>
    pair(before[place] ?? all.before.at(-1), after[place] ?? all.after.at(-1)),
  )
}
