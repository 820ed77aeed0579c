import { offsetIn, type Line } from './line'
import type { Place } from '../printedPlace'

/** The kept lines of a source as one text, a line break between two; positions in it lead back to the source. */
export interface Passage {
  readonly text: string
  readonly lines: readonly Line[]
  /** Position of each line in `text`. */
  readonly starts: readonly number[]
}

/** A part of a passage, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

export function passageOf(lines: readonly Line[]): Passage {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.text.length + 1
  }
  return { text: lines.map(line => line.text).join('\n'), lines, starts }
}

/** Number of the line that a position is in. */
export function lineAt({ starts }: Passage, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a span in the source, without blanks at its ends. */
export function placeOf(passage: Passage, { from, to }: Span): Place {
  const text = passage.text.slice(from, to)
  const first = from + text.length - text.trimStart().length
  const last = from + text.trimEnd().length - 1
  return { start: sourceOffset(passage, first), end: sourceOffset(passage, Math.max(first, last)) + 1 }
}

function sourceOffset(passage: Passage, position: number): number {
  const number = lineAt(passage, position)
  const line = passage.lines[number]
  return line ? offsetIn(line, position - (passage.starts[number] ?? 0)) : 0
}

/**
 * What a span prints as one cell. A line break inside a cell comes from the page, not from the office: it is taken
 * out, and leaves a space only between two Latin words that had one.
 */
export function cellText({ text }: Passage, { from, to }: Span): string {
  return text
    .slice(from, to)
    .replace(/ ?\n/gu, (lineBreak, at: number, slice: string) =>
      lineBreak.startsWith(' ') && /[A-Za-z]/u.test(slice.charAt(at + lineBreak.length)) ? ' ' : '',
    )
    .trim()
}
