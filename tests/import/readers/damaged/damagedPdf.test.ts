import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RawSource } from '@/import/rawSource'
import { ReadingRefused } from '@/import/readingRefused'
import { readPdf } from '@/import/readers/pdf/readPdf'
import { aSmallTable } from '../../aTable'
import { fixtureBytes } from '../../fixtureTables'
import { targetTablePdf } from '../../print/writePdf'
import { Chance } from './chance'
import { damaged } from './damage'

// 200 in every run of the tests, 10,000 from a new seed in the soak.
const COUNT = Number(process.env.SOAK_STEPS ?? 200)
const SEED = Number(process.env.SOAK_SEED ?? 5)

const utf8 = (text: string) => new TextEncoder().encode(text)

// On damaged files PDF.js drops promises that then fail: in the worker of the page they are muted.
const listeners = process.listeners('unhandledRejection')
const muted = () => undefined
beforeAll(() => {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', muted)
})
afterAll(() => {
  process.removeAllListeners('unhandledRejection')
  for (const listener of listeners) process.on('unhandledRejection', listener)
})

/** What damage does not break off at once: the parts of an open file lie bare, and PDF.js meets them. */
const OPEN = targetTablePdf(aSmallTable(), { packed: false, pageNumbers: true, height: 300 })
const PACKED = targetTablePdf(aSmallTable(), { rules: 'filled' })
const WORDS = [
  '/Kids',
  '/Count',
  '/Length',
  '/Type',
  '/W',
  'obj',
  'stream',
  ' Tj',
  ' Tf',
  ' m ',
  ' l S',
  '0 R',
  'xref',
]
const INSTEAD = [
  '',
  '/Kids',
  '-1',
  '99999999999',
  '<<',
  '>>',
  '[',
  '(',
  '0 0 0',
  'q q q',
  'Do',
  '1e99 0 0 1 0 0 cm',
]

type Kind = (chance: Chance) => Uint8Array

const KINDS: readonly (readonly [weight: number, kind: Kind])[] = [
  [8, chance => damaged(OPEN, chance)],
  [6, chance => confusedWords(chance)],
  [2, chance => damaged(PACKED, chance)],
  [2, chance => joined(utf8('%PDF-1.7\n'), chance.bytes(chance.below(4000)))],
  [1, chance => joined(utf8('%PDF-1.7\n'), chance.bytes(chance.below(2000)), utf8('\n%%EOF\n'))],
  [1, chance => damaged(fixtureBytes(chance.one(FIXTURES)), chance)],
]

const FIXTURES = ['huadu-office.pdf', 'huadu-office-writer.pdf', 'huadu-office-next-year.pdf'] as const

/** A file in which some words of its language stand for others. */
function confusedWords(chance: Chance): Uint8Array {
  let text = Buffer.from(OPEN).toString('latin1')
  for (let count = 1 + chance.below(4); count > 0; count--) {
    const parts = text.split(chance.one(WORDS))
    const at = 1 + chance.below(Math.max(1, parts.length - 1))
    text = `${parts.slice(0, at).join(' ')} ${chance.one(INSTEAD)} ${parts.slice(at).join(' ')}`
  }
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces))
}

function anyFile(chance: Chance): Uint8Array {
  let left = chance.below(KINDS.reduce((sum, [weight]) => sum + weight, 0))
  const kind = KINDS.find(([weight]) => (left -= weight) < 0)?.[1]
  return kind ? kind(chance) : OPEN
}

function expectSound({ text, parts, boxes }: RawSource): void {
  expect(text.trim()).not.toBe('')
  const places = parts.flatMap(part => (part.kind === 'line' ? [part.at] : part.cells.map(({ at }) => at)))
  expect(boxes.map(({ at }) => at)).toEqual(places)
  for (const { start, end } of places) expect(text.slice(start, end).trim()).not.toBe('')
  for (const { left, top, right, bottom } of boxes)
    expect([left, top, right, bottom].every(edge => edge >= 0 && edge <= 1)).toBe(true)
}

function expectReadOrRefused(read: unknown): void {
  if (read instanceof ReadingRefused) expect(read.message).toMatch(/[一-龥].*。$/u)
  else expectSound(read as RawSource)
}

it(`${COUNT} 个损坏的 PDF：读出完整的内容，或用中文说明为什么不读（SOAK_SEED=${SEED}）`, async () => {
  const chance = new Chance(SEED)
  for (let at = 1; at <= COUNT; at++) {
    const bytes = anyFile(chance)
    const read: unknown = await readPdf({ name: '表.pdf', bytes }, () => Promise.resolve()).catch(
      (cause: unknown) => cause,
    )
    try {
      expectReadOrRefused(read)
    } catch (cause) {
      throw new Error(`SOAK_SEED=${SEED}, file ${at}: ${String(read)}`, { cause })
    }
  }
}, 3_600_000)

it.each(FIXTURES)('%s 在任何地方截断都不会读出一半', async name => {
  const whole = fixtureBytes(name)
  for (let part = 1; part < 40; part++) {
    const bytes = whole.subarray(0, Math.floor((whole.length * part) / 40))
    const reading = readPdf({ name, bytes }, () => Promise.resolve())
    await expect(reading).rejects.toMatchObject({ name: 'ReadingRefused', code: 'damaged' })
  }
})
