import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Threshold } from '@/domain/threshold'
import { blank, day, figure, told } from '../builders/actuals'
import {
  atLeast,
  atMost,
  between,
  by,
  equalTo,
  inWords,
  lessThan,
  moreThan,
  noTarget,
} from '../builders/thresholds'

describe('达标就是比较本身', () => {
  it.each<[string, Threshold, Actual, number]>([
    ['至少：恰好达到', atLeast('95', '%'), figure('95', '%'), 1],
    ['至少：超过，完成率不封顶', atLeast('100', '人次'), figure('266', '人次'), 2.66],
    ['至少：界值为 0', atLeast('0', '次'), figure('5', '次'), 1],
    ['至少：界值为负', atLeast('-5', '%'), figure('-3', '%'), 1],
    ['大于：刚过', moreThan('3', '个'), figure('3.01', '个'), 3.01 / 3],
    ['至多：恰好到上限', atMost('90', '万元'), figure('90', '万元'), 1],
    ['至多：节约', atMost('10', '万元'), figure('8', '万元'), 1.2],
    ['至多：一分未用', atMost('10', '万元'), figure('0', '万元'), 2],
    ['至多：界值为 0 且实际为 0', atMost('0', '次'), figure('0', '次'), 1],
    ['小于：刚好在内', lessThan('3', '人'), figure('2', '人'), 2 - 2 / 3],
    ['等于', equalTo('8', '个'), figure('8.0', '个'), 1],
    ['区间：下限', between('1200', '1500', '册'), figure('1200', '册'), 1],
    ['区间：上限', between('1200', '1500', '册'), figure('1500', '册'), 1],
    ['区间：在两限之间，不多算', between('1200', '1500', '册'), figure('1300', '册'), 1],
    ['区间：负下限', between('-3', '3', '%'), figure('-3', '%'), 1],
    ['不同写法的单位换算', atLeast('1', '万元'), figure('10000', '元'), 1],
    ['万件与件', atMost('2', '万件'), figure('20000', '件'), 1],
    ['没有单位的一侧取另一侧的', atLeast('95', '%'), figure('95'), 1],
    ['万单独写是倍数：1万就是 10000', atLeast('4'), figure('1', '万'), 2500],
    ['小数不按二进制比较', equalTo('0.3', '万元'), figure('0.30', '万元'), 1],
  ])('%s', (_, threshold, actual, attainment) => {
    const verdict = judge(threshold, actual)
    expect(verdict).toEqual({ status: 'met', attainment: expect.closeTo(attainment, 12) as number })
  })
})

describe('未达标说清差多少', () => {
  it.each<[string, Threshold, Actual, number, string]>([
    ['至少', atLeast('30', '批次'), figure('28', '批次'), 28 / 30, '还差 2 批次'],
    ['至少，无单位', atLeast('3'), figure('2'), 2 / 3, '还差 1'],
    ['界值没有单位，取实际的', atMost('0'), figure('1', '人次'), 0, '超出 1 人次'],
    ['万是倍数，不是单位', atMost('9999'), figure('1', '万'), 2 - 10_000 / 9999, '超出 1'],
    ['界值没有单位，实际是百分数', atLeast('95'), figure('90', '%'), 90 / 95, '差 5 个百分点'],
    [
      '相差极小',
      atLeast('3', '倍'),
      figure('2.9999999999999999999999', '倍'),
      1,
      '还差 0.0000000000000000000001 倍',
    ],
    ['至少，百分数', atLeast('90', '%'), figure('88', '%'), 88 / 90, '差 2 个百分点'],
    ['至少，千分数', atLeast('9', '‰'), figure('8.5', '‰'), 8.5 / 9, '差 0.5 个千分点'],
    ['至多，万分数', atMost('5', '‱'), figure('6', '‱'), 0.8, '超出 1 个万分点'],
    ['至少，实际为 0', atLeast('3', '次'), figure('0', '次'), 0, '还差 3 次'],
    ['至少，界值为 0', atLeast('0', '%'), figure('-1', '%'), 0, '差 1 个百分点'],
    ['至多', atMost('2', '人'), figure('3', '人'), 0.5, '超出 1 人'],
    ['至多，百分数', atMost('5', '%'), figure('5.5', '%'), 0.9, '超出 0.5 个百分点'],
    ['至多，两倍以上为 0', atMost('2', '人'), figure('7', '人'), 0, '超出 5 人'],
    ['至多，界值为 0', atMost('0', '次'), figure('1', '次'), 0, '超出 1 次'],
    ['小于，恰等于界值', lessThan('3', '人'), figure('3', '人'), 1, '等于界值，须小于 3 人'],
    ['小于，恰等于界值，百分数', lessThan('5', '%'), figure('5', '%'), 1, '等于界值，须小于 5%'],
    ['小于，超出', lessThan('3', '人'), figure('4', '人'), 2 / 3, '超出 1 人'],
    ['大于，恰等于界值', moreThan('3'), figure('3'), 1, '等于界值，须大于 3'],
    ['等于，少', equalTo('8', '个'), figure('7', '个'), 7 / 8, '少 1 个'],
    ['等于，多', equalTo('8', '个'), figure('9', '个'), 7 / 8, '多 1 个'],
    ['区间，低于下限', between('1200', '1500', '册'), figure('1000', '册'), 1000 / 1200, '低于下限 200 册'],
    ['区间，高于上限', between('1200', '1500', '册'), figure('1501', '册'), 1499 / 1500, '高于上限 1 册'],
    ['用指标值的单位', atMost('270', '万元'), figure('2850000', '元'), 255 / 270, '超出 15 万元'],
    ['小数精确，不留尾零', atLeast('0.3', '公里'), figure('0.10', '公里'), 1 / 3, '还差 0.2 公里'],
  ])('%s', (_, threshold, actual, attainment, gap) => {
    const verdict = judge(threshold, actual)
    expect(verdict).toEqual({ status: 'missed', attainment: expect.closeTo(attainment, 12) as number, gap })
  })
})

