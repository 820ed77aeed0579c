import { isInvisible, withoutRadicals } from './glyphs'

/** A printed line without blanks at its ends, and where each of its characters stands in the source. */
export interface Line {
  readonly text: string
  /** Offset of its first character in the source. */
  readonly start: number
  /** Offset of every character, where they do not simply follow each other. */
  readonly offsets?: readonly number[]
}

/** Where a character of a line stands in the source. */
export function offsetIn(line: Line, index: number): number {
  return line.offsets?.[index] ?? line.start + index
}

/** The part of a text as a line; undefined if nothing is printed there. */
export function lineIn(text: string, start: number, end: number): Line | undefined {
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
  const kept: number[] = []
  for (let index = 0; index < raw.length; index++) if (!isInvisible(raw.charAt(index))) kept.push(index)
  const text = kept.map(index => raw.charAt(index)).join('')
  const lead = text.length - text.trimStart().length
  const printed = withTrailingSpace(text.trimStart())
  if (printed === '') return undefined
  const offsets = kept.slice(lead, lead + printed.length).map(index => start + index)
  return { text: withoutRadicals(printed), start: offsets[0] ?? start, offsets }
}
