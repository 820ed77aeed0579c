import type { Place } from '../printedPlace'
import { lineIn, type Line } from './line'

/** The lines of a text that hold anything. */
export function linesOf(text: string): Line[] {
  return linesAt(text, { start: 0, end: text.length })
}

/** The lines of a part of a text that hold anything. */
export function linesAt(text: string, { start: from, end: to }: Place): Line[] {
  const lines: Line[] = []
  for (const { start, end } of bounds(text.slice(from, to))) {
    const line = lineIn(text, from + start, from + end)
    if (line) lines.push(line)
  }
  return lines
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/gu

function* bounds(text: string): Generator<Place> {
  let start = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    yield { start, end: match.index }
    start = match.index + 1
  }
  yield { start, end: text.length }
}
