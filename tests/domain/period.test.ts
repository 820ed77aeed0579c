import { describe, expect, it } from 'vitest'
import type { Actual } from '@/domain/actual'
import type { Grade } from '@/domain/judge'
import { judgePeriod, suggestAccumulation } from '@/domain/period'
import type { Accumulation, YearActual } from '@/domain/period'
import type { About, Threshold } from '@/domain/threshold'
import { day, figure, told } from '../builders/actuals'
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

const PERIOD = { from: 2024, to: 2026 }

/** Values of 2024 on; undefined is 未填. */
function years(unit: string, ...values: (string | undefined)[]): YearActual[] {
  return values.map((value, place) => ({
    year: 2024 + place,
    actual: value === undefined ? undefined : figure(value, unit),
  }))
}

function told3(...grades: (Grade | undefined)[]): YearActual[] {
  return grades.map((grade, place) => ({ year: 2024 + place, actual: told('有所提升'), grade }))
}

describe('跨年口径的建议', () => {
  it.each<[string, Threshold, Threshold, About, Accumulation]>([
    ['两个指标值相同', atLeast('95', '%'), atLeast('95', '%'), {}, 'everyYear'],
    ['写法不同而意思相同', atMost('1', '万元'), atMost('10000', '元'), {}, 'everyYear'],
    ['一侧未写单位', atLeast('3', '批次'), atLeast('3'), {}, 'everyYear'],
    ['区间相同', between('1', '3', '册'), between('1', '3', '册'), {}, 'everyYear'],
    ['文字相同', inWords('有效提升'), inWords('有效提升。'), {}, 'everyYear'],
    ['日期相同', by('--12-31'), by('--12-31'), {}, 'everyYear'],
    ['都未设', noTarget, noTarget, {}, 'everyYear'],
    ['数量，至少', atLeast('9', '个'), atLeast('3', '个'), { name: '完成迁移上云的业务系统数量' }, 'sum'],
    ['金额，至多', atMost('270', '万元'), atMost('90', '万元'), { name: '项目总成本' }, 'sum'],
    ['金额，单位不同', atMost('0.027', '亿元'), atMost('90', '万元'), {}, 'sum'],
    ['无单位的数量', equalTo('30'), equalTo('10'), { name: '培训批次' }, 'sum'],
    ['区间', between('3600', '4500', '册'), between('1200', '1500', '册'), {}, 'sum'],
    ['年度未设', atLeast('9', '个'), noTarget, {}, 'sum'],
    ['天数，至少', atLeast('900', '天'), atLeast('300', '天'), { name: '开放天数' }, 'sum'],
    ['百分数', atLeast('90', '%'), atLeast('85', '%'), { name: '系统使用人员满意度' }, 'latest'],
    ['千分数', atMost('9', '‰'), atMost('8', '‰'), {}, 'latest'],
    ['名称后有括号', atLeast('95'), atLeast('90'), { name: '设备完好率（%）' }, 'latest'],
    ['每年的次数仍可相加', atLeast('9', '次'), atLeast('3', '次'), { name: '每年培训次数' }, 'sum'],
    ['无单位的率', atLeast('95'), atLeast('90'), { name: '设备完好率' }, 'latest'],
    ['人均', atMost('800', '元/人'), atMost('600', '元/人'), {}, 'latest'],
    ['每天', atMost('180', '元/人、天'), atMost('100', '元/人、天'), {}, 'latest'],
    ['名称是人均', atLeast('90', '学时'), atLeast('30', '学时'), { name: '人均培训学时' }, 'latest'],
    ['评分', atLeast('90', '分'), atLeast('85', '分'), {}, 'latest'],
    ['天数，时效', atMost('10', '天'), atMost('5', '天'), { name: '办结时间' }, 'latest'],
    ['不同即累计，比一年还少也是', atMost('2', '人'), atMost('3', '人'), {}, 'sum'],
    ['只有比较不同', moreThan('3', '批次'), atLeast('3', '批次'), {}, 'sum'],
    ['单位不能换算', atLeast('9', '个'), atLeast('30', '%'), {}, 'latest'],
    ['日期不同', by('2026-12-31'), by('2024-12-31'), {}, 'latest'],
    ['文字不同', inWords('明显提升'), inWords('有所提升'), {}, 'latest'],
    ['实施周期未设', noTarget, atLeast('3', '个'), {}, 'latest'],
  ])('%s', (_, period, annual, about, accumulation) => {
    expect(suggestAccumulation(period, annual, about).accumulation).toBe(accumulation)
  })

  it('说明理由', () => {
    expect(suggestAccumulation(atLeast('9', '个'), atLeast('3', '个')).reason).toBe(
      '实施周期指标值与年度指标值不同，“个”可逐年相加，取各年累计',
    )
  })
})

