import type { RawSource } from '../../rawSource'
import { rowsSource } from './rowsSource'

/**
 * Text that is cells: what Excel and WPS put on the clipboard, or save as text. Undefined for running text, in which
 * a tab is only a wide space, and for a table copied from Word as text, in which paragraphs of a cell became rows.
 */
export function tabbedSource(text: string): RawSource | undefined {
  if (!text.includes('\t')) return undefined
  const rows = tabbedRows(text)
  return areCells(rows) ? rowsSource(rows) : undefined
}

/** At least two rows, and a third of all, hold several cells; between them a sheet gives no row without tabs. */
function areCells(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.map(cells => cells.filter(cell => cell.trim() !== '').length)
  const several = filled.flatMap((count, row) => (count > 1 ? [row] : []))
  const any = filled.filter(count => count > 0)
  const between = rows.slice(several[0], several.at(-1))
  const isBroken = between.some(([cell, ...others]) => others.length === 0 && cell?.trim() !== '')
  return several.length >= 2 && several.length * 3 >= any.length && !isBroken
}

function tabbedRows(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  for (let at = 0; at <= text.length;) {
    const quoted = quotedEnd(text, at)
    const end = quoted ?? plainEnd(text, at)
    cells.push(quoted === undefined ? text.slice(at, end) : unquoted(text.slice(at, end)))
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    if (text[end] === '\t') continue
    rows.push(cells)
    cells = []
  }
  return rows
}

/** Where a cell in quotes ends: one with a line break stands in them; any other quote is printed. */
function quotedEnd(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined
  let quote = text.indexOf('"', start + 1)
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  const isEnd = quote !== -1 && (quote + 1 === text.length || /[\t\r\n]/u.test(text.charAt(quote + 1)))
  return isEnd ? quote + 1 : undefined
}

const CELL_END = /[\t\r\n]/gu

function plainEnd(text: string, start: number): number {
  CELL_END.lastIndex = start
  return CELL_END.exec(text)?.index ?? text.length
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"')
}
