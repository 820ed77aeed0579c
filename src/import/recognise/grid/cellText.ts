import type { Place } from '../../printedPlace'
import { compactOf } from '../compact'
import type { Reading } from '../indicators'
import type { Line } from '../line'
import { linesAt } from '../lines'
import { cellText, passageOf } from '../passage'
import type { Grid, GridCell } from './gridRows'

/** Cells as one text ready for reading; a page break may have parted what was one cell into several. */
export function readingOf({ text }: Grid, cells: readonly GridCell[]): Reading {
  const lines: Line[] = cells.flatMap(({ at }) => linesAt(text, at))
  const passage = passageOf(lines)
  return { passage, compact: compactOf(passage) }
}

/** What cells print as one value: breaks of lines and pages come from the page and are taken out. */
export function printedText(grid: Grid, cells: readonly GridCell[]): string {
  const { passage } = readingOf(grid, cells)
  return cellText(passage, { from: 0, to: passage.text.length })
}

/** Reads cells as one value: nothing of them is left to tell. */
export function readText(grid: Grid, cells: readonly GridCell[]): string {
  readCells(grid, cells)
  return printedText(grid, cells)
}

/** Marks cells as read. */
export function readCells({ read }: Grid, cells: readonly GridCell[]): void {
  for (const cell of cells) read.add(cell.partOf ?? cell)
}

/** From where to where cells stand in the source. */
export function placeOfCells(cells: readonly GridCell[]): Place {
  const [first] = cells
  const place = { start: first?.at.start ?? 0, end: first?.at.end ?? 0 }
  for (const { at } of cells) {
    place.start = Math.min(place.start, at.start)
    place.end = Math.max(place.end, at.end)
  }
  return place
}
