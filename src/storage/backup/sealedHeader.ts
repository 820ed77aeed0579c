import * as v from 'valibot'
import { BackupRefused, cutShort } from './backupRefused'
import { shapeProblem } from './shape'

/** The word by which an encrypted backup file is known. */
export const SEALED_FORMAT = 'dabiao-backup-encrypted'

/** What guessing a passphrase costs: parameters of scrypt (RFC 7914). */
export interface KeyCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** The first line of an encrypted backup; bytes are hex. */
export interface SealedHeader {
  readonly format: typeof SEALED_FORMAT
  readonly version: number
  readonly key: KeyCost & { readonly by: 'scrypt'; readonly salt: string; readonly check: string }
  readonly cipher: { readonly by: 'xchacha20-poly1305'; readonly nonce: string; readonly piece: number }
}

/** Longest first line; far more than it needs. */
const LONGEST = 4096

/** Most work that a file may ask for to derive its key: N · r · p, four times what this program asks; 128 bytes of memory each. */
const MOST_WORK = 1 << 22

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)))
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

const sealedHeader: v.GenericSchema<unknown, SealedHeader> = v.looseObject({
  format: v.literal(SEALED_FORMAT),
  version: whole(1, 1_000_000),
  key: v.pipe(
    v.looseObject({
      by: v.literal('scrypt'),
      salt: hex(16),
      N: whole(2, 1 << 22),
      r: whole(1, 64),
      p: whole(1, 16),
      check: hex(32),
    }),
    v.check(({ N, r, p }) => (N & (N - 1)) === 0 && N * r * p <= MOST_WORK),
  ),
  cipher: v.looseObject({
    by: v.literal('xchacha20-poly1305'),
    nonce: hex(19),
    piece: whole(1, 1 << 26),
  }),
})

/** Whether a file begins as an encrypted backup does. */
export function isSealed(file: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(file.subarray(0, 200))
  return beginning.startsWith('{') && beginning.includes(SEALED_FORMAT)
}

/** Reads the first line of an encrypted backup. */
export function readSealedHeader(file: Uint8Array) {
  const end = file.subarray(0, LONGEST).indexOf(10)
  if (end < 0) throw file.length < LONGEST ? cutShort() : unreadable()
  const line = file.subarray(0, end + 1)
  const header = parsed(line)
  // A newer version may say other things: that it is newer is what matters.
  if (shapeProblem(sealedHeader, header, '加密说明') !== undefined && !isNewer(header)) throw unreadable()
  return { header: header as SealedHeader, line, rest: file.subarray(end + 1) }
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(line))
  } catch {
    throw unreadable()
  }
}

function isNewer(header: unknown): boolean {
  return (
    typeof header === 'object' &&
    header !== null &&
    'version' in header &&
    typeof header.version === 'number' &&
    header.version > 1
  )
}

function unreadable(): BackupRefused {
  return new BackupRefused('damaged', '加密备份的开头已损坏，无法解密，未恢复任何内容。请改用另一份备份。')
}
