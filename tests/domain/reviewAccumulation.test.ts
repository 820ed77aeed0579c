import { describe, expect, it } from 'vitest'
import type { DraftIndicator } from '@/domain/importDraft'
import type { Accumulation, Period } from '@/domain/period'
import { reviewAccumulation, withAccumulations } from '@/domain/reviewAccumulation'
import { readThreshold } from '@/domain/threshold'
import { aDraft, aDraftIndicator, aDraftProject, aDraftUnit } from '../builders/aDraft'

const oneYear: Period = { from: 2026, to: 2026 }
const threeYears: Period = { from: 2026, to: 2028 }

function anIndicator(period: string, annual: string, accumulation?: Accumulation): DraftIndicator {
  return aDraftIndicator({
    name: '项目总成本',
    periodTarget: { reading: readThreshold(period), confirmed: false },
    annualTarget: { reading: readThreshold(annual), confirmed: false },
    ...(accumulation && { accumulation }),
  })
}

describe('核对中的跨年口径', () => {
  it.each([
    { says: '两个指标值不同', indicator: anIndicator('≤270万元', '≤90万元'), period: oneYear, is: 'sum' },
    {
      says: '年度未定，两个指标值不同',
      indicator: anIndicator('≥9个', '≥3个'),
      period: undefined,
      is: 'sum',
    },
    {
      says: '两个指标值相同，跨年',
      indicator: anIndicator('≥3个', '≥3个'),
      period: threeYears,
      is: 'everyYear',
    },
    { says: '两个指标值相同，一年', indicator: anIndicator('≥3个', '≥3个'), period: oneYear, is: undefined },
    { says: '未设实施周期指标值', indicator: anIndicator('', '≥3个'), period: threeYears, is: undefined },
    { says: '未设年度指标值，一年', indicator: anIndicator('≥3个', ''), period: oneYear, is: undefined },
    {
      says: '选定过的总是显示',
      indicator: anIndicator('≥3个', '≥3个', 'latest'),
      period: oneYear,
      is: 'latest',
    },
  ])('$says：$is', ({ indicator, period, is }) => {
    expect(reviewAccumulation(indicator, period)?.accumulation).toBe(is)
  })

  it('选定的旁边仍有推定的和理由', () => {
    expect(reviewAccumulation(anIndicator('≤270万元', '≤90万元', 'latest'), threeYears)).toMatchObject({
      accumulation: 'latest',
      suggested: { accumulation: 'sum', reason: expect.stringContaining('可逐年相加') as string },
    })
  })
})

describe('选定的跨年口径写入草稿', () => {
  const draft = aDraft({
    units: [
      aDraftUnit(),
      aDraftUnit({
        projects: [
          aDraftProject(),
          aDraftProject({ indicators: [aDraftIndicator(), anIndicator('≤270万元', '≤90万元')] }),
        ],
      }),
    ],
  })

  it('只写入那一项指标', () => {
    const chosen = withAccumulations(draft, new Map([['1.1.1', 'latest']]))
    const all = chosen.units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))
    expect(all.map(({ accumulation }) => accumulation)).toEqual([undefined, undefined, undefined, 'latest'])
  })

  it.each([
    { says: '什么都没有选', chosen: new Map<string, Accumulation>() },
    { says: '选的就是推定的', chosen: new Map<string, Accumulation>([['1.1.1', 'sum']]) },
  ])('$says：草稿不变', ({ chosen }) => {
    expect(withAccumulations(draft, chosen)).toEqual(draft)
  })

  it('收回选定后不留下', () => {
    const chosen = withAccumulations(draft, new Map([['1.1.1', 'latest']]))
    expect(withAccumulations(chosen, new Map())).toEqual(draft)
  })
})
