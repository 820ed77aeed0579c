import type { Place } from '../../printedPlace'
import type { RawCell, RawLine, RawPart, RawSource, RawTable } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import { compacted } from '../compact'
import { visibleGlyphs } from '../glyphs'

/** A cell as it is recognised; a line outside of tables is a row of one cell. */
export interface GridCell {
  readonly at: Place
  /** Number of the row it starts in; a merged cell stands in the rows below as well. */
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  /** Whether it is merged over several rows. */
  readonly isTall: boolean
  /** Last row of its own table that it covers, counted as that table counts. */
  readonly lastRow: number
  /** What it prints, without blanks and with one form for each mark: words are compared in this form only. */
  readonly words: string
  /** The cell that this is only a part of: a value behind its label. */
  readonly partOf?: GridCell
}

/** A row that prints anything, with the cells that stand in it from left to right. */
export interface GridRow {
  readonly number: number
  /** Its number in its own table, where blank rows count as well. */
  readonly tableRow: number
  /** The line or the piece of a table it belongs to. */
  readonly part: RawPart
  /** Number of its sheet; undefined where there are pages, over which a table may go on. */
  readonly sheet: number | undefined
  readonly cells: readonly GridCell[]
}

/** Everything a source prints as rows in the order of print: lines and the rows of its tables alike. */
export interface Grid {
  readonly text: string
  readonly rows: readonly GridRow[]
  /** Cells that a rule has read. What is not here at the end is told as unread. */
  readonly read: Set<GridCell>
}

/** Places of cells in rows, merged ones counted in each of their rows: more than any file of target tables has. */
const MOST_PLACES = 3_000_000

/** The rows of a source. Blank cells, and rows in which no cell starts, print nothing and are left out. */
export function gridOf({ text, parts }: RawSource): Grid {
  const rows: GridRow[] = []
  const hasSheets = parts.some(part => part.kind === 'table' && part.sheet !== undefined)
  let places = 0
  for (const part of parts) {
    const sheet = hasSheets ? part.page : undefined
    const added = part.kind === 'line' ? lineRow(text, part) : tableRows(text, part)
    for (const row of added) {
      places += row.cells.length
      if (places > MOST_PLACES) throw tooLarge()
      rows.push({ ...numbered(row, rows.length), part, sheet })
    }
  }
  return { text, rows, read: new Set() }
}

type Unnumbered = GridCell & { row: number }

interface UnnumberedRow {
  readonly tableRow: number
  readonly cells: readonly Unnumbered[]
}

/** Cells get the number of the row they start in with the row itself; those merged from above have theirs. */
function numbered({ tableRow, cells }: UnnumberedRow, number: number): Omit<GridRow, 'part' | 'sheet'> {
  for (const cell of cells) if (cell.row < 0) cell.row = number
  return { number, tableRow, cells }
}

/** Whether a cell starts in this row; else it was merged with the row above. */
export function startsIn({ number }: GridRow, cell: GridCell): boolean {
  return cell.row === number
}

/** The cells that start in a row. */
export function ownCells(row: GridRow): GridCell[] {
  return row.cells.filter(cell => startsIn(row, cell))
}

const UNNUMBERED = -1

function* lineRow(text: string, { at }: RawLine): Generator<UnnumberedRow> {
  const words = wordsAt(text, at)
  if (words === '') return
  const cell = { at, row: UNNUMBERED, column: 0, columnSpan: 1, isTall: false, lastRow: 0, words }
  yield { tableRow: 0, cells: [cell] }
}

function* tableRows(text: string, { cells }: RawTable): Generator<UnnumberedRow> {
  let merged: Unnumbered[] = []
  for (const own of rowsOf(cells)) {
    const row = own[0]?.row ?? 0
    merged = merged.filter(({ lastRow }) => lastRow >= row)
    const started = own.map(cell => gridCell(text, cell)).filter(({ words }) => words !== '')
    if (started.length === 0) continue
    yield { tableRow: row, cells: sideBySide(started, merged) }
    merged = [...merged, ...started.filter(({ lastRow }) => lastRow > row)]
  }
}

function* rowsOf(cells: readonly RawCell[]): Generator<RawCell[]> {
  let row: RawCell[] = []
  for (const cell of inOrder(cells)) {
    if (row[0] && row[0].row !== cell.row) {
      yield row
      row = []
    }
    row.push(cell)
  }
  if (row.length > 0) yield row
}

function inOrder(cells: readonly RawCell[]): readonly RawCell[] {
  const isBefore = (one: RawCell, other: RawCell) => one.row - other.row || one.column - other.column
  const ordered = cells.every((cell, index) => {
    const before = cells[index - 1]
    return before === undefined || isBefore(before, cell) < 0
  })
  return ordered ? cells : [...cells].sort(isBefore)
}

/** Own cells and those merged from above, left to right; where two claim the same column the own one stands. */
function sideBySide(started: readonly Unnumbered[], merged: readonly Unnumbered[]): Unnumbered[] {
  if (merged.length === 0) return [...started]
  const taken = new Set(started.map(({ column }) => column))
  const above = merged.filter(({ column }) => !taken.has(column))
  return [...started, ...above].sort((one, other) => one.column - other.column)
}

function gridCell(text: string, { at, row, column, rowSpan, columnSpan }: RawCell): Unnumbered {
  const lastRow = row + Math.max(1, rowSpan) - 1
  return {
    at,
    row: UNNUMBERED,
    column,
    columnSpan: Math.max(1, columnSpan),
    isTall: rowSpan > 1,
    lastRow,
    words: wordsAt(text, at),
  }
}

function wordsAt(text: string, { start, end }: Place): string {
  return compacted(visibleGlyphs(text.slice(start, end)))
}

function tooLarge(): ReadingRefused {
  return new ReadingRefused(
    'too-large',
    '文件中的表格过大，不像是项目支出绩效目标表。请只保留目标表所在的工作表或页面，另存后再导入。',
  )
}
