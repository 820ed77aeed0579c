/**
 * A compound file: what Office wrote before 2007, and what holds a file with a password since. A file system in small:
 * sectors chained by a table (FAT), small streams in a stream of their own. @see [MS-CFB]
 */
export interface CompoundFile {
  /** Names of the streams and storages at the root, in lower case. */
  readonly names: readonly string[]
  /** The bytes of a stream at the root; undefined if it is not there or its sectors are not. */
  stream(name: string): Uint8Array | undefined
}

const HEADER = 512
const LEAST_LARGE = 4096
const MINI_SECTOR = 64

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

/** Reads the directory of a compound file; undefined for one that is damaged. Every chain is followed only so far as the file is long. */
export function compoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < HEADER) return undefined
  const header = viewOf(bytes)
  const sectorSize = header.getUint16(30, true) === 12 ? 4096 : 512
  const sectors = new Sectors(bytes, sectorSize)
  const fat = sectors.table(fatSectors(header, sectors))
  const directory = fat && sectors.chained(header.getUint32(48, true), fat)
  const [root, ...others] = directory ? entriesOf(directory) : []
  if (!fat || !root) return undefined
  const entries = [root, ...others]
  const top = topEntries(entries, root.child)
  return {
    names: top.map(({ name }) => name),
    stream(name) {
      const entry = top.find(candidate => candidate.name === name && candidate.type === 2)
      if (!entry) return undefined
      const whole =
        entry.size >= LEAST_LARGE
          ? sectors.chained(entry.start, fat)
          : miniStream(sectors, { header, fat, root, entry })
      return whole && whole.length >= entry.size ? whole.subarray(0, entry.size) : undefined
    },
  }
}

/** A file as numbered pieces of one size, and the chains of them. */
class Sectors {
  readonly #bytes: Uint8Array
  readonly #size: number

  constructor(bytes: Uint8Array, size: number) {
    this.#bytes = bytes
    this.#size = size
  }

  sector(number: number): Uint8Array | undefined {
    const start = (number + 1) * this.#size
    // The last one may be cut at the end of what it holds.
    return start < this.#bytes.length ? this.#bytes.subarray(start, start + this.#size) : undefined
  }

  /** The sectors that follow each other from a first one; undefined where the chain runs off or round. */
  chained(first: number, fat: Uint32Array): Uint8Array | undefined {
    const parts: Uint8Array[] = []
    let number = first
    for (; number < LAST_SECTOR; number = fat[number] ?? LAST_SECTOR + 1) {
      const part = this.sector(number)
      if (!part || parts.length * this.#size > this.#bytes.length) return undefined
      parts.push(part)
    }
    return number === END_OF_CHAIN ? joined(parts) : undefined
  }

  /** Sectors as one table of numbers; undefined if one is missing. */
  table(numbers: readonly number[] | undefined): Uint32Array | undefined {
    const parts = numbers?.map(number => this.sector(number))
    if (!parts || parts.some(part => part?.length !== this.#size)) return undefined
    return numbersOf(joined(parts.flatMap(part => part ?? [])))
  }
}

const LAST_SECTOR = 0xfffffffa
const END_OF_CHAIN = 0xfffffffe

/** Where the table of chains stands: 109 of its sectors are named in the header, the others in sectors of their own. */
function fatSectors(header: DataView, sectors: Sectors): number[] | undefined {
  const numbers = Array.from({ length: 109 }, (_, index) => header.getUint32(76 + index * 4, true))
  let next = header.getUint32(68, true)
  for (let left = header.getUint32(72, true); left > 0 && next < LAST_SECTOR; left--) {
    const sector = sectors.sector(next)
    if (!sector || numbers.length > 1_000_000) return undefined
    const more = Array.from(numbersOf(sector))
    next = more.pop() ?? END_OF_CHAIN
    numbers.push(...more)
  }
  return numbers.filter(number => number < LAST_SECTOR)
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.max(0, Math.min(view.getUint16(at + 64, true) - 2, 62))
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)).toLowerCase(),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of the root: a tree of neighbours below its child, each taken once. */
function topEntries(entries: readonly Entry[], child: number): Entry[] {
  const seen = new Set<number>()
  const open = [child]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    open.push(entry.left, entry.right)
  }
  return [...seen].flatMap(number => entries[number] ?? [])
}

interface SmallStream {
  readonly header: DataView
  readonly fat: Uint32Array
  readonly root: Entry
  readonly entry: Entry
}

/** A stream below 4 KB stands in pieces of 64 bytes within the stream of the root. */
function miniStream(sectors: Sectors, { header, fat, root, entry }: SmallStream): Uint8Array | undefined {
  const store = sectors.chained(root.start, fat)
  const table = sectors.chained(header.getUint32(60, true), fat)
  if (!store || !table) return undefined
  // The pieces begin at 0, those of the file behind its header: one piece in front makes them alike.
  const shifted = new Uint8Array(store.length + MINI_SECTOR)
  shifted.set(store, MINI_SECTOR)
  return new Sectors(shifted, MINI_SECTOR).chained(entry.start, numbersOf(table))
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
