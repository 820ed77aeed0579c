import type { IndicatorRow } from '@/domain/yearRow'
import type { IndicatorComparison } from '@/domain/years/compareIndicators'
import { asksOtherwise } from '@/domain/years/comparisonFilter'
import { differingWords } from '@/domain/years/differingWords'
import type { Span } from '@/domain/years/differingWords'

/** An indicator in one of two years, as its line of the comparison shows it. */
export interface YearLine {
  readonly year: number
  readonly row: IndicatorRow
  /** The later of its rows: what its name leads to. */
  readonly latest: IndicatorRow
  /** Annual target as printed, marked where it asks for something else than the other year's. */
  readonly target: readonly Span[]
  /** Target of the implementation period as printed; undefined where it says what the annual one says. */
  readonly period: string | undefined
}

/** One line for each year that has the indicator, the earlier first. */
export function yearLines(
  one: IndicatorComparison,
  [earlier, later]: readonly [before: number, after: number],
): YearLine[] {
  const { before, after, change } = one
  const printed = [before, after].map(row => row?.indicator.annualTarget.reading.printed ?? '')
  const [was = '', now = ''] = printed
  const isMarked = change !== undefined && asksOtherwise(change.annualTarget)
  const spans = isMarked ? differingWords(was, now) : { before: plain(was), after: plain(now) }
  const latest = after ?? before
  if (!latest) return []
  return [
    ...(before ? [lineOf({ year: earlier, row: before, latest, target: spans.before })] : []),
    ...(after ? [lineOf({ year: later, row: after, latest, target: spans.after })] : []),
  ]
}

function lineOf(line: Omit<YearLine, 'period'>): YearLine {
  const { indicator, periodIsYear } = line.row
  const period = indicator.periodTarget.reading.printed
  const isSame = periodIsYear || period === indicator.annualTarget.reading.printed
  return { ...line, period: isSame ? undefined : period }
}

function plain(text: string): Span[] {
  return [{ text, differs: false }]
}
