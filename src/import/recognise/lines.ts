import { isInvisible, withoutRadicals } from './glyphs'

/** A printed line without blanks at its ends, and where each of its characters stands in the source. */
export interface Line {
  readonly text: string
  /** Offset of its first character in the source. */
  readonly start: number
  /** Offset of every character, where they do not simply follow each other. */
  readonly offsets?: readonly number[]
}

/** The lines of a text that hold anything. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (const [start, end] of lineBounds(text)) {
    const line = lineOf(text, start, end)
    if (line) lines.push(line)
  }
  return lines
}

/** Where a character of a line stands in the source. */
export function offsetIn(line: Line, index: number): number {
  return line.offsets?.[index] ?? line.start + index
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/gu

function* lineBounds(text: string): Generator<[number, number]> {
  let start = 0
  for (const match of text.matchAll(LINE_BREAK)) {
    if (match.index > start) yield [start, match.index]
    start = match.index + 1
  }
  if (start < text.length) yield [start, text.length]
}

function lineOf(text: string, start: number, end: number): Line | undefined {
  const raw = text.slice(start, end)
  if (isInvisible(raw)) return visibleLine(raw, start)
  const trimmed = raw.trimStart()
  const kept = withTrailingSpace(trimmed)
  return kept === '' ? undefined : { text: withoutRadicals(kept), start: start + raw.length - trimmed.length }
}

/** A space at the end of a line counts only behind a Latin letter: there a word ends, elsewhere it is layout. */
function withTrailingSpace(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed.length < text.length && /[A-Za-z]$/u.test(trimmed) ? `${trimmed} ` : trimmed
}

function visibleLine(raw: string, start: number): Line | undefined {
  const kept = Array.from({ length: raw.length }, (_, index) => index).filter(
    index => !isInvisible(raw.charAt(index)),
  )
  const text = kept.map(index => raw.charAt(index)).join('')
  const lead = text.length - text.trimStart().length
  const printed = withTrailingSpace(text.trimStart())
  if (printed === '') return undefined
  const offsets = kept.slice(lead, lead + printed.length).map(index => start + index)
  return { text: withoutRadicals(printed), start: offsets[0] ?? start, offsets }
}
