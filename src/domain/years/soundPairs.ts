import { sharedIds } from './identities'
import type { DatedRow } from './identities'
import type { Pair } from './pairing'

/**
 * What people settled on projects (实施周期) or lineages (跨年口径), by their ids: the same text is the same settlement.
 * An id that is absent has nothing settled.
 */
export type Settled = ReadonlyMap<string, string>

/** All rows that go together, by the id of each of them. */
type Groups = Map<string, readonly DatedRow[]>

/**
 * Of pairs that are certain by their names those that may be decided without a person, in their order. Left out is what
 * is decided already, and what would bring together rows that a person set apart (不是同一项), rows on which people settled
 * different things, or two rows of one year, unless the rows that these carry on are one already (一拆多, 多合一).
 */
export function soundPairs(rows: readonly DatedRow[], pairs: readonly Pair[], settled: Settled): Pair[] {
  const begun = groupsOf(rows)
  const groups: Groups = new Map(begun)
  return pairs.filter(({ before, after }) => {
    const [theirs, own] = [groups.get(before), groups.get(after)]
    const isDecided = decides(
      begun.get(after)?.find(({ id }) => id === after),
      before,
    )
    if (!theirs || !own || isDecided || shareYear(begun.get(before), begun.get(after))) return false
    if (theirs === own) return true
    if (areApart(theirs, own) || areApart(own, theirs) || differ([...theirs, ...own], settled)) return false
    const together = [...theirs, ...own]
    for (const { id } of together) groups.set(id, together)
    return true
  })
}

function groupsOf(rows: readonly DatedRow[]): Groups {
  let fresh = 0
  const shared = sharedIds(rows, () => `new ${(fresh += 1)}`)
  const byShared = new Map<string | undefined, DatedRow[]>()
  for (const row of rows) {
    const group = byShared.get(shared.get(row.id))
    if (group) group.push(row)
    else byShared.set(shared.get(row.id), [row])
  }
  return new Map(rows.map(({ id }) => [id, byShared.get(shared.get(id)) ?? []]))
}

function decides(row: DatedRow | undefined, before: string): boolean {
  return row?.carriesOn.some(({ of }) => of === before) === true
}

function shareYear(some: readonly DatedRow[] = [], others: readonly DatedRow[] = []): boolean {
  return some.some(({ year }) => others.some(other => other.year === year))
}

function areApart(some: readonly DatedRow[], others: readonly DatedRow[]): boolean {
  const ids = new Set(others.map(({ id }) => id))
  return some.some(({ carriesOn }) => carriesOn.some(one => one.decision === 'apart' && ids.has(one.of)))
}

function differ(rows: readonly DatedRow[], settled: Settled): boolean {
  return new Set(rows.flatMap(({ shared }) => (shared && settled.get(shared)) ?? [])).size > 1
}
