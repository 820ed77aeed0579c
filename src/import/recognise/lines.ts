import type { Place } from '../printedPlace'
import { lineIn, type Line } from './line'
import { amountColumnCount, cellLines, type PastedCells } from './pastedCells'

/** The lines of a text that hold anything; cells copied from a sheet (with tabs between them) become lines too. */
export function linesOf(text: string): Line[] {
  return text.includes('\t') ? linesOfSheet(withoutQuotes(text)) : linesOfText(text)
}

function linesOfText(text: string): Line[] {
  return linesAt(text, { start: 0, end: text.length })
}

/** The lines of a part of a text that hold anything. */
export function linesAt(text: string, { start: from, end: to }: Place): Line[] {
  const lines: Line[] = []
  for (const { start, end } of bounds(text.slice(from, to), LINE_BREAK)) {
    const line = lineIn(text, from + start, from + end)
    if (line) lines.push(line)
  }
  return lines
}

function linesOfSheet(text: string): Line[] {
  const rows: PastedCells[] = []
  for (const { start, end } of bounds(text, LINE_BREAK)) {
    const row = text.slice(start, end)
    rows.push(Array.from(bounds(row, TAB), cell => lineIn(text, start + cell.start, start + cell.end)))
  }
  const columns = amountColumnCount(rows)
  return rows.flatMap(cells => cellLines(cells, columns))
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/gu
const TAB = /\t/gu

interface Bounds {
  readonly start: number
  readonly end: number
}

function* bounds(text: string, separator: RegExp): Generator<Bounds> {
  let start = 0
  for (const match of text.matchAll(separator)) {
    yield { start, end: match.index }
    start = match.index + 1
  }
  yield { start, end: text.length }
}

const QUOTED_CELL = /(?<=^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/gu

/** A sheet puts cells with line breaks into quotes: those become invisible, so that every character keeps its place. */
function withoutQuotes(text: string): string {
  return text.replace(QUOTED_CELL, (_, cell: string) => `\u200b${cell.replaceAll('""', '"\u200b')}\u200b`)
}
