import { describe, expect, it } from 'vitest'
import type { PairingDecision } from '@/domain/pairingDecision'
import type { DatedRow } from '@/domain/years/identities'
import { soundPairs } from '@/domain/years/soundPairs'

type Said = readonly [of: string, decision: PairingDecision['decision']]

const yearOf = (id: string) => Number(id.slice(0, 4))

function row(id: string, ...said: Said[]): DatedRow {
  const carriesOn = said.map(([of, decision]): PairingDecision => {
    return { of, year: yearOf(of), decision, how: 'confirmed', at: '2026-01-05T01:00:00.000Z' }
  })
  return { id, year: yearOf(id), shared: `shared ${id}`, carriesOn }
}

const pair = (text: string) => {
  const [before = '', after = ''] = text.split(' ')
  return { before, after }
}

function sound(rows: readonly DatedRow[], pairs: readonly string[], settled: Record<string, string> = {}) {
  const byShared = new Map(Object.entries(settled).map(([id, what]) => [`shared ${id}`, what]))
  return soundPairs(rows, pairs.map(pair), byShared).map(({ before, after }) => `${before} ${after}`)
}

describe('soundPairs: what may pair by itself', () => {
  it.each([
    { says: '什么都没有定', rows: [row('2024'), row('2025')], pairs: ['2024 2025'], left: ['2024 2025'] },
    { says: '已配对', rows: [row('2024'), row('2025', ['2024', 'paired'])], pairs: ['2024 2025'], left: [] },
    {
      says: '说了不是同一项',
      rows: [row('2024'), row('2025', ['2024', 'apart'])],
      pairs: ['2024 2025'],
      left: [],
    },
    {
      says: '前一年所接续的与后一年不是同一项',
      rows: [row('2023'), row('2024', ['2023', 'paired']), row('2025', ['2023', 'apart'])],
      pairs: ['2024 2025'],
      left: [],
    },
    {
      says: '接续后一年的与前一年不是同一项',
      rows: [row('2023'), row('2024'), row('2025', ['2023', 'apart'], ['2024', 'paired'])],
      pairs: ['2023 2024'],
      left: [],
    },
    {
      says: '同一批里前一对使后一对不能成立',
      rows: [row('2023'), row('2024'), row('2025', ['2023', 'apart'])],
      pairs: ['2023 2024', '2024 2025'],
      left: ['2023 2024'],
    },
    {
      says: '另一行与它不是同一项，不相干',
      rows: [row('2023'), row('2024'), row('2025', ['2023', 'apart'])],
      pairs: ['2024 2025'],
      left: ['2024 2025'],
    },
    { says: '不在其中的行', rows: [row('2024')], pairs: ['2024 2025'], left: [] },
  ])('$says', ({ rows, pairs, left }) => {
    expect(sound(rows, pairs)).toEqual(left)
  })

  it.each([
    { says: '没有核定的', settled: {}, left: ['2024 2025'] },
    { says: '只有一边核定', settled: { '2024': '2024-2026' }, left: ['2024 2025'] },
    { says: '核定的相同', settled: { '2024': 'max', '2025': 'max' }, left: ['2024 2025'] },
    { says: '核定的不同', settled: { '2024': 'max', '2025': 'sum' }, left: [] },
  ])('$says', ({ settled, left }) => {
    expect(sound([row('2024'), row('2025')], ['2024 2025'], settled)).toEqual(left)
  })
})

describe('soundPairs: 同一年的两行', () => {
  it('不因自动配对而成为一个', () => {
    const rows = [
      row('2023'),
      row('2024a'),
      row('2024b', ['2023', 'paired']),
      row('2025a', ['2024a', 'paired']),
    ]
    expect(sound(rows, ['2023 2024a', '2023 2025a', '2024b 2025a'])).toEqual([])
  })

  it('一拆多之后，下一年同名的两行各自接续，仍是一个', () => {
    const rows = [
      row('2023'),
      row('2024a', ['2023', 'paired']),
      row('2024b', ['2023', 'paired']),
      row('2025a'),
      row('2025b'),
    ]
    const pairs = ['2024a 2025a', '2024b 2025b']
    expect(sound(rows, pairs)).toEqual(pairs)
  })
})
