import { Gzip } from 'fflate'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { BackupEnd } from './backupFormat'

/** Characters gathered before they are compressed. */
const GATHERED = 1 << 18

/** Writes values as the lines of a backup file. */
export type LineWriter = ReturnType<typeof createLineWriter>

/** Writes JSON lines, compressed as they come; only the compressed bytes are kept in memory. */
export function createLineWriter() {
  const written: Uint8Array[] = []
  // No time in the gzip header: the same documents shall be the same bytes.
  const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => written.push(chunk))
  const hash = sha256.create()
  const encoder = new TextEncoder()
  let gathered = ''

  function flush(): void {
    const bytes = encoder.encode(gathered)
    gathered = ''
    hash.update(bytes)
    gzip.push(bytes)
  }

  return {
    write(value: unknown): void {
      gathered += `${JSON.stringify(value)}\n`
      if (gathered.length >= GATHERED) flush()
    },

    /** Writes the last line; gives the whole file. */
    finish(): Uint8Array<ArrayBuffer> {
      flush()
      const end: BackupEnd = { end: true, checksum: bytesToHex(hash.digest()) }
      gzip.push(encoder.encode(`${JSON.stringify(end)}\n`), true)
      return joined(written)
    },
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
