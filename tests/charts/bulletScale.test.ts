import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulletScale } from '@/charts/bulletScale'
import { anIndicatorRow } from '../builders/anIndicatorRow'

describe('bulletScale: 实际值与目标值在同一刻度上', () => {
  it.each([
    {
      says: '至少：目标右侧为达标',
      annual: '≥30批次',
      actual: '24批次',
      actualAt: 0.6,
      tick: [0.75],
      kept: [0.75, 1],
    },
    {
      says: '至多：目标左侧为达标',
      annual: '≤2人',
      actual: '1人',
      actualAt: 0.375,
      tick: [0.75],
      kept: [0, 0.75],
    },
    { says: '0 也画', annual: '＜3人', actual: '0人', actualAt: 0, tick: [0.75], kept: [0, 0.75] },
    {
      says: '单位换算后再画',
      annual: '≤3万元',
      actual: '20000元',
      actualAt: 0.5,
      tick: [0.75],
      kept: [0, 0.75],
    },
    {
      says: '远超目标时目标随之左移',
      annual: '≥10个',
      actual: '16个',
      actualAt: 1,
      tick: [0.625],
      kept: [0.625, 1],
    },
    {
      says: '区间两端各一刻度',
      annual: '60-90册',
      actual: '80册',
      actualAt: 2 / 3,
      tick: [0.5, 0.75],
      kept: [0.5, 0.75],
    },
  ])('$says', ({ annual, actual, actualAt, tick, kept: [from, to] }) => {
    const scale = bulletScale(anIndicatorRow({ annual, actual }))
    expect(scale?.actual).toBeCloseTo(actualAt, 10)
    expect(scale?.annual).toEqual(tick)
    expect(scale?.kept).toEqual({ from, to })
    expect(scale?.period).toEqual([])
    expect(scale?.beyond).toBe(false)
  })

  it('等于：没有达标的一段', () => {
    expect(bulletScale(anIndicatorRow({ annual: '=4个', actual: '4个' }))?.kept).toBeUndefined()
  })

  it.each([
    { says: '恰为目标的两倍', actual: '20个', beyond: false },
    { says: '超过目标的两倍', actual: '20.1个', beyond: true },
  ])('$says', ({ actual, beyond }) => {
    expect(bulletScale(anIndicatorRow({ annual: '≥10个', actual }))).toMatchObject({ actual: 1, beyond })
  })

  it('周期指标值不同时另画一个刻度', () => {
    const scale = bulletScale(anIndicatorRow({ annual: '≥3个', period: '≥9个', actual: '3个' }))
    expect(scale).toMatchObject({ actual: 0.25, annual: [0.25], period: [0.75] })
  })

  it.each([
    { says: '文字', annual: '有效提升', actual: '有所提升' },
    { says: '日期', annual: '11月30日前', actual: '2025年11月1日' },
    { says: '目标为 0', annual: '0', actual: '0' },
    { says: '下限为负的区间', annual: '±3%以内', actual: '1%' },
    { says: '单位不一致', annual: '≥30人', actual: '30人次' },
    { says: '未填', annual: '≥30人', actual: undefined },
    { says: '未设指标值', annual: '/', actual: '3' },
  ])('不画：$says', ({ annual, actual }) => {
    expect(
      bulletScale(anIndicatorRow({ annual, ...(actual === undefined ? {} : { actual }) })),
    ).toBeUndefined()
  })

  it('一切都在刻度之内', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, fc.nat(1_000_000), (annual, period, actual) => {
        const row = anIndicatorRow({ annual: `≥${annual}个`, period: `≥${period}个`, actual: `${actual}个` })
        const scale = bulletScale(row)
        const places = [scale?.actual ?? -1, ...(scale?.annual ?? [-1]), ...(scale?.period ?? [])]
        expect(places.every(place => place >= 0 && place <= 1)).toBe(true)
      }),
    )
  })
})
