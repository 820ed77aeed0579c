import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import * as refusals from './refusals'
import { streamsOf, type PackedStream } from './streams'
import { unpackerOf, type Unpacker } from './unpacking'

/** What a look at the bytes of a PDF tells before anything is read from them. */
export interface Soundness {
  readonly hasPictures: boolean
  /** Whether a part differs from its checksum, or the table of parts is not where the file says: what is read may lack some. */
  readonly isFlawed: boolean
}

/**
 * Unpacks the streams of a PDF once without keeping them. What they hold is counted, whatever the file says of their
 * sizes, since PDF.js unpacks without a bound; and what breaks off or contradicts itself is refused, since PDF.js gives
 * the half that it can read. Pictures are left out: they are never unpacked here.
 */
export async function soundness(bytes: Uint8Array, step: Step): Promise<Soundness> {
  if (!endsAsPdf(bytes)) throw refusals.damaged()
  const isLocked = includes(bytes, '/Encrypt')
  let hasPictures = false
  let isFlawed = !isTableInPlace(bytes)
  let unpacked = 0
  let passed = 0
  for (const stream of streamsOf(bytes)) {
    passed += stream.end - stream.start
    if (passed > bytes.length * MOST_OVERLAP) throw refusals.damaged()
    if (stream.isPicture) hasPictures = true
    else {
      const count = unpack(bytes, stream, { most: MOST_UNPACKED - unpacked, isLocked })
      unpacked += count.length
      if (!isLocked && !count.isRight) isFlawed = true
    }
    await step(stream.end / bytes.length)
  }
  return { hasPictures, isFlawed }
}

/**
 * Streams follow each other, but for a file that is attached as it is, whose own streams lie within one: times that the
 * streams together may be as long as the file, or each of thousands that never end would take all that is behind it.
 */
const MOST_OVERLAP = 20

/** Bytes: the pages of 500 and their fonts come to a small part of it. */
const MOST_UNPACKED = 160_000_000
/** Of one stream that is no font: what draws a page. */
const MOST_DRAWING = 24_000_000

const SLICE = 16_384

interface Unpacking {
  readonly most: number
  readonly isLocked: boolean
}

function unpack(
  bytes: Uint8Array,
  stream: PackedStream,
  { most, isLocked }: Unpacking,
): { length: number; isRight: boolean } {
  const count = new CheckedCount(stream.isFont ? most : Math.min(most, MOST_DRAWING))
  const unpacker = stream.filters.reduceRight<Unpacker>(
    (next, filter) => unpackerOf(filter, next) ?? next,
    count,
  )
  try {
    for (let at = stream.start; at < stream.end; at += SLICE)
      unpacker.push(bytes.subarray(at, Math.min(at + SLICE, stream.end)))
    unpacker.end()
  } catch (cause) {
    if (cause instanceof ReadingRefused) throw cause
    // What is encrypted looks like anything.
    if (!isLocked) throw refusals.damaged()
  }
  const [filter, ...more] = stream.filters
  // Some producers write empty streams without even a header.
  const isChecked = (filter === 'FlateDecode' || filter === 'Fl') && more.length === 0 && count.length > 0
  return { length: count.length, isRight: !isChecked || count.isSummedUpBefore(bytes, stream.end) }
}

const MODULUS = 65_521
// So many bytes can be added before the sums need to be reduced.
const ADDED_AT_ONCE = 3800

/** Counts bytes and sums them up as deflated streams do (Adler-32). */
class CheckedCount implements Unpacker {
  length = 0
  readonly #most: number
  #low = 1
  #high = 0

  constructor(most: number) {
    this.#most = most
  }

  push(bytes: Uint8Array): void {
    this.length += bytes.length
    if (this.length > this.#most) throw refusals.tooLarge('展开后过大')
    for (let at = 0; at < bytes.length; at += ADDED_AT_ONCE) {
      const end = Math.min(at + ADDED_AT_ONCE, bytes.length)
      for (let next = at; next < end; next++) {
        this.#low += bytes[next] ?? 0
        this.#high += this.#low
      }
      this.#low %= MODULUS
      this.#high %= MODULUS
    }
  }

  end(): void {
    // Nothing is left over.
  }

  /** Whether the sum stands where the packed bytes end, but for a line break. */
  isSummedUpBefore(bytes: Uint8Array, end: number): boolean {
    const sum = [this.#high >> 8, this.#high & 255, this.#low >> 8, this.#low & 255]
    return [0, 1, 2].some(behind => sum.every((byte, index) => bytes[end - 4 - behind + index] === byte))
  }
}

/** What is cut off lacks the mark of the end; some servers add a little behind it. */
const END_REACH = 4096

function endsAsPdf(bytes: Uint8Array): boolean {
  return includes(bytes.subarray(Math.max(0, bytes.length - END_REACH)), '%%EOF')
}

/** Whether the table of the file's parts stands where the end of the file says; bytes lost or added on the way move it. */
function isTableInPlace(bytes: Uint8Array): boolean {
  const end = latin(bytes, Math.max(0, bytes.length - END_REACH), END_REACH)
  const place = Number(/startxref\s+(\d{1,10})(?![\s\S]*startxref)/u.exec(end)?.[1] ?? 0)
  // Some mail programs and servers put lines before the file.
  const before = Math.max(0, latin(bytes, 0, HEAD_REACH).indexOf('%PDF-'))
  return [place, place + before].some(at => /^\s*(?:xref|\d+\s+\d+\s+obj)/u.test(latin(bytes, at, 32)))
}

const HEAD_REACH = 1024

function latin(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(start, start + length))
}

function includes(bytes: Uint8Array, word: string): boolean {
  const letters = Array.from(word, letter => letter.charCodeAt(0))
  const first = letters[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (letters.every((letter, index) => bytes[at + index] === letter)) return true
  return false
}