describe('时限：当日算按时', () => {
  it.each<[string, string, string, number | undefined, string | undefined]>([
    ['当日', '2025-11-30', '2025-11-30', undefined, undefined],
    ['提前', '2025-11-30', '2025-03-01', undefined, undefined],
    ['晚一天，跨月', '2025-11-30', '2025-12-01', undefined, '晚 1 天'],
    ['跨闰日', '2024-02-28', '2024-03-01', undefined, '晚 2 天'],
    ['指标值没有年份，取评判年度', '--12-31', '2025-12-31', 2025, undefined],
    ['晚到次年', '--12-31', '2026-01-05', 2025, '晚 5 天'],
    ['实际没有年份，取评判年度', '2025-06-30', '--07-02', 2025, '晚 2 天'],
    ['都没有年份', '--11-30', '--12-05', undefined, '晚 5 天'],
    ['2月29日在平年是月末', '--02-29', '2025-02-28', 2025, undefined],
  ])('%s', (_, deadline, on, year, gap) => {
    const verdict = judge(by(deadline), day(on), { year })
    const expected = gap === undefined ? { status: 'met' } : { status: 'missed', gap }
    expect(verdict).toEqual({ ...expected, attainment: undefined })
  })

  it.each([
    ['没有年份可取', '--12-31', '2025-12-31'],
    ['实际没有年份可取', '2025-12-31', '--12-31'],
    ['没有十三月', '2025-13-01', '2025-12-31'],
    ['没有零月', '2025-00-31', '2025-12-31'],
    ['没有零日', '2025-12-00', '2025-12-31'],
    ['没有三十二日', '2025-12-32', '2025-12-31'],
    ['年份多一位', '12025-12-31', '2025-12-31'],
    ['日子多一位', '2025-12-311', '2025-12-31'],
    ['不是日期', '年底', '2025-12-31'],
  ])('%s：由人评判', (_, deadline, on) => {
    expect(judge(by(deadline), day(on))).toEqual({ status: 'unjudged', reason: 'needs-person' })
  })
})

describe('文字指标由人分三档', () => {
  it.each([
    ['achieved', 'met'],
    ['partly', 'partly'],
    ['failed', 'missed'],
  ] as const)('%s → %s', (grade, status) => {
    expect(judge(inWords('有效提升'), told('有所提升'), { grade })).toEqual({ status, attainment: undefined })
  })

  it('有评判而没有实际完成值，仍是未填', () => {
    expect(judge(inWords('有效提升'), undefined, { grade: 'achieved' })).toEqual({
      status: 'unjudged',
      reason: 'no-actual',
    })
  })

  it('数值与文字无法比较时也由人评判', () => {
    expect(judge(atLeast('3', '次'), told('已完成'), { grade: 'achieved' })).toMatchObject({ status: 'met' })
    expect(judge(by('2025-12-31'), figure('100', '%'), { grade: 'failed' })).toMatchObject({
      status: 'missed',
    })
  })

  it('能算的不看评判', () => {
    expect(judge(atLeast('3', '次'), figure('2', '次'), { grade: 'achieved' })).toMatchObject({
      status: 'missed',
    })
  })
})

describe('不评', () => {
  it.each<[string, Threshold, Actual | undefined, string]>([
    ['未设指标值先于未填', noTarget, undefined, 'no-target'],
    ['未设指标值', noTarget, figure('1'), 'no-target'],
    ['未填不是 0', atMost('0', '次'), undefined, 'no-actual'],
    ['填了又清空', atMost('0', '次'), blank, 'no-actual'],
    ['人与人次不是一个单位', atLeast('100', '人次'), figure('100', '人'), 'unit-differs'],
    ['百分数与个数', atLeast('95', '%'), figure('95', '个'), 'unit-differs'],
    ['文字未评判', inWords('有效提升'), told('有效提升'), 'needs-person'],
    ['界值不是数', atLeast('三', '次'), figure('3', '次'), 'needs-person'],
    ['下限不是数', between('三', '5', '次'), figure('3', '次'), 'needs-person'],
    ['上限不是数', between('3', '五', '次'), figure('3', '次'), 'needs-person'],
    ['数值对文字', atLeast('3', '次'), told('已完成'), 'needs-person'],
    ['数值对时限', by('2025-12-31'), figure('100', '%'), 'needs-person'],
    ['日期对数值', atLeast('3', '次'), day('2025-12-31'), 'needs-person'],
  ])('%s', (_, threshold, actual, reason) => {
    expect(judge(threshold, actual)).toEqual({ status: 'unjudged', reason })
  })
})
