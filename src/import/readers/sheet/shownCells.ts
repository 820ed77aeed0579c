import type { GridCell } from '../transcript'
import { mergedCells } from './mergedCells'
import { LAST_COLUMN, type Sheet } from './sheet'

/** What a person sees of a sheet, and how many rows and columns that hold something are hidden from view. */
export interface ShownCells {
  readonly cells: readonly GridCell[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

/** The cells in view. A merged cell that begins in a hidden row or column shows in the part of it that is in view. */
export function shownCells(sheet: Sheet): ShownCells {
  const isHiddenColumn = hiddenColumns(sheet)
  const hidden = { rows: new Set<number>(), columns: new Set<number>() }
  const cells = mergedCells(sheet).flatMap(cell => {
    const row = firstShown(cell.row, cell.rowSpan, at => sheet.hiddenRows.has(at))
    const column = firstShown(cell.column, cell.columnSpan, isHiddenColumn)
    if (row === undefined) hidden.rows.add(cell.row)
    if (column === undefined) hidden.columns.add(cell.column)
    if (row === undefined || column === undefined) return []
    const rowSpan = cell.rowSpan - (row - cell.row)
    const columnSpan = cell.columnSpan - (column - cell.column)
    return [{ row, column, rowSpan, columnSpan, text: cell.text }]
  })
  return { cells, hiddenRows: hidden.rows.size, hiddenColumns: hidden.columns.size }
}

function hiddenColumns({ columnRanges }: Sheet): (column: number) => boolean {
  const hidden = new Uint8Array(LAST_COLUMN + 1)
  for (const { first, last, isHidden } of columnRanges) if (isHidden) hidden.fill(1, first, last + 1)
  return column => hidden[column] === 1
}

function firstShown(start: number, span: number, isHidden: (at: number) => boolean): number | undefined {
  for (let at = start; at < start + span; at++) if (!isHidden(at)) return at
  return undefined
}
