import { widthOf } from './pdfFile'

/** What a cell of a printed table holds; a merged cell stands in the first of its places, the others are null. */
export interface PdfCell {
  readonly text: string
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly align?: 'left' | 'center' | 'right'
}

export type PdfRow = readonly (PdfCell | string | null)[]

export interface PdfTable {
  /** Widths of the columns in points. */
  readonly columns: readonly number[]
  readonly rows: readonly PdfRow[]
  /** So many of the first rows stand again at the top of each page. */
  readonly headerRows?: number
}

/** How cells are set. */
export interface CellForm {
  readonly size: number
  /** Points between text and rule. */
  readonly padding: number
  /** Distance of lines, in sizes. */
  readonly leading: number
  /** Whether a row may be cut by a page break; else it goes to the next page whole. */
  readonly cutsRows: boolean
}

/** A cell of one page: its places there, and the lines that are printed in it. */
export interface PlacedCell extends Required<Omit<PdfCell, 'text'>> {
  readonly row: number
  readonly column: number
  readonly lines: readonly string[]
}

/** The piece of a table that stands on one page. */
export interface TablePiece {
  readonly heights: readonly number[]
  readonly cells: readonly PlacedCell[]
  /** Whether its last row goes on on the next page. */
  readonly isCut: boolean
}

interface Row {
  readonly cells: readonly (Omit<PlacedCell, 'row'> | null)[]
  readonly height: number
  readonly isCut: boolean
}

/** Breaks a table into pieces that are at most as high as the rooms of the pages: the first room, then `nextRoom`. */
export function tablePieces(
  table: PdfTable,
  form: CellForm,
  { firstRoom, nextRoom }: { firstRoom: number; nextRoom: number },
): TablePiece[] {
  const rows = rowsOf(table, form)
  const header = rows.slice(0, table.headerRows ?? 0)
  const fullRoom = nextRoom - heightOf(header)
  const pieces: Row[][] = []
  let piece: Row[] = []
  let left = firstRoom
  const turnPage = () => {
    pieces.push(piece)
    piece = [...header]
    left = fullRoom
  }
  const put = (row: Row) => {
    piece.push(row)
    left -= row.height
  }
  for (const group of groupsOf(rows)) {
    // Rows that a merged cell ties together stay on one page where rows are not to be cut.
    const height = heightOf(group)
    if (!form.cutsRows && height > left && height <= fullRoom) turnPage()
    const queue = [...group]
    for (let row = queue.shift(); row; row = queue.shift()) {
      if (row.height <= left) {
        put(row)
        continue
      }
      const [before, after] = form.cutsRows || row.height > fullRoom ? cut(row, left, form) : []
      if (!before && left === fullRoom) throw new Error('A page is too low for this row')
      if (before) put(before)
      turnPage()
      queue.unshift(after ?? row)
    }
  }
  pieces.push(piece)
  const carried: Carried = new Map()
  return pieces.map(rowsOfPiece => placed(rowsOfPiece, form, carried))
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}

