import type { RawPart } from '../../rawSource'
import { PAGE_NUMBER } from '../furniture'
import { DEPARTMENT } from '../heading'
import { alignedColumns } from './alignedColumns'
import { readCells } from './cellText'
import { headerAt, isIndicatorHeader, isListHeader, type Column, type Header } from './columns'
import { hasLabel, namesProject } from './formEntries'
import { isHeadingRow, isTitle } from './gridHeading'
import { ownCells, type Grid, type GridRow } from './gridRows'

/** A row below the header, with the columns of the piece of the table that it stands in. */
export interface BodyRow {
  readonly row: GridRow
  readonly columns: readonly Column[]
  /** The columns of a second list of indicators beside the first. */
  readonly second?: readonly Column[]
  /** Whether a page break is above it: it is the first row of a further piece. */
  readonly isBehindBreak: boolean
  /** Whether that break cut the row above. */
  readonly isCutAbove: boolean
  /** Whether it is the last of a piece, and cut itself. */
  readonly isCutBelow: boolean
  /** Whether the project that begins here may have begun above the break: nothing in the table tells. */
  readonly mayBeginAbove?: boolean
}

/** The rows of one table below its header, and the number of the row behind the last. */
export interface Body {
  readonly bodyRows: readonly BodyRow[]
  readonly to: number
}

/**
 * Follows a table over its pages: repeated titles and headers and page numbers are left out, and it ends where another
 * table begins. Lines that stand between its pieces and are nothing of this stay unread.
 */
export function bodyBelow(grid: Grid, header: Header, headingRows: readonly GridRow[]): Body {
  const { rows } = grid
  const repeats = new Set([...headingRows, ...headerRows(rows, header)].map(wordsOfRow))
  const heading = headingRows.map(wordsOfRow).join('\n')
  const bodyRows: BodyRow[] = []
  let piece: Piece = { part: rows[header.row]?.part, columns: header.columns, second: header.second }
  let number = header.row
  for (; number < rows.length; number++) {
    const row = rows[number]
    if (!row || row.sheet !== rows[header.row]?.sheet) break
    if (row.part !== piece.part && row.part.kind === 'table') {
      const next = nextPiece(rows, row, header)
      if (!next) break
      piece = next
    }
    if (number > header.row && beginsForm(rows, row)) break
    if (repeats.has(wordsOfRow(row)) || isFurniture(row)) readCells(grid, ownCells(row))
    else if (beginsOther(rows, row, heading)) break
    else if (row.part.kind === 'table') bodyRows.push(bodyRow(rows, row, piece, bodyRows.at(-1)))
  }
  return { bodyRows: withCutsBelow(bodyRows), to: backOverHeading(grid, number) }
}

interface Piece {
  readonly part: RawPart | undefined
  readonly columns: readonly Column[]
  readonly second: readonly Column[] | undefined
}

/** A further piece with its columns: by its own header, where that is repeated, else by their edges. */
function nextPiece(rows: readonly GridRow[], row: GridRow, header: Header): Piece | undefined {
  const words = headerRows(rows, header).map(wordsOfRow)
  const { part } = row
  for (let number = row.number; number < row.number + MOST_ROWS_ABOVE; number++) {
    if (rows[number]?.part !== part) break
    if (wordsOfRow(rows[number]) !== words[0]) continue
    const repeated = headerAt(rows, number)
    if (repeated?.height === header.height)
      return { part, columns: repeated.columns, second: repeated.second }
  }
  const first = rows[header.row]?.part
  const aligned = (columns: readonly Column[]) => first && alignedColumns(columns, first, part)
  const columns = aligned(header.columns)
  return columns && { part, columns, second: header.second && aligned(header.second) }
}

/** Rows of a piece that may repeat the title above the repeated header. */
const MOST_ROWS_ABOVE = 6

function headerRows(rows: readonly GridRow[], { row, height }: Header): GridRow[] {
  return rows.slice(row, row + height)
}

function wordsOfRow(row: GridRow | undefined): string {
  return row
    ? ownCells(row)
        .map(({ words }) => words)
        .join('\t')
    : ''
}

