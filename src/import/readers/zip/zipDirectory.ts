/** One packed file of a zip, as the zip's directory lists it. */
export interface ZipEntry {
  readonly isLocked: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  /** Where its local header stands. */
  readonly offset: number
}

/** Files by name in lower case, slashes forward: names of parts do not heed case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
const IN_EXTRA = 0xffffffff

/** The directory at the end of a zip; undefined if there is none, as in a file that was cut off. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  // What stands before the zip (a downloader's own header) moves every offset by as much.
  const moved = end - size - view.getUint32(end + 16, true)
  return moved < 0 ? undefined : entries(view, { start: end - size, end, count, moved })
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}

interface Extent {
  readonly start: number
  readonly end: number
  readonly count: number
  readonly moved: number
}

function entries(view: DataView, { start, end, count, moved }: Extent): ZipDirectory | undefined {
  const directory = new Map<string, ZipEntry>()
  let at = start
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return undefined
    const entry = entryAt(view, at)
    directory.set(nameAt(view, at + 46, nameLength), { ...entry, offset: entry.offset + moved })
    at = next
  }
  return directory
}

function entryAt(view: DataView, at: number): ZipEntry {
  const sizes = { packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) }
  return {
    isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packed === IN_EXTRA ? packedSizeInExtra(view, at, sizes.unpacked) : sizes.packed,
    offset: view.getUint32(at + 42, true),
  }
}

/** Writers that stream keep the sizes of even small files in the extra field meant for files above 4 GB. */
function packedSizeInExtra(view: DataView, at: number, unpacked: number): number {
  let field = at + 46 + view.getUint16(at + 28, true)
  const end = field + view.getUint16(at + 30, true)
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true)
    const size = field + 4 + (unpacked === IN_EXTRA ? 8 : 0)
    if (view.getUint16(field, true) === 1 && size + 8 <= field + 4 + length && size + 8 <= end)
      return Number(view.getBigUint64(size, true))
    field += 4 + length
  }
  return IN_EXTRA
}

function nameAt(view: DataView, at: number, length: number): string {
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length))
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase()
}
