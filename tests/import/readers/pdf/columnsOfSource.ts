import { readPdf } from '@/import/readers/pdf/readPdf'
import type { RawCell, RawSource, RawTable } from '@/import/rawSource'

export const never = () => Promise.resolve()

export function sourceOf(bytes: Uint8Array): Promise<RawSource> {
  return readPdf({ name: '目标表.pdf', bytes }, never)
}

export function tablesOf(source: RawSource): RawTable[] {
  return source.parts.flatMap(part => (part.kind === 'table' ? [part] : []))
}

export function linesOf(source: RawSource): string[] {
  return source.parts.flatMap(part => (part.kind === 'line' ? [textAt(source, part.at)] : []))
}

export function textAt({ text }: RawSource, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end)
}

/** The cells of a table by rows, each as its text with how far it is merged; blank ones are left out. */
export function cellTexts(source: RawSource, { cells }: RawTable): string[] {
  return cells.map(cell => `${placeOf(cell)} ${textAt(source, cell.at)}`)
}

function placeOf({ row, column, rowSpan, columnSpan }: RawCell): string {
  return rowSpan * columnSpan === 1 ? `${row},${column}` : `${row},${column} ${rowSpan}×${columnSpan}`
}

/** All that stands in a column of the tables of all pages, cells one below the other, wrapped lines as one. */
export function columnText(source: RawSource, column: number): string {
  const cells = tablesOf(source).flatMap(table => table.cells.filter(cell => cell.column === column))
  return cells.map(({ at }) => textAt(source, at).replaceAll('\n', '')).join('\n')
}