describe('累计', () => {
  it('项目总成本 ≤270万元：每年都在上限内外，三年合计超出', () => {
    expect(judgePeriod(atMost('270', '万元'), years('万元', '100', '95', '90'), 'sum', PERIOD, 2026)).toEqual(
      {
        status: 'missed',
        attainment: 255 / 270,
        gap: '超出 15 万元',
        certain: true,
        working: '100 + 95 + 90 = 285 > 270',
      },
    )
  })

  it('≥9个 到第二年 3 + 2：进行中', () => {
    expect(judgePeriod(atLeast('9', '个'), years('个', '3', '2'), 'sum', PERIOD, 2025)).toEqual({
      status: 'unjudged',
      reason: 'in-progress',
      certain: false,
      working: '3 + 2 = 5（已填 2/3 年）',
    })
  })

  it('第三年再完成 4 个：达标', () => {
    expect(judgePeriod(atLeast('9', '个'), years('个', '3', '2', '4'), 'sum', PERIOD, 2026)).toEqual({
      status: 'met',
      attainment: 1,
      certain: true,
      working: '3 + 2 + 4 = 9 ≥ 9',
    })
  })

  it.each<[string, Threshold, (string | undefined)[], number, string]>([
    [
      '提前达到，后面的年份改变不了',
      atLeast('9', '个'),
      ['5', '4'],
      2025,
      'met 5 + 4 = 9 ≥ 9（已填 2/3 年）',
    ],
    ['大于：恰等于还不算', moreThan('9', '个'), ['5', '4'], 2025, 'in-progress 5 + 4 = 9（已填 2/3 年）'],
    ['至多：恰到上限还不确定', atMost('9', '个'), ['5', '4'], 2025, 'in-progress 5 + 4 = 9（已填 2/3 年）'],
    ['至多：已超出', atMost('9', '个'), ['5', '5'], 2025, 'missed 5 + 5 = 10 > 9（已填 2/3 年）'],
    ['小于：恰到界值就已超出', lessThan('9', '个'), ['5', '4'], 2025, 'missed 5 + 4 = 9 ≥ 9（已填 2/3 年）'],
    ['等于：已超出', equalTo('9', '个'), ['10'], 2024, 'missed 10 ≠ 9（已填 1/3 年）'],
    ['区间：已高于上限', between('6', '9', '个'), ['10'], 2024, 'missed 10 > 9（已填 1/3 年）'],
    ['区间：在内', between('6', '9', '个'), ['2', '2', '3'], 2026, 'met 2 + 2 + 3 = 7，在 6 至 9 之间'],
    [
      '有负数就不能提前确定',
      atMost('9', '万元'),
      ['12', '-1'],
      2025,
      'in-progress 12 + (-1) = 11（已填 2/3 年）',
    ],
    [
      '到期缺一年：未填',
      atLeast('9', '个'),
      ['3', undefined, '4'],
      2026,
      'no-actual 3 + 未填 + 4 = 7（已填 2/3 年）',
    ],
    [
      '到期缺一年但已达到',
      atLeast('7', '个'),
      ['3', undefined, '4'],
      2026,
      'met 3 + 未填 + 4 = 7 ≥ 7（已填 2/3 年）',
    ],
    ['到期全未填', atMost('9', '个'), [], 2026, 'no-actual 未填 + 未填 + 未填（已填 0/3 年）'],
    ['0 是填了', atMost('9', '个'), ['0', '0', '0'], 2026, 'met 0 + 0 + 0 = 0 ≤ 9'],
    ['还没开始', atLeast('9', '个'), ['3'], 2023, 'in-progress （已填 0/3 年）'],
    [
      '看过去的年份时不看后来的',
      atLeast('9', '个'),
      ['3', '2', '4'],
      2025,
      'in-progress 3 + 2 = 5（已填 2/3 年）',
    ],
    ['到期以后', atLeast('9', '个'), ['3', '2', '4'], 2028, 'met 3 + 2 + 4 = 9 ≥ 9'],
    ['小数精确相加', equalTo('0.3', '万元'), ['0.1', '0.2', '0'], 2026, 'met 0.1 + 0.2 + 0 = 0.3 = 0.3'],
  ])('%s', (_, threshold, values, asOf, expected) => {
    const unit = threshold.kind === 'number' ? threshold.unit : '个'
    expect(said(judgePeriod(threshold, years(unit, ...values), 'sum', PERIOD, asOf))).toBe(expected)
  })

  it.each<[string, Actual, string]>([
    ['单位不一致', figure('2', '%'), 'unit-differs 3 + 2% + 4 = 7（已填 2/3 年，单位不一致的未计入）'],
    ['不是数值', told('已完成'), 'needs-person 3 + 已完成 + 4 = 7（已填 2/3 年，不是数值的未计入）'],
  ])('有一年%s', (_, actual, expected) => {
    const rows = [...years('个', '3'), { year: 2025, actual }, { year: 2026, actual: figure('4', '个') }]
    expect(said(judgePeriod(atLeast('9', '个'), rows, 'sum', PERIOD, 2026))).toBe(expected)
  })

  it('界值为负，说明值可以为负，不能提前确定', () => {
    const rows = years('万元', '3')
    expect(judgePeriod(atMost('-1', '万元'), rows, 'sum', PERIOD, 2024)).toMatchObject({
      reason: 'in-progress',
    })
  })

  it('既有未填又有单位不一致，先说未填', () => {
    const odd = { year: 2024, actual: figure('2', '%') }
    for (const accumulation of ['sum', 'everyYear'] as const) {
      const verdict = judgePeriod(atLeast('9', '个'), [odd], accumulation, PERIOD, 2026)
      expect(verdict).toMatchObject({ reason: 'no-actual' })
    }
  })

  it('换算成指标值的单位', () => {
    const rows = years('元', '900000', '900000', '900001')
    expect(judgePeriod(atMost('270', '万元'), rows, 'sum', PERIOD, 2026)).toMatchObject({
      gap: '超出 0.0001 万元',
      working: '90 + 90 + 90.0001 = 270.0001 > 270',
    })
  })
})

