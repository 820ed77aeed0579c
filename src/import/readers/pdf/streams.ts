/** A stream of a PDF as it lies in the file, packed. */
export interface PackedStream {
  readonly start: number
  readonly end: number
  /** In the order in which they are to be undone. */
  readonly filters: readonly string[]
  readonly isPicture: boolean
  readonly isFont: boolean
}

/** Every stream of the file, whether or not the file's tables know of it. */
export function* streamsOf(bytes: Uint8Array): Generator<PackedStream> {
  for (let at = placeOf(bytes, STREAM, 0); at >= 0; at = placeOf(bytes, STREAM, at + 1)) {
    if (isWord(bytes, END_OF_WORD, at - END_OF_WORD.length)) continue
    const start = afterLineBreak(bytes, at + STREAM.length)
    const dictionary = dictionaryBefore(bytes, at)
    const ended = placeOf(bytes, END_STREAM, start)
    const end = Math.max(ended < 0 ? bytes.length : ended, start + lengthIn(dictionary))
    yield {
      start,
      end: Math.min(end, bytes.length),
      filters: filtersIn(dictionary) ?? guessedFilters(bytes, start),
      isPicture: /\/Subtype\s*\/Image(?![A-Za-z])/u.test(dictionary),
      isFont: /\/(?:Length[123]|Type1C|CIDFontType0C|OpenType)(?![A-Za-z\d])/u.test(dictionary),
    }
  }
}

const letters = (word: string) => Array.from(word, letter => letter.charCodeAt(0))
const STREAM = letters('stream')
const END_STREAM = letters('endstream')
const END_OF_WORD = letters('end')

function placeOf(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isWord(bytes, word, at)) return at
  return -1
}

function isWord(bytes: Uint8Array, word: readonly number[], at: number): boolean {
  return word.every((letter, index) => bytes[at + index] === letter)
}

function afterLineBreak(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  return bytes[at] === 0x0a ? at + 1 : at
}

// Most dictionaries are short; one that lists its fonts may be long.
const REACHES = [1024, 65_536] as const

/** The text between the object's number and its stream. */
function dictionaryBefore(bytes: Uint8Array, end: number): string {
  let text = ''
  for (const reach of REACHES) {
    text = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, end - reach), end))
    const start = text.lastIndexOf('obj')
    if (start >= 0) return text.slice(start)
  }
  return text
}

function lengthIn(dictionary: string): number {
  const length = /\/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)/u.exec(dictionary)?.[1]
  return length === undefined ? 0 : Number(length)
}

/** Undefined where the filters stand elsewhere in the file. */
function filtersIn(dictionary: string): string[] | undefined {
  const named = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/u.exec(dictionary)?.[1]
  if (named === undefined) return []
  if (named.endsWith('R')) return undefined
  return Array.from(named.matchAll(/\/([^\s/<>[\]()]+)/gu), ([, name = '']) =>
    name.replace(/#([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

/** Deflated bytes begin with two that are divisible by 31. */
function guessedFilters(bytes: Uint8Array, start: number): string[] {
  const [first = 0, second = 0] = bytes.subarray(start, start + 2)
  return (first & 15) === 8 && (first * 256 + second) % 31 === 0 ? ['FlateDecode'] : []
}
