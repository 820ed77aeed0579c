import type { IndicatorRow } from '@/domain/yearRow'
import { compareTargets, type TargetChange } from '@/domain/years/compareTargets'
import { differingWords, type Span } from '@/domain/years/differingWords'
import type { IndicatorRun } from '@/domain/years/yearRun'

/** One year of an indicator as its table tells it. */
export interface ToldYear {
  readonly year: number
  /** undefined is a gap: no such row that year. */
  readonly row: IndicatorRow | undefined
  /** The nearest earlier year that has the indicator, and what became of its annual target since; undefined: the first. */
  readonly since: { readonly year: number; readonly change: TargetChange } | undefined
  /** The annual target as printed, taken apart where it differs from the one before. */
  readonly target: readonly Span[]
  /** The name, where it is another than in the year before. */
  readonly renamed: readonly Span[] | undefined
}

/** Each year of the run with what changed since the last one that has the indicator. */
export function indicatorYears({ years }: IndicatorRun, calendar: readonly number[]): ToldYear[] {
  let before: IndicatorRow | undefined
  return calendar.map((year, place) => {
    const row = years[place]?.row
    const told = toldYear(year, row, before)
    before = row ?? before
    return told
  })
}

function toldYear(year: number, row: IndicatorRow | undefined, before: IndicatorRow | undefined): ToldYear {
  const printed = row?.indicator.annualTarget.reading.printed ?? ''
  if (!row || !before) {
    return { year, row, since: undefined, target: [{ text: printed, differs: false }], renamed: undefined }
  }
  const [was, now] = [before.indicator, row.indicator]
  const since = before.projectYear.year
  const change = compareTargets(was.annualTarget.reading, now.annualTarget.reading, {
    before: since,
    after: year,
  })
  return {
    year,
    row,
    since: { year: since, change },
    target: differingWords(was.annualTarget.reading.printed, printed).after,
    renamed: was.name === now.name ? undefined : differingWords(was.name, now.name).after,
  }
}