describe('最新', () => {
  it('满意度 ≥90%（年度 ≥85%）：86、88、91 达标', () => {
    expect(judgePeriod(atLeast('90', '%'), years('%', '86', '88', '91'), 'latest', PERIOD, 2026)).toEqual({
      status: 'met',
      attainment: 91 / 90,
      certain: true,
      working: '最新：2026年 91 ≥ 90',
    })
  })

  it.each<[string, (string | undefined)[], number, string]>([
    ['未到期，即使已达到', ['95', '95'], 2025, 'in-progress 最新：2025年 95 ≥ 90'],
    ['最后一年未填', ['95', '95'], 2026, 'no-actual 最新：2026年 未填'],
    ['以前缺年份不要紧', [undefined, undefined, '89'], 2026, 'missed 最新：2026年 89 < 90'],
  ])('%s', (_, values, asOf, expected) => {
    expect(said(judgePeriod(atLeast('90', '%'), years('%', ...values), 'latest', PERIOD, asOf))).toBe(
      expected,
    )
  })
})

describe('每年均须达标', () => {
  it.each<[string, Threshold, (string | undefined)[], number, string]>([
    ['都达标', atLeast('3'), ['3', '4', '3'], 2026, 'met 2024年 3 ≥ 3；2025年 4 ≥ 3；2026年 3 ≥ 3'],
    ['一年未达标即确定', atLeast('3'), ['3', '2'], 2025, 'missed 2024年 3 ≥ 3；2025年 2 < 3'],
    ['都达标而未到期', atLeast('3'), ['3', '4'], 2025, 'in-progress 2024年 3 ≥ 3；2025年 4 ≥ 3'],
    [
      '到期缺一年',
      atLeast('3'),
      ['3', undefined, '3'],
      2026,
      'no-actual 2024年 3 ≥ 3；2025年 未填；2026年 3 ≥ 3',
    ],
    [
      '缺一年但已有未达标',
      lessThan('3'),
      [undefined, '3'],
      2026,
      'missed 2024年 未填；2025年 3 ≥ 3；2026年 未填',
    ],
  ])('%s', (_, threshold, values, asOf, expected) => {
    expect(said(judgePeriod(threshold, years('', ...values), 'everyYear', PERIOD, asOf))).toBe(expected)
  })

  it('差距是最差那一年的', () => {
    const rows = years('人', '5', '9', '1')
    expect(judgePeriod(atMost('2', '人'), rows, 'everyYear', PERIOD, 2026)).toMatchObject({
      gap: '超出 7 人',
      attainment: 0,
    })
  })

  it('达标时完成率是最低那一年的', () => {
    const rows = years('次', '5', '4', '6')
    expect(judgePeriod(atLeast('4', '次'), rows, 'everyYear', PERIOD, 2026)).toMatchObject({
      status: 'met',
      attainment: 1,
    })
  })

  it('每年的年底，按各自年份', () => {
    const rows = ['2024-12-31', '2025-12-20', '2027-01-02'].map((on, place) => ({
      year: 2024 + place,
      actual: day(on),
    }))
    expect(judgePeriod(by('--12-31'), rows, 'everyYear', PERIOD, 2026)).toMatchObject({
      status: 'missed',
      gap: '晚 2 天',
      working: '2024年 2024-12-31（按期）；2025年 2025-12-20（按期）；2026年 2027-01-02（晚 2 天）',
    })
  })

  it('单位不一致的一年', () => {
    const rows = [...years('人次', '3', '3'), { year: 2026, actual: figure('3', '人') }]
    expect(said(judgePeriod(atLeast('3', '人次'), rows, 'everyYear', PERIOD, 2026))).toBe(
      'unit-differs 2024年 3 ≥ 3；2025年 3 ≥ 3；2026年 3人（单位不一致）',
    )
  })
})

