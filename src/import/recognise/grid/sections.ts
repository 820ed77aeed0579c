import { headerAt, isListHeader, type Header } from './columns'
import { bodyBelow, type BodyRow } from './bodyRows'
import { isHeadingRow, isTitle } from './gridHeading'
import { ownCells, type Grid, type GridRow } from './gridRows'

/** A part of a source that is one table of projects, title and all, put together again over its pages. */
export interface Section {
  readonly headingRows: readonly GridRow[]
  readonly header: Header
  readonly bodyRows: readonly BodyRow[]
}

/** Rows above a header that are looked through for its title. */
const MOST_HEADING_ROWS = 12

/** Finds the tables of projects in a source, in the order of print. */
export function sectionsOf(grid: Grid): Section[] {
  const sections: Section[] = []
  let end = 0
  for (let number = 0; number < grid.rows.length;) {
    const header = headerAt(grid.rows, number)
    if (!header || !isListHeader(header)) {
      number++
      continue
    }
    const headingRows = rowsAbove(grid.rows, Math.max(end, number - MOST_HEADING_ROWS), number)
    const { bodyRows, to } = bodyBelow(grid, header, headingRows)
    sections.push({ headingRows, header, bodyRows })
    number = end = to
  }
  return sections
}

/** The rows from the title down to the header; without a title those that can belong to nothing else. */
function rowsAbove(rows: readonly GridRow[], from: number, header: number): GridRow[] {
  const sheet = rows[header]?.sheet
  let first = header
  let titled = header
  while (first > from) {
    const row = rows[first - 1]
    if (!row || row.sheet !== sheet) break
    first--
    if (ownCells(row).some(isTitle)) titled = first
  }
  let top = titled
  while (top > first && isHeadingRow(rows[top - 1])) top--
  return rows.slice(top, header)
}
