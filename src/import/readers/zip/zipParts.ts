import { damagedFile, lockedFile, refusalOf, tooLargeFile, type FileWords } from '../refusedFile'
import { crc32 } from './crc32'
import { inflateCounted, type Allowance } from './inflateCounted'
import { zipDirectory, type ZipEntry } from './zipDirectory'

/** The most that the parts of one file may unpack to, together. A large target table takes about 1 MB. */
export const MOST_UNPACKED = 64 * 1024 * 1024

const MOST_ENTRIES = 5_000

/** The packed parts of an Office file; only those that are asked for are unpacked. */
export interface ZipParts {
  readonly names: readonly string[]
  /** A part unpacked and checked; undefined if there is none of that name. */
  part(name: string): Uint8Array | undefined
}

/** Opens a zip by its directory. Throws ReadingRefused if it is damaged, locked, or unpacks to more than the bound. */
export function openZip(bytes: Uint8Array, words: FileWords, bound = MOST_UNPACKED): ZipParts {
  const directory = zipDirectory(bytes)
  if (!directory) throw damagedFile(words)
  if (directory.size > MOST_ENTRIES) throw tooLargeFile(`该${words.name}由 ${directory.size} 个部分组成`)
  const allowance: Allowance = { left: bound }
  return {
    names: [...directory.keys()],
    part(name) {
      const entry = directory.get(name.toLowerCase())
      return entry && unpacked(bytes, { entry, allowance, words, bound })
    },
  }
}

interface Unpacking {
  readonly entry: ZipEntry
  readonly allowance: Allowance
  readonly words: FileWords
  readonly bound: number
}

function unpacked(bytes: Uint8Array, { entry, allowance, words, bound }: Unpacking): Uint8Array {
  if (entry.isLocked) throw lockedFile(words)
  const packed = packedBytes(bytes, entry)
  if (!packed) throw damagedFile(words)
  const part = contentOf(packed, { entry, allowance, words })
  if (!part) throw tooLargeFile(`该${words.name}展开后超过 ${Math.round(bound / 1024 / 1024)} MB`)
  if (crc32(part) !== entry.crc) throw damagedFile(words)
  return part
}

function contentOf(
  packed: Uint8Array,
  { entry, allowance, words }: Omit<Unpacking, 'bound'>,
): Uint8Array | undefined {
  if (entry.method === 0) {
    allowance.left -= packed.length
    return allowance.left < 0 ? undefined : packed
  }
  if (entry.method !== 8) throw damagedFile(words)
  try {
    return inflateCounted(packed, allowance)
  } catch (cause) {
    throw refusalOf(cause, words)
  }
}

const LOCAL_HEADER = 0x04034b50

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | undefined {
  if (offset + 30 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== LOCAL_HEADER) return undefined
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize)
}
