import { Inflate } from 'fflate'

/** Takes bytes piece by piece and gives what comes out of them to the next; throws where they are damaged or end early. */
export interface Unpacker {
  push(packed: Uint8Array): void
  end(): void
}

/** The filters of PDF that make more or less of their bytes, by their names and the short ones. */
export function unpackerOf(filter: string, next: Unpacker): Unpacker | undefined {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflating(next)
    case 'LZWDecode':
    case 'LZW':
      return unpackingCodes(next)
    case 'RunLengthDecode':
    case 'RL':
      return unpackingRuns(next)
    case 'ASCII85Decode':
    case 'A85':
      return unpacking85(next)
    case 'ASCIIHexDecode':
    case 'AHx':
      return unpackingHex(next)
    default:
      return undefined
  }
}

// A packed byte can stand for a thousand: so many go in before what came out is looked at.
const SLICE = 4096

/** Pieces in a row out of which nothing comes: the deflated bytes are over. A block may be as long as 16 pieces. */
const OVER = 20

function inflating(next: Unpacker): Unpacker {
  // The two bytes before the deflated ones say nothing that matters here.
  let header = 2
  let empty = 0
  const inflate = new Inflate(chunk => {
    if (chunk.length > 0) empty = 0
    next.push(chunk)
  })
  return {
    push(packed) {
      const rest = packed.subarray(Math.min(header, packed.length))
      header -= packed.length - rest.length
      for (let at = 0; at < rest.length && empty < OVER; at += SLICE) {
        empty += 1
        inflate.push(rest.subarray(at, at + SLICE))
      }
    },
    end() {
      inflate.push(new Uint8Array(), true)
      next.end()
    },
  }
}

const CLEAR = 256
const END = 257
const MOST_CODES = 4096 - END - 1

/** LZW: each code after the first ones stands for what the one before it stood for and one byte more. */
function unpackingCodes(next: Unpacker): Unpacker {
  let [bits, held] = [0, 0]
  let known: Uint8Array[] = []
  let last: Uint8Array | undefined
  const put = (code: number) => {
    const before = last
    if (code === CLEAR) known = []
    last = code < CLEAR ? Uint8Array.of(code) : code === CLEAR ? undefined : meaning(code, known, last)
    if (!last) return
    next.push(last)
    if (before && known.length < MOST_CODES) known.push(joined(before, last.subarray(0, 1)))
  }
  return {
    push(packed) {
      for (const byte of packed) {
        bits = ((bits << 8) | byte) & 0xffffff
        held += 8
        const width = widthOf(known.length)
        if (held < width) continue
        held -= width
        const code = (bits >> held) & ((1 << width) - 1)
        if (code !== END) put(code)
      }
    },
    end: () => next.end(),
  }
}

/** The code that is just being made begins and ends with the same byte. */
function meaning(
  code: number,
  known: readonly Uint8Array[],
  last: Uint8Array | undefined,
): Uint8Array | undefined {
  return known[code - END - 1] ?? (last && joined(last, last.subarray(0, 1)))
}

function widthOf(known: number): number {
  const next = known + END + 2
  return next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** A length byte below 128: so many bytes and one more follow as they are; above: the next byte 257 − length times. */
function unpackingRuns(next: Unpacker): Unpacker {
  let plain = 0
  let repeats = 0
  return {
    push(packed) {
      for (const byte of packed) {
        if (plain > 0) {
          plain -= 1
          next.push(Uint8Array.of(byte))
        } else if (repeats > 0) {
          next.push(new Uint8Array(repeats).fill(byte))
          repeats = 0
        } else if (byte < 128) plain = byte + 1
        else if (byte > 128) repeats = 257 - byte
      }
    },
    end: () => next.end(),
  }
}

function unpacking85(next: Unpacker): Unpacker {
  let group: number[] = []
  return {
    push(packed) {
      const out: number[] = []
      for (const byte of packed) {
        if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
        if (byte < 0x21 || byte > 0x75) continue
        group.push(byte - 0x21)
        if (group.length < 5) continue
        out.push(...bytesOf85(group))
        group = []
      }
      next.push(Uint8Array.from(out))
    },
    end() {
      // The last group may be short: as many bytes as digits, less one.
      if (group.length > 1) next.push(Uint8Array.from(bytesOf85(group).slice(0, group.length - 1)))
      next.end()
    },
  }
}

function bytesOf85(group: readonly number[]): number[] {
  const value = [0, 1, 2, 3, 4].reduce((sum, index) => sum * 85 + (group[index] ?? 84), 0)
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function unpackingHex(next: Unpacker): Unpacker {
  let high: number | undefined
  return {
    push(packed) {
      const out: number[] = []
      for (const byte of packed) {
        const digit = Number.parseInt(String.fromCharCode(byte), 16)
        if (Number.isNaN(digit)) continue
        if (high === undefined) high = digit
        else {
          out.push(high * 16 + digit)
          high = undefined
        }
      }
      next.push(Uint8Array.from(out))
    },
    end: () => next.end(),
  }
}
