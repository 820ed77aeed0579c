import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js'
import { BackupRefused, cutShort, damaged, newer } from './backupRefused'
import { joined } from './lineWriter'
import { readSealedHeader, SEALED_FORMAT, type KeyCost, type SealedHeader } from './sealedHeader'

/** Bytes encrypted together; each piece is proven by itself, so that a broken file is found where it is broken. */
const PIECE = 1 << 20
const TAG = 16
const KEY = 32

/** The version of the outer format, of what stands around the encrypted backup. */
const SEALED_VERSION = 1

/** About half a second and 128 MB on an office computer. */
const COST: KeyCost = { N: 2 ** 17, r: 8, p: 1 }

/** How the work goes on. */
export interface Sealing {
  readonly onProgress?: ((share: number) => void) | undefined
  /** What guessing a passphrase costs; for tests. */
  readonly cost?: KeyCost | undefined
}

/** A backup file encrypted with a passphrase (口令加密): a header line of JSON, then pieces of ciphertext. */
export function seal(
  backup: Uint8Array,
  passphrase: string,
  { onProgress, cost = COST }: Sealing = {},
): Uint8Array<ArrayBuffer> {
  const salt = randomBytes(16)
  const { key, check } = keyOf(passphrase, salt, cost)
  const header: SealedHeader = {
    format: SEALED_FORMAT,
    version: SEALED_VERSION,
    key: { by: 'scrypt', salt: bytesToHex(salt), ...cost, check: bytesToHex(check) },
    cipher: { by: 'xchacha20-poly1305', nonce: bytesToHex(randomBytes(NONCE)), piece: PIECE },
  }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const pieces: Uint8Array[] = [line]
  for (const { bytes, cipher, share } of eachPiece(backup, { header, line, key, length: PIECE })) {
    pieces.push(cipher.encrypt(bytes))
    onProgress?.(share)
  }
  return joined(pieces)
}

/** The backup file inside an encrypted one. Throws `BackupRefused`: a wrong passphrase is told from a broken file. */
export function unseal(file: Uint8Array, passphrase: string | undefined): Uint8Array {
  const { header, line, rest } = readSealedHeader(file)
  if (header.version > SEALED_VERSION) throw newer()
  if (passphrase === undefined) {
    throw new BackupRefused('passphrase-needed', '备份已用口令加密，请输入备份时设定的口令。')
  }
  const { key, check } = keyOf(passphrase, hexToBytes(header.key.salt), header.key)
  if (bytesToHex(check) !== header.key.check) throw wrongPassphrase()
  if (rest.length === 0) throw cutShort()

  const pieces: Uint8Array[] = []
  for (const { bytes, cipher } of eachPiece(rest, { header, line, key, length: header.cipher.piece + TAG })) {
    try {
      pieces.push(cipher.decrypt(bytes))
    } catch {
      throw damaged()
    }
  }
  return joined(pieces)
}

/** Bytes of the nonce that are random; the rest counts pieces and marks the last one, so that none can be moved or cut off. */
const NONCE = 19

interface Pieces {
  readonly header: SealedHeader
  readonly line: Uint8Array
  readonly key: Uint8Array
  readonly length: number
}

function* eachPiece(all: Uint8Array, { header, line, key, length }: Pieces) {
  const nonce = new Uint8Array(NONCE + 5)
  nonce.set(hexToBytes(header.cipher.nonce))
  const last = Math.max(0, Math.ceil(all.length / length) - 1)
  for (let at = 0; at <= last; at += 1) {
    new DataView(nonce.buffer).setUint32(NONCE, at)
    nonce[NONCE + 4] = Number(at === last)
    const bytes = all.subarray(at * length, (at + 1) * length)
    yield { bytes, cipher: xchacha20poly1305(key, nonce.slice(), line), share: (at + 1) / (last + 1) }
  }
}

/** The key, and a value beside it by which a wrong passphrase is known; neither tells the other. */
function keyOf(passphrase: string, salt: Uint8Array, { N, r, p }: KeyCost) {
  // One passphrase, however it was typed: full-width letters and combined signs count as the same.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const derived = scrypt(typed, salt, { N, r, p, dkLen: 2 * KEY })
  return { key: derived.subarray(0, KEY), check: derived.subarray(KEY) }
}

function wrongPassphrase(): BackupRefused {
  return new BackupRefused(
    'passphrase-wrong',
    '口令不正确。请核对大小写和输入法后重试；如确认口令无误，则文件开头已损坏，请改用另一份备份。',
  )
}