/** Rows by the merged cells that tie them together. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  let end = 0
  rows.forEach((row, index) => {
    if (index >= end) groups.push([])
    groups.at(-1)?.push(row)
    end = Math.max(end, ...row.cells.map(cell => index + (cell?.rowSpan ?? 1)))
  })
  return groups
}

function rowsOf({ columns, rows }: PdfTable, form: CellForm): Row[] {
  const lines = form.size * form.leading
  const cells = rows.map(row => row.map((cell, column) => cellOf(cell, column, columns, form)))
  return cells.map((row, index) => {
    const ends = cells.flatMap((above, start) =>
      above.flatMap(cell => (cell && start + cell.rowSpan - 1 === index ? [cell] : [])),
    )
    const most = Math.max(1, ...ends.map(cell => (cell.rowSpan === 1 ? cell.lines.length : 0)))
    const spanned = Math.max(
      0,
      ...ends.map(cell => (cell.rowSpan > 1 ? cell.lines.length - cell.rowSpan + 1 : 0)),
    )
    return { cells: row, height: Math.max(most, spanned) * lines + 2 * form.padding, isCut: false }
  })
}

function cellOf(
  cell: PdfCell | string | null,
  column: number,
  columns: readonly number[],
  form: CellForm,
): Omit<PlacedCell, 'row'> | null {
  if (cell === null) return null
  const {
    text,
    rowSpan = 1,
    columnSpan = 1,
    align = 'left',
  } = typeof cell === 'string' ? { text: cell } : cell
  const width = columns.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)
  return {
    column,
    rowSpan,
    columnSpan,
    align,
    lines: brokenLines(text, (width - 2 * form.padding) / form.size),
  }
}

/** A text in lines of at most `width` ems, broken anywhere, as Chinese is. */
export function brokenLines(text: string, width: number): string[] {
  if (text === '') return []
  return text.split('\n').flatMap(paragraph => {
    const lines = ['']
    for (const character of paragraph) {
      const line = lines.at(-1) ?? ''
      if (line !== '' && widthOf(line + character) > width) lines.push(character)
      else lines[lines.length - 1] = line + character
    }
    return lines
  })
}

/** A row in two: as many lines as there is room for, and the rest; nothing where not even two lines fit. */
function cut(row: Row, room: number, form: CellForm): Row[] {
  const line = form.size * form.leading
  const count = Math.floor((room - 2 * form.padding) / line)
  const isSpanned = row.cells.some(cell => cell === null || cell.rowSpan > 1)
  if (count < 2 || isSpanned) return []
  const part = (from: number, to: number) =>
    row.cells.map(cell => cell && { ...cell, lines: cell.lines.slice(from, to) })
  const rest = Math.max(...row.cells.map(cell => (cell ? cell.lines.length - count : 0)))
  return [
    { cells: part(0, count), height: room, isCut: true },
    { cells: part(count, Infinity), height: rest * line + 2 * form.padding, isCut: row.isCut },
  ]
}

/** What is still to be printed of merged cells that a page break cut, by their columns. */
type Carried = Map<number, Omit<PlacedCell, 'row'>>

/** Cells of a piece by its own rows; a merged cell that a page break cuts goes on on the next page. */
function placed(rows: readonly Row[], form: CellForm, carried: Carried): TablePiece {
  const heights = rows.map(({ height }) => height)
  const cells: PlacedCell[] = []
  const taken = new Set<string>()
  const take = (cell: PlacedCell) => {
    const rowSpan = Math.min(cell.rowSpan, rows.length - cell.row)
    for (let row = cell.row; row < cell.row + rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        taken.add(`${row} ${column}`)
    const isOver = cell.rowSpan > rowSpan
    const room = heights.slice(cell.row, cell.row + rowSpan).reduce((sum, height) => sum + height, 0)
    const fitting = Math.max(0, Math.floor((room - 2 * form.padding + 0.001) / (form.size * form.leading)))
    const count = isOver ? Math.min(fitting, cell.lines.length) : cell.lines.length
    const last = cell.row + rowSpan - 1
    if (!isOver && count > fitting && cell.rowSpan > 1)
      heights[last] = (heights[last] ?? 0) + (count - fitting) * form.size * form.leading
    cells.push({ ...cell, rowSpan, lines: cell.lines.slice(0, count) })
    if (isOver)
      carried.set(cell.column, { ...cell, rowSpan: cell.rowSpan - rowSpan, lines: cell.lines.slice(count) })
  }
  rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell) take({ ...cell, row: index })
      else if (!taken.has(`${index} ${column}`)) {
        const rest = carried.get(column)
        // Only here: the headings that every page repeats stand in the same column, and end nothing.
        carried.delete(column)
        take({ ...(rest ?? blank(column)), row: index })
      }
    })
  })
  return { heights, cells, isCut: rows.at(-1)?.isCut ?? false }
}

const blank = (column: number) => ({ column, rowSpan: 1, columnSpan: 1, align: 'left' as const, lines: [] })
