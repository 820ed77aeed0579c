import type { SourcePlace } from '@/domain/importReview'

/** A line of the source text, without its break, and where it begins. */
export interface SourceLine {
  readonly text: string
  readonly start: number
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/** The lines of a text as an editor numbers them: blank ones count. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push({ text: text.slice(start, match.index), start })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), start })
  return lines
}

/** Index of the line that an offset is in. */
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

export function markedLine({ text, start }: SourceLine, place: SourcePlace | undefined): MarkedLine {
  const from = place ? Math.min(Math.max(place.start - start, 0), text.length) : text.length
  const to = place ? Math.min(Math.max(place.end - start, from), text.length) : text.length
  return { before: text.slice(0, from), marked: text.slice(from, to), behind: text.slice(to) }
}