describe('平均、最大、最小', () => {
  it.each<[string, Threshold, Accumulation, (string | undefined)[], number, string]>([
    [
      '平均：和与界值 × 年数比',
      atLeast('88', '%'),
      'mean',
      ['86', '88', '91'],
      2026,
      'met 86 + 88 + 91 = 265 ≥ 88 × 3 = 264',
    ],
    [
      '平均：未到期',
      atLeast('85', '%'),
      'mean',
      ['95', '95'],
      2025,
      'in-progress 95 + 95 = 190（已填 2/3 年）',
    ],
    [
      '平均：缺一年',
      atLeast('85', '%'),
      'mean',
      ['95', undefined, '60'],
      2026,
      'no-actual 95 + 未填 + 60 = 155（已填 2/3 年）',
    ],
    [
      '最大：已达到',
      atLeast('90', '%'),
      'max',
      ['86', '91'],
      2025,
      'met 最大（86，91）= 91 ≥ 90（已填 2/3 年）',
    ],
    [
      '最大：至多，已超出',
      atMost('90', '%'),
      'max',
      ['86', '91'],
      2025,
      'missed 最大（86，91）= 91 > 90（已填 2/3 年）',
    ],
    [
      '最大：至多，未到期',
      atMost('90', '%'),
      'max',
      ['86', '90'],
      2025,
      'in-progress 最大（86，90）= 90（已填 2/3 年）',
    ],
    [
      '最小：至多，已达到',
      atMost('5', '%'),
      'min',
      ['6', '5'],
      2025,
      'met 最小（6，5）= 5 ≤ 5（已填 2/3 年）',
    ],
    [
      '最小：至少，已跌破',
      atLeast('90', '%'),
      'min',
      ['86', '91'],
      2025,
      'missed 最小（86，91）= 86 < 90（已填 2/3 年）',
    ],
    [
      '最小：至少，到期',
      atLeast('86', '%'),
      'min',
      ['86', '91', '90'],
      2026,
      'met 最小（86，91，90）= 86 ≥ 86',
    ],
  ])('%s', (_, threshold, accumulation, values, asOf, expected) => {
    expect(said(judgePeriod(threshold, years('%', ...values), accumulation, PERIOD, asOf))).toBe(expected)
  })

  it('平均的差距除不尽时说约', () => {
    const verdict = judgePeriod(atLeast('10', '批次'), years('批次', '10', '10', '9'), 'mean', PERIOD, 2026)
    expect(verdict).toMatchObject({ status: 'missed', gap: '还差约 0.33 批次', attainment: 29 / 30 })
  })

  it('平均的差距再小也不说成 0', () => {
    const verdict = judgePeriod(
      atLeast('10', '公里'),
      years('公里', '10', '10', '9.99'),
      'mean',
      PERIOD,
      2026,
    )
    expect(verdict).toMatchObject({ gap: '还差约 0.0033 公里' })
  })

  it('平均的差距除得尽时精确', () => {
    const verdict = judgePeriod(atMost('10', '人'), years('人', '10', '11', '12'), 'mean', PERIOD, 2026)
    expect(verdict).toMatchObject({ gap: '超出 1 人' })
  })
})

