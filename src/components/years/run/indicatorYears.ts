import type { IndicatorRow } from '@/domain/yearRow'
import { compareTargets, type TargetChange } from '@/domain/years/compareTargets'
import { differingWords, type Span } from '@/domain/years/differingWords'
import { pairedRows, type RowPair } from '@/domain/years/pairedRows'
import type { RowsPairing } from '@/domain/years/rowsPairing'
import type { IndicatorRun } from '@/domain/years/yearRun'

/** One row of a year of an indicator as its table tells it. */
export interface ToldYear {
  readonly year: number
  /** undefined is a gap: no such row that year. */
  readonly row: IndicatorRow | undefined
  /** Whether the year is one of a split or a merger (一拆多、多合一). */
  readonly pairing: RowsPairing
  /** The nearest earlier year that has the indicator, and what became of its annual target since; undefined: the first. */
  readonly since: { readonly year: number; readonly change: TargetChange } | undefined
  /** The annual target as printed, taken apart where it differs from the one before. */
  readonly target: readonly Span[]
  /** The name, where it is another than in the year before, or one of several that year. */
  readonly renamed: readonly Span[] | undefined
}

/** Each row of each year of the run with what changed since the last year that has the indicator. */
export function indicatorYears({ years }: IndicatorRun, calendar: readonly number[]): ToldYear[] {
  let before: readonly IndicatorRow[] = []
  return calendar.flatMap((year, place): ToldYear[] => {
    const told = years[place]
    if (!told) return [toldYear(year, undefined, undefined)]
    const { rows, pairing } = told
    const pairs = pairedRows(before, rows)
    before = rows
    return rows.map(row => ({
      ...named(toldYear(year, row, earlierOf(row, pairs)), rows.length > 1),
      pairing,
    }))
  })
}

/** The row it carries on; of several that it brings together none is the one it changed from. */
function earlierOf(row: IndicatorRow, pairs: readonly RowPair[]): IndicatorRow | undefined {
  const earlier = pairs.filter(({ after }) => after === row).flatMap(({ before }) => before ?? [])
  return earlier.length === 1 ? earlier[0] : undefined
}

/** Rows of one year are told apart by their names. */
function named(told: ToldYear, areSeveral: boolean): ToldYear {
  if (!areSeveral || told.renamed !== undefined) return told
  return { ...told, renamed: [{ text: told.row?.indicator.name ?? '', differs: false }] }
}

function toldYear(year: number, row: IndicatorRow | undefined, before: IndicatorRow | undefined): ToldYear {
  const printed = row?.indicator.annualTarget.reading.printed ?? ''
  const told = { year, row, pairing: 'one-to-one' as const }
  if (!row || !before) {
    return { ...told, since: undefined, target: [{ text: printed, differs: false }], renamed: undefined }
  }
  const [was, now] = [before.indicator, row.indicator]
  const since = before.projectYear.year
  const change = compareTargets(was.annualTarget.reading, now.annualTarget.reading, {
    before: since,
    after: year,
  })
  return {
    ...told,
    since: { year: since, change },
    target: differingWords(was.annualTarget.reading.printed, printed).after,
    renamed: was.name === now.name ? undefined : differingWords(was.name, now.name).after,
  }
}
