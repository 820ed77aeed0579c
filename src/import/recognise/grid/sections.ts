import { bodyBelow, type BodyRow } from './bodyRows'
import { headerAt, isIndicatorHeader, isListHeader, type Header } from './columns'
import type { Grid, GridRow } from './gridRows'
import { formAbove, headingAbove, type RowsAbove } from './rowsAbove'

/** A header with the rows below it, over as many pages as they take. */
export interface SectionBody {
  readonly header: Header
  readonly bodyRows: readonly BodyRow[]
}

/** A table of a source: a list of projects, or the form of one project. */
export interface Section extends RowsAbove {
  readonly kind: 'list' | 'form'
  /** One; a form that prints the indicators of the period and those of the year below each other has two. */
  readonly bodies: readonly SectionBody[]
}

/** Finds the tables of projects in a source, in the order of print. */
export function sectionsOf(grid: Grid): Section[] {
  const sections: (Section & { bodies: SectionBody[] })[] = []
  let end = 0
  for (let number = 0; number < grid.rows.length;) {
    const header = headerAt(grid.rows, number)
    const bodies = header && bodiesFor(grid, { header, from: end }, sections)
    if (!header || !bodies) {
      number++
      continue
    }
    const { bodyRows, to } = bodyBelow(grid, header, sections.at(-1)?.headingRows ?? [])
    bodies.push({ header, bodyRows })
    number = end = Math.max(to, number + header.height)
  }
  return sections
}

interface FoundHeader {
  readonly header: Header
  /** Where the table before ends. */
  readonly from: number
}

/** Where the body below a header belongs: to a table that begins here, or to the form above; undefined: to no table. */
function bodiesFor(
  { rows }: Grid,
  { header, from }: FoundHeader,
  sections: (Section & { bodies: SectionBody[] })[],
): SectionBody[] | undefined {
  const bodies: SectionBody[] = []
  if (isListHeader(header)) {
    sections.push({ kind: 'list', ...headingAbove(rows, from, header.row), bodies })
    return bodies
  }
  if (!isIndicatorHeader(header)) return undefined
  const above = formAbove(rows, from, header.row)
  const open = sections.at(-1)
  if (!above) return open?.kind === 'form' && isBelow(rows, open, header) ? open.bodies : undefined
  sections.push({ kind: 'form', ...above, bodies })
  return bodies
}

function isBelow(rows: readonly GridRow[], { formRows }: Section, { row }: Header): boolean {
  return formRows[0]?.sheet === rows[row]?.sheet
}
