import type { Passage, Span } from './passage'

/**
 * A passage without any blanks and with one form for each mark (； is ;, ０ is 0, every dash is -): words of the form
 * are searched in it, since the page may break them anywhere. Values are taken from the passage.
 */
export interface Compact {
  readonly text: string
  /** Position in the passage of each character. */
  readonly positions: Int32Array
}

// Builds the text from its codes at once: one by one, a long text takes seconds.
const CODES = new TextDecoder('utf-16le', { ignoreBOM: true })

export function compactOf({ text }: Passage): Compact {
  const codes = new Uint16Array(text.length)
  const positions = new Int32Array(text.length)
  let length = 0
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (isBlank(code)) continue
    codes[length] = oneForm(code)
    positions[length++] = position
  }
  return { text: CODES.decode(codes.subarray(0, length)), positions: positions.subarray(0, length) }
}

/** The part of the passage that a part of the compact text was printed as. */
export function spanOf({ positions }: Compact, from: number, to: number): Span {
  const first = positions[from] ?? 0
  return { from: first, to: to > from ? (positions[to - 1] ?? first) + 1 : first }
}

/** Index in the compact text of the first character at or behind a position of the passage. */
export function indexAt({ positions }: Compact, position: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}

/** A short text in the form of the compact text. */
export function compacted(text: string): string {
  return compactOf({ text, lines: [], starts: [] }).text
}

function isBlank(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x3000
  )
}

function oneForm(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return oneForm(code - 0xfee0)
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return 0x2d
  return code
}
