import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Actual } from '@/domain/actual'
import { judge } from '@/domain/judge'
import type { Grade, Verdict } from '@/domain/judge'
import { RULE_SETS, defaultRules, ownRules } from '@/domain/rules'
import type { RuleSet } from '@/domain/rules'
import { scoreIndicator } from '@/domain/score'
import { readThreshold } from '@/domain/threshold'
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

const byRatio = ownRules(defaultRules, { id: 'ratio', name: '按比值', overrun: 'ratio' })

/** Points of 10, judged by the rules themselves. */
function scored(
  threshold: Threshold,
  actual: Actual | undefined,
  rules: RuleSet = defaultRules,
  weight = 10,
) {
  return scoreIndicator(judge(threshold, actual, { year: 2025 }), threshold, actual, weight, rules)
}

type Case = readonly [says: string, threshold: Threshold, actual: Actual, points: number]

describe('达标得满分，一分不多', () => {
  it.each<Case>([
    ['至少，恰好', atLeast('100', '%'), figure('100', '%'), 10],
    ['至少，远超', atLeast('3', '批次'), figure('300', '批次'), 10],
    ['至少 0', atLeast('0', '次'), figure('0', '次'), 10],
    ['大于，刚过', moreThan('3', '元'), figure('3.01', '元'), 10],
    ['至多，恰好', atMost('2', '人'), figure('2', '人'), 10],
    ['至多，节约', atMost('90', '万元'), figure('1', '万元'), 10],
    ['至多 0，为 0', atMost('0', '次'), figure('0', '次'), 10],
    ['小于，在内', lessThan('3', '人'), figure('2', '人'), 10],
    ['小于，整数单位里的小数', lessThan('3', '人'), figure('2.5', '人'), 10],
    ['等于', equalTo('8', '个'), figure('8', '个'), 10],
    ['区间下限', between('1200', '1500', '册'), figure('1200', '册'), 10],
    ['区间上限', between('1200', '1500', '册'), figure('1500', '册'), 10],
    ['时限当日', by('2025-11-30'), day('2025-11-30'), 10],
  ])('%s', (_, threshold, actual, points) => {
    expect(scored(threshold, actual)).toBe(points)
    expect(scored(threshold, actual, byRatio)).toBe(points)
  })

  it('满分就是分值本身', () => {
    expect(scored(atLeast('1'), figure('1'), defaultRules, 16.67)).toBe(16.67)
    expect(scored(atLeast('1'), figure('1'), defaultRules, 0)).toBe(0)
  })
})

describe('至少类未达标：分值 × A ÷ T', () => {
  it.each<Case>([
    ['刚差一点', atLeast('100', '%'), figure('99.99', '%'), 10],
    ['差一些', atLeast('100', '%'), figure('86', '%'), 8.6],
    ['一半', atLeast('30', '批次'), figure('15', '批次'), 5],
    ['除不尽', atLeast('3', '次'), figure('2', '次'), 6.67],
    ['实际为 0', atLeast('3', '次'), figure('0', '次'), 0],
    ['实际为负', atLeast('3', '元'), figure('-1', '元'), 0],
    ['换算单位', atLeast('1', '万元'), figure('5000', '元'), 5],
    ['没有单位的一侧取另一侧的', atLeast('90', '%'), figure('45'), 5],
    ['小数不按二进制算', atLeast('0.3', '公里'), figure('0.10', '公里'), 3.33],
    ['界值为 0：全有或全无', atLeast('0', '元'), figure('-0.01', '元'), 0],
    ['界值为负，按距离', atLeast('-5', '%'), figure('-8', '%'), 4],
    ['界值为负，差到一倍', atLeast('-5', '%'), figure('-10', '%'), 0],
    ['界值为负，差过一倍', atLeast('-5', '%'), figure('-11', '%'), 0],
  ])('%s', (_, threshold, actual, points) => {
    expect(scored(threshold, actual)).toBe(points)
    expect(scored(threshold, actual, byRatio)).toBe(points)
  })
})

