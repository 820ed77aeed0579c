import type { AmountRow } from './amountRows'
import type { IndicatorHead } from './indicatorHeads'
import type { Reading } from './indicators'

/** The indicators of one project, and the rows that stand between the list before and this one. */
export interface IndicatorList {
  readonly heads: readonly IndicatorHead[]
  readonly rows: readonly AmountRow[]
  /** Positions in the passage: of its first indicator, and of the next list's. */
  readonly from: number
  readonly to: number
}

/** Parts the indicators of a table into the lists of its projects: a new one begins behind a row of the table. */
export function indicatorLists(
  reading: Reading,
  heads: readonly IndicatorHead[],
  rows: readonly AmountRow[],
): IndicatorList[] {
  const lists: { heads: IndicatorHead[]; rows: readonly AmountRow[]; from: number }[] = []
  let nextRow = 0
  for (const head of heads) {
    const from = reading.compact.positions[head.from] ?? 0
    const before = lists.at(-1)
    const firstRow = nextRow
    while (nextRow < rows.length && (rows[nextRow]?.from ?? 0) < from) nextRow++
    const between = rows.slice(firstRow, nextRow)
    const last = before?.heads.at(-1)
    if (!before || !last) lists.push({ heads: [head], rows: between, from })
    else {
      const behind = endedBefore(reading, last, between)
      if (beginsList(reading, { last, head, from }, behind)) lists.push({ heads: [head], rows: behind, from })
      else before.heads.push(head)
    }
  }
  return lists.map((list, index) => ({ ...list, to: lists[index + 1]?.from ?? reading.passage.text.length }))
}

interface Neighbours {
  readonly last: IndicatorHead
  readonly head: IndicatorHead
  /** Position of `head` in the passage. */
  readonly from: number
}

/**
 * Whether an indicator begins the list of another project: a row stands between, and the numbering starts anew or the
 * row adds up. Without a row it starts anew only if there is text for a name and a goal.
 */
function beginsList(reading: Reading, { last, head, from }: Neighbours, rows: readonly AmountRow[]): boolean {
  if (rows.length > 0) return head.order !== last.order + 1 || rows.some(row => row.adds)
  if (head.order !== 1) return false
  const between = reading.passage.text.slice(positionOf(reading, last.nameFrom), from)
  return between.slice(between.indexOf('。') + 1).trim() !== ''
}

/** The rows behind the full stop that ends the list before; numbers inside its last value are none. */
function endedBefore(
  reading: Reading,
  last: IndicatorHead,
  rows: readonly AmountRow[],
): readonly AmountRow[] {
  const first = rows[0]
  const final = rows.at(-1)
  if (!first || !final) return rows
  const from = positionOf(reading, last.nameFrom)
  const stop = reading.passage.text.slice(from, final.from).indexOf('。')
  return stop < 0 ? rows : rows.filter(row => row.from > from + stop)
}

function positionOf({ compact, passage }: Reading, index: number): number {
  return compact.positions[index] ?? passage.text.length
}
