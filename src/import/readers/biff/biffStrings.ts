import { BiffBytes, type BiffRecord } from './biffRecords'

/** How a workbook writes its texts: since Excel 97 in Unicode, before in the encoding of its country. */
export type TextReader = (body: BiffBytes, at: number, lengthBytes: 1 | 2) => string

/** Encodings by the number that old workbooks name them by; 936 is GBK. */
const ENCODINGS: Readonly<Partial<Record<number, string>>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
}

const utf16 = new TextDecoder('utf-16le')

export const unicodeText: TextReader = (body, at, lengthBytes) => {
  const length = lengthBytes === 1 ? body.byte(at) : body.short(at)
  const flags = body.byte(at + lengthBytes)
  return charactersAt(body.bytes, { at: at + lengthBytes + 1, length, isWide: (flags & 1) !== 0 })
}

export function encodedText(codepage: number): TextReader {
  const decoder = new TextDecoder(
    ENCODINGS[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'gbk'),
  )
  return (body, at, lengthBytes) => {
    const length = lengthBytes === 1 ? body.byte(at) : body.short(at)
    return decoder.decode(body.bytes.subarray(at + lengthBytes, at + lengthBytes + length))
  }
}

interface Characters {
  readonly at: number
  readonly length: number
  /** Two bytes for each character; else one, for those of Latin-1. */
  readonly isWide: boolean
}

function charactersAt(bytes: Uint8Array, { at, length, isWide }: Characters): string {
  const end = at + length * (isWide ? 2 : 1)
  const part = bytes.subarray(at, end)
  if (part.length < end - at) throw new RangeError('a text runs on behind the end of its record')
  if (isWide) return utf16.decode(part)
  let text = ''
  for (const byte of part) text += String.fromCharCode(byte)
  return text
}

/** The texts that cells share (SST): a table that goes on over records, also in the midst of a text. */
export function sharedTexts({ body, continued }: BiffRecord): string[] {
  const source = new ContinuedBytes([body.bytes, ...continued])
  source.skip(4)
  const texts: string[] = []
  for (let left = source.long(); left > 0 && !source.isAtEnd; left--) texts.push(source.text())
  return texts
}

class ContinuedBytes {
  readonly #parts: readonly Uint8Array[]
  #part = 0
  #at = 0

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts
  }

  get isAtEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= this.#current.length
  }

  get #current(): Uint8Array {
    return this.#parts[this.#part] ?? new Uint8Array()
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const step = Math.min(left, this.#current.length - this.#at)
      this.#at += step
      left -= step
      if (left > 0) this.#turn()
    }
  }

  long(): number {
    return this.#short() + this.#short() * 0x10000
  }

  text(): string {
    const length = this.#short()
    const flags = this.#byte()
    const runs = (flags & 8) !== 0 ? this.#short() : 0
    const extension = (flags & 4) !== 0 ? this.long() : 0
    const text = this.#characters(length, (flags & 1) !== 0)
    this.skip(runs * 4 + extension)
    return text
  }

  #characters(length: number, isWideAtFirst: boolean): string {
    let text = ''
    let isWide = isWideAtFirst
    for (let left = length; left > 0;) {
      if (this.#at >= this.#current.length) {
        // Where a text is continued, its width is told again.
        this.#turn()
        isWide = (this.#byte() & 1) !== 0
      }
      const width = isWide ? 2 : 1
      const count = Math.min(left, Math.floor((this.#current.length - this.#at) / width))
      if (count === 0) throw new RangeError('half a character at the end of a record')
      text += charactersAt(this.#current, { at: this.#at, length: count, isWide })
      this.#at += count * width
      left -= count
    }
    return text
  }

  #short(): number {
    return this.#byte() + this.#byte() * 0x100
  }

  #byte(): number {
    while (this.#at >= this.#current.length) this.#turn()
    return this.#current[this.#at++] ?? 0
  }

  #turn(): void {
    if (this.#part >= this.#parts.length - 1) throw new RangeError('the texts end too early')
    this.#part++
    this.#at = 0
  }
}
