import type { IndicatorComparison } from './compareIndicators'

/** What becomes of the number of a lineage's rows through the years: 'split' (一拆多), 'merged' (多合一). */
export type RowsPairing = IndicatorComparison['pairing']

/**
 * The mark of each year, from how many rows it has; 0 is a gap, and is passed over. More than in the year before is a
 * split, fewer a merger; several rows from the start, which later become fewer, are the ones that are merged.
 */
export function pairingsOf(counts: readonly number[]): RowsPairing[] {
  return counts.map((count, place) => {
    const before = counts.slice(0, place).filter(isThere).at(-1)
    const after = counts.slice(place + 1).find(isThere)
    if (before !== undefined && count > before) return 'split'
    if (before !== undefined && isThere(count) && count < before) return 'merged'
    if (count < 2) return 'one-to-one'
    return after !== undefined && after < count ? 'merged' : 'split'
  })
}

function isThere(count: number): boolean {
  return count > 0
}
