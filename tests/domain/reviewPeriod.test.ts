import { describe, expect, it } from 'vitest'
import { reviewPeriod, suggestedPeriod } from '@/domain/reviewPeriod'
import { aDraftProject } from '../builders/aDraft'

const threeYears = { period: { from: 2026, to: 2028 }, reason: '绩效目标写有“三年”' }
const onlyAsks = { period: { from: 2026, to: 2026 }, reason: '两个指标值不同，请填写起止年度' }

describe('reviewPeriod：核对时的实施周期', () => {
  it('没有线索时就是预算年度', () => {
    expect(reviewPeriod(2026, undefined, undefined)).toEqual({
      from: '2026',
      to: '2026',
      source: 'budget-year',
      period: { from: 2026, to: 2026 },
    })
  })

  it('推定的周期预先填好，并说明理由', () => {
    expect(reviewPeriod(2026, threeYears, undefined)).toEqual({
      from: '2026',
      to: '2028',
      source: 'suggested',
      reason: threeYears.reason,
      period: { from: 2026, to: 2028 },
    })
  })

  it('只问起止年度、没有推定出更长周期的，仍按预算年度', () => {
    expect(reviewPeriod(2026, onlyAsks, undefined)).toMatchObject({
      source: 'budget-year',
      reason: onlyAsks.reason,
    })
  })

  it('年度未填时没有周期', () => {
    expect(reviewPeriod(undefined, undefined, undefined)).toEqual({
      from: '',
      to: '',
      source: 'budget-year',
      period: undefined,
    })
  })

  it.each([
    { from: '2025', to: '2027', period: { from: 2025, to: 2027 } },
    { from: '2026', to: '2026', period: { from: 2026, to: 2026 } },
    { from: '2024', to: '2026', period: { from: 2024, to: 2026 } },
    { from: '2026', to: '2045', period: { from: 2026, to: 2045 } },
    { from: '2026', to: '2046', period: undefined },
    { from: '2028', to: '2026', period: undefined },
    { from: '2027', to: '2029', period: undefined },
    { from: '2024', to: '2025', period: undefined },
    { from: '202', to: '2028', period: undefined },
    { from: '', to: '', period: undefined },
  ])('手工填写 $from 至 $to，预算年度 2026', ({ from, to, period }) => {
    expect(reviewPeriod(2026, threeYears, { from, to })).toEqual({
      from,
      to,
      source: 'typed',
      reason: threeYears.reason,
      period,
    })
  })
})

describe('suggestedPeriod', () => {
  const project = aDraftProject({ goal: '按三年实施周期租赁政务信创云资源。' })

  it('年度已知才推定', () => {
    expect(suggestedPeriod(project, undefined)).toBeUndefined()
    expect(suggestedPeriod(project, 2026)?.period).toEqual({ from: 2026, to: 2028 })
  })
})
