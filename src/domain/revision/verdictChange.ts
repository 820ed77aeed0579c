import type { Entry } from '../indicator'
import { judge } from '../judge'
import { rowState } from '../rowState'
import type { RowState } from '../rowState'
import type { DifferenceLine } from './differenceLine'

/** What becomes of the annual verdict (完成情况) on what is recorded already, by an annual target that is accepted. */
export interface VerdictChange {
  readonly before: RowState
  readonly after: RowState
}

/** undefined: the line is no annual target, nothing is recorded that could be judged, or the verdict stays. */
export function verdictChange(
  line: DifferenceLine,
  { actual, grade }: Entry,
  year: number,
): VerdictChange | undefined {
  if (line.kind !== 'annualTarget' || (actual === undefined && grade === undefined)) return undefined
  const [before, after] = [line.before, line.after].map(({ reading }) =>
    rowState(judge(reading, actual?.reading, { grade, year })),
  )
  return before === undefined || after === undefined || before === after ? undefined : { before, after }
}
