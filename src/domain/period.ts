import type { Accumulation } from './overYears/accumulation'
import { accumulate } from './overYears/accumulate'
import { acrossYears } from './overYears/acrossYears'
import { unjudged } from './judge'
import type { Verdict } from './judge'
import { isNumeric } from './standing'
import type { Threshold } from './threshold'
import { rowsByYear } from './overYears/rowsOfYear'
import { ofSeveralRows } from './overYears/severalRows'
import type { Outcome, YearActual } from './overYears/yearActual'

export { suggestAccumulation } from './overYears/accumulation'
export type { Accumulation, SuggestedAccumulation } from './overYears/accumulation'
export type { YearActual } from './overYears/yearActual'

/** Budget years that a project runs over, both included (实施周期). */
export interface Period {
  readonly from: number
  readonly to: number
}

/** A verdict on the target of the whole implementation period (实施周期指标值). */
export type PeriodVerdict = Verdict & {
  /** Whether no later year can change it; an unjudged one never is. */
  readonly certain: boolean
  /** How the years were put together, with the figures: 「3 + 2 + 4 = 9 ≥ 9」. */
  readonly working: string
}

/**
 * Holds the years of an implementation period, as far as `asOfYear`, against its target. Before the period's last year
 * only what no later year can change is a verdict, all else is 进行中; from then on a year that is needed and not
 * filled leaves it unjudged. A year may have several rows of the lineage (一拆多、多合一): see `ofSeveralRows` for what they
 * count.
 */
export function judgePeriod(
  threshold: Threshold,
  actualsByYear: readonly YearActual[],
  accumulation: Accumulation,
  period: Period,
  asOfYear: number,
): PeriodVerdict {
  if (threshold.kind === 'none')
    return { ...unjudged('no-target'), certain: false, working: '未设实施周期指标值' }
  const soFar = yearsSoFar(actualsByYear, period, asOfYear)
  const length = period.to - period.from + 1
  const { verdict, settled, working } = outcomeOf(threshold, soFar, accumulation, length)
  const certain = verdict.status !== 'unjudged' && (settled || asOfYear >= period.to)
  if (certain) return { ...verdict, certain, working }
  return { ...(asOfYear < period.to ? unjudged('in-progress') : verdict), certain, working }
}

/** Figures are put together; words and dates cannot be, nor what is asked of single years. */
function outcomeOf(
  threshold: Threshold,
  soFar: readonly YearActual[],
  accumulation: Accumulation,
  length: number,
): Outcome {
  const judged = (rows: readonly YearActual[]) => ofSingleRows(threshold, rows, accumulation, length)
  const areSeveral = rowsByYear(soFar).length < soFar.length || soFar.some(({ apart }) => apart === true)
  return areSeveral ? ofSeveralRows(threshold, soFar, accumulation, judged) : judged(soFar)
}

function ofSingleRows(
  threshold: Threshold,
  soFar: readonly YearActual[],
  accumulation: Accumulation,
  length: number,
): Outcome {
  const bySingleYears = accumulation === 'everyYear' || accumulation === 'latest' || !isNumeric(threshold)
  return bySingleYears
    ? acrossYears(threshold, soFar, accumulation)
    : accumulate(threshold, soFar, accumulation, length)
}

/** The rows of the period's years up to `asOfYear`, in order; a year without a record has a blank one. */
function yearsSoFar(actualsByYear: readonly YearActual[], period: Period, asOfYear: number): YearActual[] {
  const last = Math.min(period.to, asOfYear)
  const length = Math.max(0, last - period.from + 1)
  return Array.from({ length }, (_, place) => period.from + place).flatMap(year => {
    const rows = actualsByYear.filter(one => one.year === year)
    return rows.length > 0 ? rows : [{ year, actual: undefined }]
  })
}