/** A page number, or the numbers of the columns that some print below the headings. */
export function isFurniture(row: GridRow): boolean {
  const [cell, ...others] = ownCells(row)
  if (!cell) return false
  if (others.length > 0) return others.length > 1 && isCounting(ownCells(row).map(({ words }) => words))
  return PAGE_NUMBER.test(cell.words) || (row.part.kind === 'line' && /^[0-9]{1,4}$/u.test(cell.words))
}

function isCounting(words: readonly string[]): boolean {
  return words.every((text, index) => text.replace(/[()栏第列]/gu, '') === String(index + 1))
}

/** Rows of a form from its title to the name of its project. */
const MOST_ROWS_TO_NAME = 8

/** Whether a form for another project begins at a row: its name is here, or below a title and other labels. */
function beginsForm(rows: readonly GridRow[], { number, sheet }: GridRow): boolean {
  for (let next = number; next < number + MOST_ROWS_TO_NAME; next++) {
    const row = rows[next]
    if (!row || row.sheet !== sheet) return false
    if (namesProject(row)) return true
    const mayStandAbove = next === number ? isHeadingRow(row) : isHeadingRow(row) || hasLabel(row)
    if (!mayStandAbove) return false
  }
  return false
}

/** Whether a row is the title, the department or the header of a further table. */
function beginsOther(rows: readonly GridRow[], row: GridRow, heading: string): boolean {
  const [cell, ...others] = row.cells
  if (cell && others.length === 0 && (isTitle(cell) || isOtherHeading(row, heading))) return true
  if (isBandRow(row) && headerAt(rows, row.number + 1)) return true
  const header = headerAt(rows, row.number)
  return header !== undefined && (isListHeader(header) || isIndicatorHeader(header))
}

/** 「年度绩效指标」 alone in its row: a further list of indicators begins, with the same headings. */
function isBandRow(row: GridRow): boolean {
  const [cell, ...others] = ownCells(row)
  return others.length === 0 && cell !== undefined && /^.{1,8}绩效指标$/u.test(cell.words)
}

/** A line outside of the table that names another department, or what table follows. */
function isOtherHeading(row: GridRow, heading: string): boolean {
  const words = row.cells[0]?.words ?? ''
  if (row.part.kind !== 'line') return false
  if (isOtherTitle(words)) return true
  return isHeadingRow(row) && DEPARTMENT.test(words) && !heading.includes(words)
}

/** Whether words alone in a line are the title of any table. */
export function isOtherTitle(words: string): boolean {
  return OTHER_TITLE.test(words)
}

const OTHER_TITLE = /^(?:附?[件表][0-9一二三四五六七八九十-]{1,4}[:.、]?)?.{4,40}表(?:\([^()]{0,30}\))?$/u

function bodyRow(
  rows: readonly GridRow[],
  row: GridRow,
  { columns, second }: Piece,
  before: BodyRow | undefined,
): BodyRow {
  const isBehindBreak = before !== undefined && before.row.part !== row.part
  return {
    row,
    columns,
    ...(second && { second }),
    isBehindBreak,
    isCutAbove: isBehindBreak && isCutLast(before.row) && isFirstOfPiece(rows, row),
    isCutBelow: false,
  }
}

/** Whether a row is the last of a piece that was cut: what stands above the break may be blank. */
function isCutLast({ part, tableRow }: GridRow): boolean {
  return part.kind === 'table' && part.isCut === true && tableRow === part.rows - 1
}

/** Whether nothing but repeated headings stands above a row: the rest of a row that was cut may be blank. */
function isFirstOfPiece(rows: readonly GridRow[], { number, tableRow, part }: GridRow): boolean {
  const first = rows[number - tableRow]
  return first?.part === part && first.tableRow === 0
}

function withCutsBelow(rows: readonly BodyRow[]): BodyRow[] {
  return rows.map((row, index) => ({ ...row, isCutBelow: rows[index + 1]?.isCutAbove === true }))
}

/** What stands right above another table belongs to that. */
function backOverHeading({ rows, read }: Grid, number: number): number {
  let to = number
  const isFree = (row: GridRow | undefined) => isHeadingRow(row) && row?.cells.every(cell => !read.has(cell))
  while (isFree(rows[to - 1])) to--
  return to
}