describe('至多类未达标：分值 × (1 − (A − T) ÷ T)，两倍及以上为 0；或分值 × T ÷ A', () => {
  it.each<readonly [says: string, threshold: Threshold, actual: Actual, deviation: number, ratio: number]>([
    ['刚超', atMost('2', '元'), figure('2.01', '元'), 9.95, 9.95],
    ['超一半', atMost('2', '人'), figure('3', '人'), 5, 6.67],
    ['差一点到两倍', atMost('2', '元'), figure('3.99', '元'), 0.05, 5.01],
    ['恰好两倍', atMost('2', '人'), figure('4', '人'), 0, 5],
    ['超过两倍', atMost('2', '人'), figure('7', '人'), 0, 2.86],
    ['换算单位', atMost('270', '万元'), figure('2850000', '元'), 9.44, 9.47],
    ['界值为 0：全有或全无', atMost('0', '次'), figure('1', '次'), 0, 0],
    ['界值为 0，差得极小', atMost('0', '%'), figure('0.01', '%'), 0, 0],
    ['界值为负，按距离', atMost('-5', '%'), figure('-4', '%'), 8, 8],
    ['界值为负，实际为正', atMost('-5', '%'), figure('1', '%'), 0, 0],
  ])('%s', (_, threshold, actual, deviation, ratio) => {
    expect(scored(threshold, actual)).toBe(deviation)
    expect(scored(threshold, actual, byRatio)).toBe(ratio)
  })
})

describe('不含界值：整数单位按相邻的整数，其他恰等于界值按公式', () => {
  it.each<Case>([
    ['＜3人，3 人得一半', lessThan('3', '人'), figure('3', '人'), 5],
    ['＜3人，4 人为 0', lessThan('3', '人'), figure('4', '人'), 0],
    ['＜3名 也是人', lessThan('3', '名'), figure('3', '名'), 5],
    ['＜3人次', lessThan('3', '人次'), figure('3', '人次'), 5],
    ['＜1人 即至多 0 人：全有或全无', lessThan('1', '人'), figure('1', '人'), 0],
    ['＜2.5人 即至多 2 人', lessThan('2.5', '人'), figure('3', '人'), 5],
    ['单位只在实际值上', lessThan('3'), figure('3', '人'), 5],
    ['单位只在指标值上', lessThan('3', '人'), figure('3'), 5],
    ['空白不是单位', lessThan('3', ' '), figure('3', '人'), 5],
    ['＞3个 即至少 4 个', moreThan('3', '个'), figure('3', '个'), 7.5],
    ['＞2.5个 即至少 3 个', moreThan('2.5', '个'), figure('2', '个'), 6.67],
    ['＞0件 即至少 1 件', moreThan('0', '件'), figure('0', '件'), 0],
    ['＜3万人 即至多 2.9999 万人', lessThan('3', '万人'), figure('3', '万人'), 10],
    ['＜3万人，4 万人', lessThan('3', '万人'), figure('4', '万人'), 6.67],
    ['＜5%，恰为 5%', lessThan('5', '%'), figure('5', '%'), 10],
    ['＜5%，5.5%', lessThan('5', '%'), figure('5.5', '%'), 9],
    ['＞95%，恰为 95%', moreThan('95', '%'), figure('95', '%'), 10],
    ['＜3元', lessThan('3', '元'), figure('3', '元'), 10],
    ['＜3天：天可以有半天', lessThan('3', '天'), figure('3', '天'), 10],
    ['没有单位，不知是否整数', lessThan('3'), figure('3'), 10],
    ['＜0%，恰为 0%：界值为 0', lessThan('0', '%'), figure('0', '%'), 0],
    ['≤3人 不受影响', atMost('3', '人'), figure('4', '人'), 6.67],
    ['≥3个 不受影响', atLeast('3', '个'), figure('2', '个'), 6.67],
    ['＝3个 不受影响', equalTo('3', '个'), figure('2', '个'), 6.67],
  ])('%s', (_, threshold, actual, points) => {
    expect(scored(threshold, actual)).toBe(points)
  })

  it('＜3人，3 人，按比值算是三分之二', () => {
    expect(scored(lessThan('3', '人'), figure('3', '人'), byRatio)).toBe(6.67)
  })
})

