import type { RowPairings } from '@/domain/years/openPairings'
import type { PairingReview, PairingRow } from '@/domain/years/pairingReview'

/** Rows of the other year that a person may pair a row with by hand: all of its kind, of an indicator those of its project. */
export function partnersOf({ projects, indicators }: PairingReview, side: 'before' | 'after') {
  const [allProjects, allIndicators] = [projects, indicators].map(pairings => rowsOf(pairings, side))
  return (row: PairingRow): readonly PairingRow[] => {
    if (row.indicator === undefined) return allProjects ?? []
    return (allIndicators ?? []).filter(({ projectId }) => projectId === row.projectId)
  }
}

/** Each row of a year once, those without a partner first. */
function rowsOf(pairings: RowPairings<PairingRow>, side: 'before' | 'after'): PairingRow[] {
  const loose = side === 'before' ? pairings.retired : pairings.added
  const others = [pairings.offered, pairings.apart, pairings.paired].flatMap(pairs =>
    pairs.map(pair => pair[side]),
  )
  return [...new Map([...loose, ...others].map(row => [idOf(row), row])).values()]
}

/** Id of a row among all rows of its kind. */
export function idOf({ place }: PairingRow): string {
  return place.indicatorId ?? place.projectYearId
}
