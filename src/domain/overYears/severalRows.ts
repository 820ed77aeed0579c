import { acrossYears } from './acrossYears'
import { addsUp } from './addsUp'
import type { Accumulation } from './accumulation'
import { unjudged } from '../judge'
import type { Verdict } from '../judge'
import { plainDecimal } from '../notation/decimal'
import { isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import { rowsByYear, sumInUnit } from './rowsOfYear'
import type { Outcome, YearActual } from './yearActual'

/** What the rows say if each is a row for itself; of a year with one row, what they say. */
type Judged = (rows: readonly YearActual[]) => Outcome

/**
 * What a period says in which a year has several rows of the lineage (一拆多、多合一). 各年累计 adds them up like years.
 * 每年均须达标、最大、最小 take each row as one of the year's values; but figures that add up may as well be parts of one, so
 * that both readings must come to the same. Which of several is the latest, and what they weigh in a mean, no rule can
 * tell: that is left to a person, and so are parts with period targets of their own.
 */
export function ofSeveralRows(
  threshold: Threshold,
  rows: readonly YearActual[],
  accumulation: Accumulation,
  judged: Judged,
): Outcome {
  if (rows.some(({ apart }) => apart === true)) return undecided(threshold, rows)
  const each = judged(rows)
  if (accumulation === 'sum' && isNumeric(threshold)) return each
  if (accumulation === 'sum' || accumulation === 'mean' || accumulation === 'latest') {
    const isLatest = accumulation === 'latest' || !isNumeric(threshold)
    const last = rowsByYear(rows).at(-1) ?? []
    return isLatest && last.length === 1 ? each : undecided(threshold, rows)
  }
  if (!isNumeric(threshold) || !addsUp(threshold)) return each
  const together = judged(rowsByYear(rows).map(year => addedUp(year, threshold.unit)))
  return isSame(each.verdict, together.verdict)
    ? { ...each, settled: each.settled && together.settled }
    : undecided(threshold, rows)
}

/** The rows of a year as one, where all of them can be added; else the first that cannot. */
function addedUp(rows: readonly [YearActual, ...YearActual[]], unit: string): YearActual {
  const [first] = rows
  const { sum, odd } = sumInUnit(rows, unit)
  if (rows.length === 1 || sum === undefined || odd.length > 0) return odd[0] ?? first
  const value = plainDecimal(sum)
  return { year: first.year, actual: { kind: 'number', value, unit, printed: value, doubts: [] } }
}

function isSame(one: Verdict, other: Verdict): boolean {
  if (one.status !== 'unjudged' || other.status !== 'unjudged') return one.status === other.status
  return one.reason === other.reason
}

/** Each row is told; one that nobody filled is asked for first. */
function undecided(threshold: Threshold, rows: readonly YearActual[]): Outcome {
  const isOpen = rows.some(({ actual }) => actual === undefined || actual.kind === 'none')
  return {
    verdict: unjudged(isOpen ? 'no-actual' : 'needs-person'),
    settled: false,
    working: `${acrossYears(threshold, rows, 'everyYear').working}；${SEVERAL_ROWS}`,
  }
}

const SEVERAL_ROWS = '同一年度有多行（一拆多或多合一），须由人工判断'