describe('文字指标跨年', () => {
  const target = inWords('明显提升')

  it.each<[string, Accumulation, (Grade | undefined)[], number, string]>([
    ['每年均须达标取最差', 'everyYear', ['achieved', 'partly', 'achieved'], 2026, 'partly'],
    ['一年未达成即确定', 'everyYear', ['achieved', 'failed'], 2025, 'missed'],
    ['部分达成还可能更差', 'everyYear', ['partly'], 2025, 'in-progress'],
    ['到期有一年未评判', 'everyYear', ['achieved', undefined, 'achieved'], 2026, 'needs-person'],
    ['最新取最后一年', 'latest', ['failed', 'failed', 'achieved'], 2026, 'met'],
    ['不能相加，取最后一年', 'sum', ['failed', 'failed', 'partly'], 2026, 'partly'],
    ['最大取最好', 'max', ['failed', 'achieved'], 2025, 'met'],
    ['最小取最差', 'min', ['achieved', 'partly', 'achieved'], 2026, 'partly'],
  ])('%s', (_, accumulation, grades, asOf, expected) => {
    expect(said(judgePeriod(target, told3(...grades), accumulation, PERIOD, asOf)).split(' ')[0]).toBe(
      expected,
    )
  })

  it('说清每年的评判', () => {
    expect(judgePeriod(target, told3('achieved', 'partly'), 'everyYear', PERIOD, 2025).working).toBe(
      '2024年 有所提升（达成）；2025年 有所提升（部分达成）',
    )
  })

  it('有评判而无实际完成值，是未填', () => {
    const rows: YearActual[] = [{ year: 2026, actual: undefined, grade: 'achieved' }]
    expect(said(judgePeriod(target, rows, 'latest', PERIOD, 2026))).toBe('no-actual 最新：2026年 未填')
  })
})

describe('边界', () => {
  it('未设实施周期指标值', () => {
    expect(said(judgePeriod(noTarget, years('个', '3'), 'sum', PERIOD, 2026))).toBe(
      'no-target 未设实施周期指标值',
    )
  })

  it('一年的周期就是本年', () => {
    const period = { from: 2025, to: 2025 }
    const rows = [{ year: 2025, actual: figure('3', '个') }]
    for (const accumulation of ['sum', 'mean', 'max', 'min', 'latest', 'everyYear'] as const) {
      expect(judgePeriod(atLeast('3', '个'), rows, accumulation, period, 2025)).toMatchObject({
        status: 'met',
        certain: true,
      })
    }
  })
})

function said(verdict: ReturnType<typeof judgePeriod>): string {
  return `${verdict.status === 'unjudged' ? verdict.reason : verdict.status} ${verdict.working}`
}
