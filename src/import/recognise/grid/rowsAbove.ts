import { hasLabel, namesProject } from './formEntries'
import { isHeadingRow, isTitle } from './gridHeading'
import { ownCells, type GridRow } from './gridRows'

/** What stands above the header of a table and belongs to it. */
export interface RowsAbove {
  /** Title, department, unit of amounts. */
  readonly headingRows: readonly GridRow[]
  /** The labels and values of a form for one project. */
  readonly formRows: readonly GridRow[]
}

/** Rows above a header that are looked through for its title. */
const MOST_HEADING_ROWS = 12

/** The rows from the title of a list down to its header; without a title those that can belong to nothing else. */
export function headingAbove(rows: readonly GridRow[], from: number, header: number): RowsAbove {
  const least = Math.max(from, header - MOST_HEADING_ROWS)
  const titled = lastAbove(rows, { from: least, header }, row => ownCells(row).some(isTitle))
  let top = titled ?? header
  while (top > least && sameSheet(rows, top - 1, header) && isHeadingRow(rows[top - 1])) top--
  return { headingRows: rows.slice(top, header), formRows: [] }
}

/** Rows of a form above its indicators: goals of many points take one each. */
const MOST_FORM_ROWS = 120

/** Rows of a form above the name of its project. */
const MOST_ROWS_ABOVE_NAME = 10

/** The rows of a form from its title, or the name of its project, down to the header of its indicators. */
export function formAbove(rows: readonly GridRow[], from: number, header: number): RowsAbove | undefined {
  const least = Math.max(from, header - MOST_FORM_ROWS)
  const named = lastAbove(rows, { from: least, header }, namesProject)
  const titled = lastAbove(rows, { from: least, header: named ?? header }, row => ownCells(row).some(isTitle))
  if (named === undefined && titled === undefined) return undefined
  let top = named ?? titled ?? header
  const highest = Math.max(from, top - MOST_ROWS_ABOVE_NAME)
  const mayBelong = (row: GridRow | undefined) => row !== undefined && (isHeadingRow(row) || hasLabel(row))
  while (top > highest && sameSheet(rows, top - 1, header) && mayBelong(rows[top - 1])) top--
  const body = bodyStart(rows, top, header)
  return { headingRows: rows.slice(top, body), formRows: rows.slice(body, header) }
}

function bodyStart(rows: readonly GridRow[], top: number, header: number): number {
  let body = top
  while (body < header && isHeadingRow(rows[body])) body++
  return body
}

interface Range {
  readonly from: number
  readonly header: number
}

/** The last row of the same sheet above a header that is as asked. */
function lastAbove(
  rows: readonly GridRow[],
  { from, header }: Range,
  isIt: (row: GridRow) => boolean,
): number | undefined {
  for (let number = header - 1; number >= from; number--) {
    const row = rows[number]
    if (!row || !sameSheet(rows, number, header)) return undefined
    if (isIt(row)) return number
  }
  return undefined
}

function sameSheet(rows: readonly GridRow[], number: number, header: number): boolean {
  return rows[number]?.sheet === rows[header]?.sheet
}
