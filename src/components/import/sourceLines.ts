import type { SourcePlace } from '@/domain/importReview'

/** A line of the source text, without its break, and where it begins; a very long line comes in several pieces. */
export interface SourceLine {
  readonly text: string
  readonly start: number
  /** Number of the line, from 1; pieces of one line share it. */
  readonly number: number
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/** Beyond this (UTF-16 units) the browser stands still laying out one line. */
export const LONGEST_PIECE = 2_000

/** The lines of a text as an editor numbers them: blank ones count. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  let number = 1
  for (const match of text.matchAll(LINE_BREAK)) {
    addPieces(lines, text.slice(start, match.index), { start, number })
    start = match.index + match[0].length
    number += 1
  }
  addPieces(lines, text.slice(start), { start, number })
  return lines
}

function addPieces(lines: SourceLine[], line: string, { start, number }: Omit<SourceLine, 'text'>): void {
  let from = 0
  do {
    lines.push({ text: line.slice(from, from + LONGEST_PIECE), start: start + from, number })
    from += LONGEST_PIECE
  } while (from < line.length)
}

/** Index of the line, or piece of one, that an offset is in. */
export function lineIndexAt(lines: readonly SourceLine[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A line cut at a marked place: what stands before it, in it and behind it. */
export interface MarkedLine {
  readonly before: string
  readonly marked: string
  readonly behind: string
}

export function markedLine(
  { text, start }: Pick<SourceLine, 'text' | 'start'>,
  place: SourcePlace | undefined,
): MarkedLine {
  const from = place ? Math.min(Math.max(place.start - start, 0), text.length) : text.length
  const to = place ? Math.min(Math.max(place.end - start, from), text.length) : text.length
  return { before: text.slice(0, from), marked: text.slice(from, to), behind: text.slice(to) }
}
