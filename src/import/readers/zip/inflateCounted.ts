import { Inflate } from 'fflate'

/** How many bytes may still be unpacked; what is unpacked is taken from it. */
export interface Allowance {
  left: number
}

// A packed byte can stand for a thousand: no more than these go in before the bound is looked at again.
const SLICE = 4096

/**
 * Unpacks deflated bytes and counts what really comes out, whatever sizes the file declares: undefined as soon as the
 * allowance is spent. Throws where the stream is damaged.
 */
export function inflateCounted(packed: Uint8Array, allowance: Allowance): Uint8Array | undefined {
  const chunks: Uint8Array[] = []
  const inflate = new Inflate(chunk => {
    allowance.left -= chunk.length
    if (allowance.left >= 0) chunks.push(chunk)
  })
  for (let at = 0; at === 0 || at < packed.length; at += SLICE) {
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
    if (allowance.left < 0) return undefined
  }
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
