import type { Accumulation } from './accumulation'
import { unjudged } from '../judge'
import type { Verdict } from '../judge'
import { judgeYear, yearWorking } from './judgedYear'
import type { JudgedYear } from './judgedYear'
import type { Threshold } from '../threshold'
import type { Outcome, YearActual } from './yearActual'

/** Which of the years' own verdicts stands for the whole period. */
type Standard = 'worst' | 'best' | 'latest'

/**
 * Judges each year of a period by itself against the period target, and takes the one that stands for the whole: the
 * worst for 每年均须达标, the latest for 最新. Words and dates, which make no sum and no mean, take the latest there; the
 * least of grades is the worst of them, and the earliest of dates the best.
 */
export function acrossYears(
  threshold: Threshold,
  soFar: readonly YearActual[],
  accumulation: Accumulation,
): Outcome {
  const years = soFar.map(one => judgeYear(threshold, one))
  const standard = standardOf(threshold, accumulation)
  return standard === 'latest' ? latest(threshold, years) : extreme(threshold, years, standard)
}

function standardOf(threshold: Threshold, accumulation: Accumulation): Standard {
  if (accumulation === 'everyYear') return 'worst'
  if (accumulation === 'min') return threshold.kind === 'date' ? 'best' : 'worst'
  if (accumulation === 'max') return threshold.kind === 'date' ? 'worst' : 'best'
  return 'latest'
}

function latest(threshold: Threshold, years: readonly JudgedYear[]): Outcome {
  const last = years.at(-1)
  const verdict = last?.verdict ?? unjudged('no-actual')
  return { verdict, settled: false, working: last ? `最新：${yearWorking(threshold, last)}` : '' }
}

/** One year that is missed decides for the worst, one that is met for the best: no other year can undo it. */
function extreme(threshold: Threshold, years: readonly JudgedYear[], standard: 'worst' | 'best'): Outcome {
  const judged = years.filter(({ verdict }) => verdict.status !== 'unjudged')
  const ranked = judged.sort((one, other) => one.rank - other.rank)
  const chosen = ranked.at(standard === 'worst' ? 0 : -1)?.verdict ?? unjudged('no-actual')
  const settled = chosen.status === (standard === 'worst' ? 'missed' : 'met')
  const working = years.map(year => yearWorking(threshold, year)).join('；')
  return { verdict: settled ? chosen : (lacking(years) ?? chosen), settled, working }
}

/** A year not filled comes before a year that a person must still settle: it is asked for first. */
function lacking(years: readonly JudgedYear[]): Verdict | undefined {
  const open = years.map(({ verdict }) => verdict).filter(({ status }) => status === 'unjudged')
  return open.find(verdict => verdict.status === 'unjudged' && verdict.reason === 'no-actual') ?? open[0]
}
