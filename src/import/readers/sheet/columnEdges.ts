import { LAST_COLUMN, type ColumnRange } from './sheet'

/** Excel's width of a column that was never set, in characters. */
export const USUAL_WIDTH = 8.43

/** The left edge of every column of a sheet and the right edge of its last, in characters; a hidden column has no width. */
export type ColumnEdges = Float64Array

/** Added up once for a sheet: it may hold thousands of tables, and set each of its columns by itself. */
export function columnEdges(ranges: readonly ColumnRange[]): ColumnEdges {
  const widths = new Float64Array(LAST_COLUMN + 1).fill(USUAL_WIDTH)
  // Of two ranges that overlap the first counts.
  for (const { first, last, width, isHidden } of [...ranges].reverse())
    widths.fill(isHidden ? 0 : width, first, last + 1)
  const edges = new Float64Array(LAST_COLUMN + 2)
  widths.forEach((width, column) => (edges[column + 1] = (edges[column] ?? 0) + width))
  return edges
}

/** The edges of a table that begins at these columns, the end of its last one behind them: from 0 at its left. */
export function edgesOfTable(bounds: readonly number[], edges: ColumnEdges): number[] {
  const left = edges[bounds[0] ?? 0] ?? 0
  return bounds.map(column => (edges[Math.min(column, LAST_COLUMN + 1)] ?? 0) - left)
}
