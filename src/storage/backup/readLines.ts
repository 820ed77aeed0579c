import { Gunzip } from 'fflate'
import { BackupRefused, cutShort, damaged } from './backupRefused'
import { joined } from './lineWriter'

/** One line of the file. */
export interface FileLine {
  /** From 1. */
  readonly number: number
  /** Without the line end. */
  readonly text: string
  /** With the line end. */
  readonly bytes: Uint8Array
}

/** What the lines of a file may be; bounded so that a small file can't fill the memory (解压炸弹). */
export interface LineLimits {
  /** Longest line in bytes: one source file as base64. */
  readonly longestLine: number
  /** All lines together, in bytes. */
  readonly largestFile: number
}

const LIMITS: LineLimits = { longestLine: 256 << 20, largestFile: 4 * 1024 ** 3 }

/** Compressed bytes inflated at once: at most a thousand times as many come out. */
const PIECE = 1 << 14

const NEWLINE = 10

/**
 * The lines of a backup file, inflated piece by piece as they are asked for; a file that was unpacked already is read
 * too. Throws `BackupRefused`. Synchronous, so that it can be read inside a database transaction.
 */
export function* readLines(
  file: Uint8Array,
  onProgress: (share: number) => void = () => undefined,
  limits: LineLimits = LIMITS,
): Generator<FileLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const pending: Uint8Array[] = []
  let number = 0
  for (const piece of bounded(isGzip(file) ? inflated(file, onProgress) : [file], limits)) {
    let from = 0
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const rest = piece.subarray(from, end + 1)
      const bytes = pending.length > 0 ? joined([...pending.splice(0), rest]) : rest
      from = end + 1
      number += 1
      yield { number, text: decoded(decoder, bytes), bytes }
    }
    if (from < piece.length) pending.push(piece.slice(from))
    if (lengthOf(pending) > limits.longestLine) throw tooLarge()
  }
  if (pending.length > 0) throw cutShort()
}

/** Whether the file is compressed as backups are. */
export function isGzip(file: Uint8Array): boolean {
  return file[0] === 0x1f && file[1] === 0x8b
}

function* inflated(file: Uint8Array, onProgress: (share: number) => void): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const gunzip = new Gunzip(chunk => ready.push(chunk))
  for (let at = 0; at < file.length; at += PIECE) {
    const isLast = at + PIECE >= file.length
    try {
      gunzip.push(file.subarray(at, at + PIECE), isLast)
    } catch {
      // A cut file and a broken one fail alike in the last piece; earlier it can only be broken.
      throw isLast ? cutShort() : damaged()
    }
    onProgress(Math.min(1, (at + PIECE) / file.length))
    yield* ready
    ready = []
  }
}

function* bounded(pieces: Iterable<Uint8Array>, { largestFile }: LineLimits): Generator<Uint8Array> {
  let total = 0
  for (const piece of pieces) {
    total += piece.length
    if (total > largestFile) throw tooLarge()
    yield piece
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes.subarray(0, -1))
  } catch {
    throw damaged()
  }
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0)
}

function tooLarge(): BackupRefused {
  return new BackupRefused('too-large', '备份文件解压后过大，不是本程序写出的备份，未恢复任何内容。')
}
