import type { GridCell } from '../transcript'

/** Rows of cells that belong together: lines above, between and below tables, and the tables. */
export interface CellBlock {
  readonly kind: 'lines' | 'table'
  readonly cells: readonly GridCell[]
}

interface Row {
  readonly cells: readonly GridCell[]
  /** Whether it holds one cell only, and no cell from above stands in it. */
  readonly isSingle: boolean
  /** Whether it begins at the left edge, or is merged over several columns. */
  readonly isWide: boolean
  readonly isBehindBlankRow: boolean
}

/**
 * Splits cells in view into lines and tables. A row with a single cell above the first row of several cells is a
 * line (title, 单位：万元), one below the last as well if it begins at the left edge or is merged (a note); in between
 * it is one only behind a blank row, where the next table's title begins. Other blank rows part nothing.
 */
export function cellBlocks(
  cells: readonly GridCell[],
  hiddenRows: ReadonlySet<number> = new Set(),
): CellBlock[] {
  const rows = rowsOf(cells, hiddenRows)
  const isLine = linesAmong(rows)
  const blocks: CellBlock[] = []
  let start = 0
  for (let end = 1; end <= rows.length; end++) {
    if (end < rows.length && isLine[end] === isLine[start]) continue
    const inside = rows.slice(start, end).flatMap(row => row.cells)
    blocks.push({ kind: isLine[start] ? 'lines' : 'table', cells: inside })
    start = end
  }
  return blocks
}

function rowsOf(cells: readonly GridCell[], hiddenRows: ReadonlySet<number>): Row[] {
  const byRow = new Map<number, GridCell[]>()
  for (const cell of cells) {
    const inRow = byRow.get(cell.row)
    if (inRow) inRow.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const left = cells.reduce((least, { column }) => Math.min(least, column), Infinity)
  const rows: Row[] = []
  let reached: number | undefined
  for (const [number, inRow] of [...byRow].sort(([one], [other]) => one - other)) {
    rows.push({
      cells: inRow,
      isSingle: inRow.length === 1 && (reached ?? -1) < number,
      isWide: inRow.some(({ column, columnSpan }) => column === left || columnSpan > 1),
      isBehindBlankRow: hasRowBetween(reached ?? number, number, hiddenRows),
    })
    for (const { row, rowSpan } of inRow) reached = Math.max(reached ?? 0, row + rowSpan - 1)
  }
  return rows
}

function hasRowBetween(above: number, below: number, hidden: ReadonlySet<number>): boolean {
  for (let row = above + 1; row < below; row++) if (!hidden.has(row)) return true
  return false
}

function linesAmong(rows: readonly Row[]): boolean[] {
  const first = rows.findIndex(row => !row.isSingle)
  const above = first === -1 ? rows.length : first
  const below = rows.length - endingNotes(rows)
  const isLine: boolean[] = []
  for (const [at, row] of rows.entries()) {
    const beginsTitle = row.isBehindBlankRow && row.isWide
    isLine.push(at < above || at >= below || (row.isSingle && (beginsTitle || isLine[at - 1] === true)))
  }
  return isLine
}

function endingNotes(rows: readonly Row[]): number {
  let notes = 0
  for (let row = rows.at(-1); row?.isSingle && row.isWide; row = rows.at(-1 - notes)) notes++
  return notes
}