describe('等于与区间：破了哪一侧，按哪一侧的公式', () => {
  it.each<readonly [says: string, threshold: Threshold, actual: Actual, deviation: number, ratio: number]>([
    ['等于，少', equalTo('8', '个'), figure('7', '个'), 8.75, 8.75],
    ['等于，多', equalTo('8', '个'), figure('9', '个'), 8.75, 8.89],
    ['等于，多一倍', equalTo('8', '个'), figure('16', '个'), 0, 5],
    ['等于 0', equalTo('0', '个'), figure('1', '个'), 0, 0],
    ['等于负数', equalTo('-4', '%'), figure('-5', '%'), 7.5, 7.5],
    ['区间，低于下限', between('1200', '1500', '册'), figure('1000', '册'), 8.33, 8.33],
    ['区间，高于上限', between('1200', '1500', '册'), figure('1800', '册'), 8, 8.33],
    ['区间，为 0', between('1200', '1500', '册'), figure('0', '册'), 0, 0],
    ['区间下限为 0', between('0', '3', '%'), figure('-1', '%'), 0, 0],
    ['±3%，偏 4%', between('-3', '3', '%'), figure('4', '%'), 6.67, 7.5],
    ['±3%，偏 −4%', between('-3', '3', '%'), figure('-4', '%'), 6.67, 6.67],
  ])('%s', (_, threshold, actual, deviation, ratio) => {
    expect(scored(threshold, actual)).toBe(deviation)
    expect(scored(threshold, actual, byRatio)).toBe(ratio)
  })
})

describe('定性按人工评定的等次', () => {
  const wording = inWords('有效提升')
  const graded = (grade: Grade | undefined, rules: RuleSet = defaultRules, weight = 10) => {
    const actual = told('有所提升')
    return scoreIndicator(judge(wording, actual, { grade }), wording, actual, weight, rules)
  }

  it.each<[Grade | undefined, number | undefined]>([
    ['achieved', 10],
    ['partly', 7],
    ['failed', 0],
    [undefined, undefined],
  ])('%s 得 %s', (grade, points) => {
    expect(graded(grade)).toBe(points)
  })

  it('建议比例是规则里的数', () => {
    const bands = { ...defaultRules.bands, partly: { ...defaultRules.bands.partly, suggested: 65 } }
    expect(graded('partly', { ...defaultRules, bands })).toBe(6.5)
  })

  it('四舍五入到 0.01', () => {
    expect(graded('partly', defaultRules, 16.67)).toBe(11.67)
    expect(graded('partly', defaultRules, 0.05)).toBe(0.04)
  })

  it.each<[Verdict['status'], number]>([
    ['met', 10],
    ['partly', 7],
    ['missed', 0],
  ])('结论 %s 就是等次，没有文字也一样', (status, points) => {
    const verdict = { status, attainment: undefined } as Verdict
    expect(scoreIndicator(verdict, wording, undefined, 10, defaultRules)).toBe(points)
    expect(scoreIndicator(verdict, wording, blank, 10, defaultRules)).toBe(points)
  })

  it.each<[string, Actual]>([
    ['文字', told('未完成')],
    ['百分数', figure('50', '%')],
  ])('时限填了%s，按等次', (_, actual) => {
    const threshold = by('2025-11-30')
    const verdict = judge(threshold, actual, { grade: 'failed' })
    expect(scoreIndicator(verdict, threshold, actual, 10, defaultRules)).toBe(0)
  })

  it('数值指标只有文字的完成情况，也按等次', () => {
    const threshold = atLeast('3', '个')
    const actual = told('基本完成')
    const verdict = judge(threshold, actual, { grade: 'partly' })
    expect(scoreIndicator(verdict, threshold, actual, 10, defaultRules)).toBe(7)
    const failed = judge(threshold, actual, { grade: 'failed' })
    expect(scoreIndicator(failed, threshold, actual, 10, defaultRules)).toBe(0)
  })
})

