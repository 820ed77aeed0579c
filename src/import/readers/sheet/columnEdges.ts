import type { ColumnRange } from './sheet'

/** Excel's width of a column that was never set, in characters. */
export const USUAL_WIDTH = 8.43

/** Left edges of columns, in characters from the first of them; a hidden column has no width. */
export function columnEdges(columns: readonly number[], ranges: readonly ColumnRange[]): number[] {
  let position = 0
  let at = columns[0] ?? 0
  return columns.map(column => {
    for (; at < column; at++) position += widthOf(at, ranges)
    return position
  })
}

function widthOf(column: number, ranges: readonly ColumnRange[]): number {
  const range = ranges.find(({ first, last }) => column >= first && column <= last)
  if (!range) return USUAL_WIDTH
  return range.isHidden ? 0 : range.width
}
