import { describe, expect, it } from 'vitest'
import { placementByParts, placements, samePlacement } from '@/domain/amountPlacement'
import type { Amounts } from '@/domain/money'
import { fen } from '../builders/aDraft'

const total = fen(90)

describe('placements：一行金额可能所在的列', () => {
  it.each<{ says: string; row: Amounts; ways: Amounts[] }>([
    {
      says: '两个金额有三种放法，先后次序不变',
      row: { total, fiscal: fen(80), other: fen(10) },
      ways: [
        { total, fiscal: fen(80), special: fen(10) },
        { total, fiscal: fen(80), other: fen(10) },
        { total, special: fen(80), other: fen(10) },
      ],
    },
    {
      says: '一个金额可在三列之一',
      row: { total, special: total },
      ways: [
        { total, fiscal: total },
        { total, special: total },
        { total, other: total },
      ],
    },
    {
      says: '三列都有金额就没有别的放法',
      row: { total, fiscal: fen(1), special: fen(0), other: fen(89) },
      ways: [{ total, fiscal: fen(1), special: fen(0), other: fen(89) }],
    },
    {
      says: '只有总计时可不分来源，或全属一种来源',
      row: { total },
      ways: [{ total }, { total, fiscal: total }, { total, special: total }, { total, other: total }],
    },
    {
      says: '没有总计也能换列',
      row: { other: fen(0) },
      ways: [{ fiscal: fen(0) }, { special: fen(0) }, { other: fen(0) }],
    },
    { says: '空白行没有可放的', row: {}, ways: [{}] },
  ])('$says', ({ row, ways }) => {
    const found = placements(row)
    expect(found).toHaveLength(ways.length)
    expect(found).toEqual(expect.arrayContaining(ways))
  })
})

describe('placementByParts：合计的列由各部分决定', () => {
  const whole = { total, fiscal: fen(80), other: fen(10) }

  it.each<{ says: string; parts: Amounts[]; placed: Amounts | undefined }>([
    {
      says: '各部分之和唯一吻合的放法',
      parts: [{ fiscal: fen(50) }, { fiscal: fen(30), special: fen(10) }],
      placed: { total, fiscal: fen(80), special: fen(10) },
    },
    { says: '没有一种吻合', parts: [{ fiscal: fen(79), special: fen(10) }], placed: undefined },
    { says: '没有部分', parts: [], placed: undefined },
  ])('$says', ({ parts, placed }) => {
    expect(placementByParts(whole, parts)).toEqual(placed)
  })

  it('多种吻合时不作决定：0 与空白都说得通', () => {
    expect(placementByParts({ total: fen(0), fiscal: fen(0) }, [{ fiscal: fen(0) }])).toBeUndefined()
  })
})

describe('samePlacement', () => {
  it.each([
    { one: { fiscal: fen(1) }, other: { fiscal: fen(1) }, same: true },
    { one: { fiscal: fen(1) }, other: { special: fen(1) }, same: false },
    { one: { fiscal: fen(0) }, other: {}, same: false },
    { one: { total: fen(2), fiscal: fen(1) }, other: { total: fen(3), fiscal: fen(1) }, same: true },
  ])('$one / $other → $same', ({ one, other, same }) => {
    expect(samePlacement(one, other)).toBe(same)
  })
})
