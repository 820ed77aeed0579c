import { createHash } from 'node:crypto'
import { written } from '../../print/pdfFile'

// Of the standard handler, revision 2: what fills up a password, and who may do what.
const FILLING = '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'
const OWNER = '41'.repeat(32)
const RIGHTS = 'fcffffff'

/** A page of Latin text, encrypted as programs do that forbid printing and copying: it opens without a password. */
export function restrictedPdf(text: string): Uint8Array {
  const key = md5(Buffer.from(FILLING + OWNER + RIGHTS + '00', 'hex')).subarray(0, 5)
  const drawing = rc4(keyOfObject(key, 4), Buffer.from(`BT /F1 9 Tf 50 50 Td (${text}) Tj ET`, 'latin1'))
  const bytes = written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Contents 4 0 R' +
      ' /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing.toString('latin1')}\nendstream`,
  ])
  const user = rc4(key, Buffer.from(FILLING, 'hex')).toString('hex')
  const encryption = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${OWNER}> /U <${user}> >>`
  const whole = Buffer.from(bytes).toString('latin1')
  return new Uint8Array(Buffer.from(whole.replace('trailer\n<< ', `trailer\n<< ${encryption} `), 'latin1'))
}

function keyOfObject(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0])])).subarray(0, key.length + 5)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, other)
  }
  let [at, other] = [0, 0]
  return Buffer.from(
    bytes.map(byte => {
      at = (at + 1) & 255
      other = (other + (state[at] ?? 0)) & 255
      swap(at, other)
      return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0)
    }),
  )
}