describe('没有评判就没有得分', () => {
  it.each<[string, Threshold, Actual | undefined]>([
    ['未填', atLeast('3', '个'), undefined],
    ['填了空白', atLeast('3', '个'), blank],
    ['未设指标值', noTarget, figure('3', '个')],
    ['单位不同', atLeast('3', '人'), figure('3', '人次')],
    ['定性未评', inWords('有效提升'), told('有所提升')],
    ['逾期，须先评定', by('2025-11-30'), day('2025-12-05')],
  ])('%s', (_, threshold, actual) => {
    expect(scored(threshold, actual)).toBeUndefined()
  })

  it.each(['0', '1'])('进行中，完成 %s', value => {
    const verdict: Verdict = { status: 'unjudged', reason: 'in-progress' }
    expect(scoreIndicator(verdict, atLeast('1'), figure(value), 10, defaultRules)).toBeUndefined()
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0.01])('分值 %s 不是分值', weight => {
    expect(scored(atLeast('1'), figure('1'), defaultRules, weight)).toBeUndefined()
  })

  it.each<[string, Threshold, Actual | undefined]>([
    ['值其实达标', atLeast('1', '个'), figure('2', '个')],
    ['没有值', atLeast('1', '个'), undefined],
    ['值是空白', atLeast('1', '个'), blank],
    ['时限没有日期', by('2025-11-30'), undefined],
    ['界值不是数', atLeast('一', '个'), figure('2', '个')],
    ['完成值不是数', atLeast('1', '个'), figure('二', '个')],
  ])('结论说未达标而数不是这样：%s', (_, threshold, actual) => {
    const verdict: Verdict = { status: 'missed', attainment: 0 }
    expect(scoreIndicator(verdict, threshold, actual, 10, defaultRules)).toBeUndefined()
  })
})

describe('得分逐行四舍五入到两位', () => {
  it.each<[weight: number, target: string, actual: string, points: number]>([
    [10, '1000', '999.5', 10],
    [10, '2000', '1999', 10],
    [10, '8', '1', 1.25],
    [1, '8', '1', 0.13],
    [1, '1000', '4', 0],
    [1, '1000', '5', 0.01],
    [1, '10000', '49', 0],
    [12.5, '3', '2', 8.33],
    [16.67, '3', '1', 5.56],
    [16.66, '7', '5', 11.9],
    // 0.00499…9 with more nines than a quotient keeps: rounding twice would make it 0.01.
    [1, '1', '0.0049999999999999999999999999999', 0],
    [1.005, '1', '0.9999', 1],
  ])('%s × %s 之 %s', (weight, target, actual, points) => {
    expect(scored(atLeast(target, '元'), figure(actual, '元'), defaultRules, weight)).toBe(points)
  })

  it('进位不使得分超过分值', () => {
    expect(scored(atLeast('1000'), figure('999'), defaultRules, 0.006)).toBe(0.006)
    expect(scored(atMost('1000'), figure('1001'), defaultRules, 0.006)).toBe(0.006)
  })

  it('小数位数是规则里的数', () => {
    const whole = ownRules(defaultRules, { id: 'whole', name: '整数', decimals: 0 })
    expect(scored(atLeast('100', '%'), figure('85', '%'), whole)).toBe(9)
    expect(scored(atLeast('100', '%'), figure('84.9', '%'), whole)).toBe(8)
  })
})

it.each(RULE_SETS)('真实目标表里的 ＜3人，3 人投诉，$name 下得一半', rules => {
  const threshold = readThreshold('＜3人', { name: '外籍来穗人员对翻译服务的投诉人数' })
  const actual = readActual('3', threshold)
  const verdict = judge(threshold, actual)
  expect(verdict.status).toBe('missed')
  expect(scoreIndicator(verdict, threshold, actual, 10, rules)).toBe(5)
})
