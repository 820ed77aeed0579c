import { tooLargeFile } from '../refusedFile'
import { MOST_COLUMNS, type GridCell } from '../transcript'
import type { CellRange, Sheet } from './sheet'

/**
 * The cells of a sheet as they are seen: the first cell of a merged range takes all of it, what the range covers is
 * not printed. A range that overlaps one before it is no merge: Excel would not have written it.
 */
export function mergedCells({ cells, merges }: Sheet): GridCell[] {
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
  const ranges = [...merges].sort((one, other) => one.top - other.top || one.left - other.left)
  const cover = coverOf(inOrder.map(({ column }) => column))
  const seen: GridCell[] = []
  let next = 0
  for (const { row, column, text } of inOrder) {
    for (let range = ranges[next]; range && range.top <= row; range = ranges[++next]) lay(range, cover)
    const range = cover.get(column)
    if (!range || range.bottom < row) seen.push({ row, column, rowSpan: 1, columnSpan: 1, text })
    else if (range.top === row && range.left === column) seen.push({ row, column, ...spansOf(range), text })
  }
  return seen
}

/** The range that covers each column at present; only columns that hold anything are looked at. */
type Cover = Map<number, CellRange | undefined>

function coverOf(columns: readonly number[]): Cover {
  const cover: Cover = new Map(columns.map(column => [column, undefined]))
  if (cover.size > MOST_COLUMNS) throw tooLargeFile(`工作表超过 ${MOST_COLUMNS} 列`)
  return cover
}

function lay(range: CellRange, cover: Cover): void {
  const columns = [...cover.keys()].filter(column => column >= range.left && column <= range.right)
  if (columns.some(column => (cover.get(column)?.bottom ?? -1) >= range.top)) return
  for (const column of columns) cover.set(column, range)
}

function spansOf({ top, left, bottom, right }: CellRange) {
  return { rowSpan: bottom - top + 1, columnSpan: right - left + 1 }
}
