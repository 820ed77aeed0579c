import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipOf } from '../zipOf'
import type { Chance } from './chance'

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array<ArrayBuffer>

const spliced = (bytes: Uint8Array, from: number, to: number, between: Uint8Array) => {
  const result = new Uint8Array(from + between.length + bytes.length - to)
  result.set(bytes.subarray(0, from))
  result.set(between, from)
  result.set(bytes.subarray(to), from + between.length)
  return result
}

const DAMAGES: readonly Damage[] = [
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => bytes.slice(chance.below(bytes.length)),
  (bytes, chance) => {
    const changed = bytes.slice()
    for (let count = 1 + chance.below(8); count > 0; count--)
      changed[chance.below(bytes.length)] = chance.one([0, 1, 0x7f, 0xff, chance.below(256)])
    return changed
  },
  (bytes, chance) => {
    const from = chance.below(bytes.length)
    return spliced(bytes, from, Math.min(bytes.length, from + chance.below(600)), new Uint8Array())
  },
  (bytes, chance) =>
    spliced(bytes, chance.below(bytes.length), bytes.length, chance.bytes(chance.below(3000))),
  (bytes, chance) => {
    const from = chance.below(bytes.length)
    const copied = bytes.subarray(from, from + chance.below(2000))
    const to = chance.below(bytes.length)
    return spliced(bytes, to, to, copied)
  },
  (bytes, chance) => {
    const from = chance.below(bytes.length)
    return Uint8Array.from(bytes).fill(chance.one([0, 0xff]), from, from + chance.below(600))
  },
  (_, chance) => chance.bytes(chance.below(4000)),
]

/** A file as it comes out of a bad download, a broken disk, or another program. */
export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  return chance.one(DAMAGES)(bytes, chance)
}

/** Signs and tags that lead XML and HTML astray. */
const TRAPS = [
  '<',
  '>',
  '&',
  '"',
  '&#0;',
  '&#x110000;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE x [',
  '/>',
  '<?',
  '\u0000',
  '9'.repeat(40),
  '-1',
  'A1048577',
  'XFE1',
  'NaN',
]

/** A sound zip whose parts are not: checksums hold, so that the readers themselves meet the damage. */
export function damagedInside(bytes: Uint8Array, chance: Chance): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes)
  const name = chance.one(
    Object.keys(parts).filter(part => /(?:document|sheet1|sharedStrings|styles|workbook|rels)/u.test(part)),
  )
  const part = parts[name] ?? new Uint8Array()
  parts[name] = chance.below(2) === 0 ? damaged(part, chance) : strToU8(confused(strFromU8(part), chance))
  return zipOf(parts, 0)
}

/** A text with traps in it, tags torn, numbers made absurd. */
export function confused(text: string, chance: Chance): string {
  let result = text
  for (let count = 1 + chance.below(4); count > 0; count--) {
    const at = chance.below(result.length)
    const end = at + chance.below(chance.one([1, 20, 400]))
    const kept = chance.below(2) === 0 ? result.slice(at, end) : ''
    result = result.slice(0, at) + kept + chance.one(TRAPS) + kept + result.slice(end)
  }
  return result.replace(/="(\d+)"/u, () => `="${chance.one(['0', '-1', '1e99', '4294967296', ''])}"`)
}
