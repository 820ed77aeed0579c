import type { Indicator } from '../indicator'
import type { PairingDecision } from '../pairingDecision'
import type { ProjectYear } from '../projectYear'

/** A row of some year: a project year, or one of its indicators. */
export interface RowPlace {
  readonly projectYearId: string
  /** Absent: the project itself. */
  readonly indicatorId?: string
}

/** Id by which pairing decisions know a row. */
export function rowIdOf({ projectYearId, indicatorId }: RowPlace): string {
  return indicatorId ?? projectYearId
}

/** The row at a place; undefined where it is no longer there. */
export function rowAt(
  years: readonly ProjectYear[],
  { projectYearId, indicatorId }: RowPlace,
): ProjectYear | Indicator | undefined {
  const year = years.find(({ id }) => id === projectYearId)
  return indicatorId === undefined ? year : year?.indicators.find(({ id }) => id === indicatorId)
}

/** What is decided of a row and an earlier one; undefined: nothing yet. */
export function decisionAt(
  years: readonly ProjectYear[],
  { before, after }: { readonly before: RowPlace; readonly after: RowPlace },
): PairingDecision | undefined {
  return rowAt(years, after)?.carriesOn?.find(({ of }) => of === rowIdOf(before))
}

/** The years with another decision about a row and the earlier one `of`; undefined takes it back. */
export function withDecision(
  years: readonly ProjectYear[],
  after: RowPlace,
  { of, decision }: { readonly of: string; readonly decision: PairingDecision | undefined },
): ProjectYear[] {
  const decided = <Row extends ProjectYear | Indicator>(row: Row): Row => {
    const { carriesOn = [], ...rest } = row
    const others = carriesOn.filter(one => one.of !== of)
    const all = decision === undefined ? others : [...others, decision]
    return (all.length === 0 ? rest : { ...rest, carriesOn: all }) as Row
  }
  return years.map(year => {
    if (year.id !== after.projectYearId) return year
    if (after.indicatorId === undefined) return decided(year)
    return {
      ...year,
      indicators: year.indicators.map(one => (one.id === after.indicatorId ? decided(one) : one)),
    }
  })
}
