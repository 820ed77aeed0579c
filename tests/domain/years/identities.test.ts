import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairingDecision } from '@/domain/pairingDecision'
import { joinYears, sharedIds, type DatedRow } from '@/domain/years/identities'
import { aProjectYear, anIndicator } from '../../builders/rows'

function decided(
  of: string,
  year: number,
  decision: PairingDecision['decision'] = 'paired',
): PairingDecision {
  return { of, year, decision, how: 'confirmed', at: '2026-01-05T01:00:00.000Z' }
}

function row(id: string, shared: string | undefined, ...of: string[]): DatedRow {
  const year = Number(id.slice(0, 4))
  return { id, year, shared, carriesOn: of.map(earlier => decided(earlier, Number(earlier.slice(0, 4)))) }
}

/** Ids that count up from 1, so that a new one is seen as such. */
function counting() {
  let last = 0
  return () => `new ${(last += 1)}`
}

const shared = (...rows: DatedRow[]) => Object.fromEntries(sharedIds(rows, counting()))

describe('sharedIds: what carries each other on has one id', () => {
  it.each([
    { says: '没有接续，各是各的', rows: [row('2024a', 'A'), row('2025a', 'B')], ids: ['A', 'B'] },
    {
      says: '接续，取较早一年的编号',
      rows: [row('2024a', 'A'), row('2025a', 'B', '2024a')],
      ids: ['A', 'A'],
    },
    { says: '先给后一年也一样', rows: [row('2025a', 'B', '2024a'), row('2024a', 'A')], ids: ['A', 'A'] },
    {
      says: '新来的行还没有编号，沿用已有的',
      rows: [row('2024a', undefined), row('2025a', 'B', '2024a')],
      ids: ['B', 'B'],
    },
    {
      says: '都没有编号，同得一个新的',
      rows: [row('2024a', undefined), row('2025a', undefined, '2024a')],
      ids: ['new 1', 'new 1'],
    },
    { says: '解除接续，后一年另得编号', rows: [row('2024a', 'A'), row('2025a', 'A')], ids: ['A', 'new 1'] },
    {
      says: '从中间断开，断开之后的年度仍在一起',
      rows: [row('2023a', 'A'), row('2024a', 'A'), row('2025a', 'A', '2024a')],
      ids: ['A', 'new 1', 'new 1'],
    },
    {
      says: '一拆多，同一个编号',
      rows: [row('2024a', 'A'), row('2025a', 'A', '2024a'), row('2025b', 'B', '2024a')],
      ids: ['A', 'A', 'A'],
    },
    {
      says: '多合一，同一个编号',
      rows: [row('2024a', 'A'), row('2024b', 'B'), row('2025a', 'A', '2024a', '2024b')],
      ids: ['A', 'A', 'A'],
    },
    { says: '接续的那一行已不在', rows: [row('2025a', 'B', '2024gone')], ids: ['B'] },
  ])('$says', ({ rows, ids }) => {
    const inTime = [...rows].sort((one, other) => one.year - other.year)
    expect(inTime.map(({ id }) => shared(...rows)[id])).toEqual(ids)
  })

  it('说了不是同一项的，不在一起', () => {
    const apart = { ...row('2025a', 'B'), carriesOn: [decided('2024a', 2024, 'apart')] }
    expect(shared(row('2024a', 'A'), apart)).toEqual({ '2024a': 'A', '2025a': 'B' })
  })
})

const anyRows = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2020, max: 2024 }),
      shared: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
      of: fc.nat(),
    }),
    { maxLength: 12 },
  )
  .map(drawn =>
    drawn.map(({ year, shared: id, of }, place): DatedRow => {
      const earlier = drawn.flatMap((one, at) =>
        one.year < year ? [{ id: `row ${at}`, year: one.year }] : [],
      )
      const found = earlier.length === 0 || of % 3 === 0 ? undefined : earlier[of % earlier.length]
      const carriesOn = found ? [decided(found.id, found.year)] : []
      return { id: `row ${place}`, year, shared: id, carriesOn }
    }),
  )

describe('sharedIds: whatever is paired with whatever', () => {
  it('同一编号当且仅当相互接续', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const ids = sharedIds(rows, counting())
        for (const { id, carriesOn } of rows)
          for (const { of } of carriesOn) expect(ids.get(id)).toBe(ids.get(of))
        const links = rows.reduce((sum, { carriesOn }) => sum + carriesOn.length, 0)
        expect(new Set(ids.values()).size).toBe(rows.length - links)
      }),
    )
  })

  it('再算一遍，编号不变', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const once = sharedIds(rows, counting())
        const again = sharedIds(
          rows.map(one => ({ ...one, shared: once.get(one.id) })),
          () => 'another',
        )
        expect(again).toEqual(once)
      }),
    )
  })
})

describe('joinYears: indicators go with their projects', () => {
  const year = (number: number, projectId: string, over: { of?: string; indicatorOf?: string }) =>
    aProjectYear({
      id: `${projectId}-${number}`,
      projectId,
      year: number,
      ...(over.of !== undefined && { carriesOn: [decided(over.of, number - 1)] }),
      indicators: [
        anIndicator({
          id: `${projectId}-${number}-1`,
          lineageId: `${projectId}-line`,
          ...(over.indicatorOf !== undefined && { carriesOn: [decided(over.indicatorOf, number - 1)] }),
        }),
      ],
    })

  it('项目与指标都接续', () => {
    const joined = joinYears(
      [year(2025, 'a', {}), year(2026, 'b', { of: 'a-2025', indicatorOf: 'a-2025-1' })],
      counting(),
    )
    expect(joined.map(one => [one.projectId, one.indicators[0]?.lineageId])).toEqual([
      ['a', 'a-line'],
      ['a', 'a-line'],
    ])
  })

  it('项目分开，指标随之分开；对指标的判断留着，项目再归为一个时仍有效', () => {
    const parted = [year(2025, 'a', {}), year(2026, 'b', { indicatorOf: 'a-2025-1' })]
    const joined = joinYears(parted, counting())
    expect(joined.map(one => [one.projectId, one.indicators[0]?.lineageId])).toEqual([
      ['a', 'a-line'],
      ['b', 'b-line'],
    ])
    const again = joinYears(
      joined.map(one => (one.year === 2026 ? { ...one, carriesOn: [decided('a-2025', 2025)] } : one)),
      counting(),
    )
    expect(again.map(one => one.indicators[0]?.lineageId)).toEqual(['a-line', 'a-line'])
  })
})
