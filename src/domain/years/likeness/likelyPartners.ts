/** What a name or a goal is found by: its characters, or pairs of them. */
export type Traits = ReadonlySet<number>

/**
 * Places [before, after] of those that have at least the given share of the smaller side's traits in common. Found over
 * an index of traits, so that a thousand unrelated names are not held against a thousand others one by one.
 */
export function likelyPartners(
  before: readonly Traits[],
  after: readonly Traits[],
  share: number,
): [number, number][] {
  const index = placesByTrait(after)
  const partners: [number, number][] = []
  for (const [place, traits] of before.entries()) {
    for (const [partner, count] of commonCounts(traits, index)) {
      const smaller = Math.min(traits.size, after[partner]?.size ?? 0)
      if (count >= share * smaller) partners.push([place, partner])
    }
  }
  return partners
}

function placesByTrait(all: readonly Traits[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  for (const [place, traits] of all.entries()) {
    for (const trait of traits) {
      const places = index.get(trait)
      if (places) places.push(place)
      else index.set(trait, [place])
    }
  }
  return index
}

function commonCounts(
  traits: Traits,
  index: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const trait of traits) {
    for (const place of index.get(trait) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return counts
}
