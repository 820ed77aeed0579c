import { tooLargeFile } from '../refusedFile'
import { MOST_COLUMNS, MOST_ROWS, type Grid, type GridCell } from '../transcript'

/** A grid without its blank rows and columns, and where the columns that are left began, with the end of the last. */
export interface CompactGrid extends Grid {
  readonly bounds: readonly number[]
}

/**
 * Cells as a grid of the rows and columns that hold anything: a sheet has a million blank rows, a Word table columns
 * that no cell begins at. What is merged spans the others.
 */
export function compactGrid(cells: readonly GridCell[]): CompactGrid {
  const rows = inOrder(cells.map(({ row }) => row))
  const columns = inOrder(cells.map(({ column }) => column))
  if (rows.length > MOST_ROWS) throw tooLargeFile(`表格超过 ${MOST_ROWS} 行`)
  if (columns.length > MOST_COLUMNS) throw tooLargeFile(`表格超过 ${MOST_COLUMNS} 列`)
  const right = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0)
  return {
    rows: rows.length,
    columns: columns.length,
    cells: cells.map(cell => {
      const row = countBelow(rows, cell.row)
      const column = countBelow(columns, cell.column)
      const rowSpan = countBelow(rows, cell.row + cell.rowSpan) - row
      const columnSpan = countBelow(columns, cell.column + cell.columnSpan) - column
      return { row, column, rowSpan, columnSpan, text: cell.text }
    }),
    bounds: [...columns, right],
  }
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other)
}

/** How many of the numbers, smallest first, are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < bound) low = middle + 1
    else high = middle
  }
  return low
}
