import { describe, expect, it } from 'vitest'
import type { About, Comparison } from '@/domain/threshold'
import { readThreshold } from '@/domain/threshold'

const codesOf = (printed: string, about?: About) =>
  readThreshold(printed, about).doubts.map(({ code }) => code)

function expectNumber(printed: string, comparison: Comparison, bound: string, unit: string): void {
  const expected = { printed, kind: 'number', comparison, stated: true, bound, unit, doubts: [] }
  expect(readThreshold(printed)).toEqual(expected)
}

describe('不低于', () => {
  it.each([
    ['≥3', '3', ''],
    ['≥100人次', '100', '人次'],
    ['≧3', '3', ''],
    ['>=3', '3', ''],
    ['＞＝3', '3', ''],
    ['> = 3', '3', ''],
    ['=>3', '3', ''],
    ['大于等于 98 %', '98', '%'],
    ['大于或等于90%', '90', '%'],
    ['不小于3个', '3', '个'],
    ['不低于90%', '90', '%'],
    ['不少于2次', '2', '次'],
    ['不得低于3次', '3', '次'],
    ['至少2次', '2', '次'],
    ['最少两次', '2', '次'],
    ['达到90%', '90', '%'],
    ['达到90%以上', '90', '%'],
    ['90%以上', '90', '%'],
    ['3次及以上', '3', '次'],
    ['90%（含）以上', '90', '%'],
    ['90%以上（含90%）', '90', '%'],
    ['至少全年完成2次宣传', '2', '次'],
    ['百分之九十五以上', '95', '%'],
    ['≥ 95 ％', '95', '%'],
    ['≥.5', '0.5', ''],
    ['≥-5℃', '-5', '℃'],
  ])('%s', (printed, bound, unit) => {
    expectNumber(printed, '>=', bound, unit)
  })
})

describe('不高于', () => {
  it.each([
    ['≤2人', '2', '人'],
    ['≦5', '5', ''],
    ['<=5', '5', ''],
    ['＜＝5', '5', ''],
    ['小于等于 90 万元', '90', '万元'],
    ['小于或等于5', '5', ''],
    ['不大于5', '5', ''],
    ['不高于5%', '5', '%'],
    ['不多于5人', '5', '人'],
    ['不超过5万元', '5', '万元'],
    ['未超过5万元', '5', '万元'],
    ['不得超过5%', '5', '%'],
    ['至多3人', '3', '人'],
    ['5%以内', '5', '%'],
    ['5%以下', '5', '%'],
    ['24小时内', '24', '小时'],
    ['3年内', '3', '年'],
    ['控制在5%', '5', '%'],
    ['控制在5%以内', '5', '%'],
    ['反向 小于等于 12 万元', '12', '万元'],
  ])('%s', (printed, bound, unit) => {
    expectNumber(printed, '<=', bound, unit)
  })
})

describe('大于、小于、等于：不含本数的与恰好相等的', () => {
  it.each<[string, Comparison, string, string]>([
    ['＞3', '>', '3', ''],
    ['>3', '>', '3', ''],
    ['大于3', '>', '3', ''],
    ['超过3次', '>', '3', '次'],
    ['高于3%', '>', '3', '%'],
    ['＜3人', '<', '3', '人'],
    ['<3人', '<', '3', '人'],
    ['小于3', '<', '3', ''],
    ['低于3‰', '<', '3', '‰'],
    ['不足3人次', '<', '3', '人次'],
    ['不到3', '<', '3', ''],
    ['=8个', '=', '8', '个'],
    ['＝8', '=', '8', ''],
    ['﹦ 72890 元', '=', '72890', '元'],
    ['═8', '=', '8', ''],
    ['正向 等于 100 %', '=', '100', '%'],
    ['米 = 3500', '=', '3500', '米'],
  ])('%s', (printed, comparison, bound, unit) => {
    expectNumber(printed, comparison, bound, unit)
  })
})

describe('单位与数值保持原样', () => {
  it.each([
    ['≤270万元', '270', '万元'],
    ['≤1，200，000元', '1200000', '元'],
    ['≤1.50亿元', '1.50', '亿元'],
    ['≤100.00%', '100.00', '%'],
    ['≤400元/人、天', '400', '元/人、天'],
    ['≤400元/(人·天)', '400', '元/(人·天)'],
    ['≤30台（套）', '30', '台(套)'],
    ['≤3（次）', '3', '次'],
    ['≤90百分比', '90', '%'],
    ['百分比 ≤ 90', '90', '%'],
    ['≤5‰', '5', '‰'],
    ['≤ 5 万分之一', '5', '万分之一'],
    ['≤1万人次', '1', '万人次'],
    ['≤5个工作日', '5', '个工作日'],
    ['≤三万五千元', '35000', '元'],
    ['≤一百二十万元', '120', '万元'],
    ['PM2.5浓度≤35微克/立方米', '35', '微克/立方米'],
    ['≤100人\n次', '100', '人次'],
    ['≤007', '7', ''],
    ['≤9007199254740993.000000000000000001元', '9007199254740993.000000000000000001', '元'],
  ])('%s', (printed, bound, unit) => {
    expectNumber(printed, '<=', bound, unit)
  })
})

describe('区间，两端都含', () => {
  it.each([
    ['1200-1500册', '1200', '1500', '册'],
    ['1200册—1500册', '1200', '1500', '册'],
    ['85%～95%', '85', '95', '%'],
    ['85-95%', '85', '95', '%'],
    ['80%至90%', '80', '90', '%'],
    ['3到5次', '3', '5', '次'],
    ['3万-5万元', '3', '5', '万元'],
    ['±3%以内', '-3', '3', '%'],
    ['误差±3%', '-3', '3', '%'],
    ['-5至5', '-5', '5', ''],
    ['控制在3%-5%之间', '3', '5', '%'],
    ['≥85%且≤95%', '85', '95', '%'],
    ['3人以上5人以下', '3', '5', '人'],
    ['三至五次', '3', '5', '次'],
    ['≥3且≤5', '3', '5', ''],
    ['≥3并且≤5', '3', '5', ''],
  ])('%s', (printed, low, high, unit) => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'range', low, high, unit, doubts: [] })
  })
})

describe('日期，当日包含在内', () => {
  it.each([
    ['2025年11月30日前', '2025-11-30'],
    ['2025 年 11 月 30 日前', '2025-11-30'],
    ['2021年12月31日', '2021-12-31'],
    ['于2025年11月30日前完成', '2025-11-30'],
    ['2025-11-30', '2025-11-30'],
    ['2025.11.30前', '2025-11-30'],
    ['2025/1/5', '2025-01-05'],
    ['不晚于11月30日', '--11-30'],
    ['11月底之前', '--11-30'],
    ['12月底前', '--12-31'],
    ['十二月底前', '--12-31'],
    ['2021年底', '2021-12-31'],
    ['2025年年底前', '2025-12-31'],
    ['2025年度末', '2025-12-31'],
    ['当年年底', '--12-31'],
    ['今年年底前', '--12-31'],
    ['本年底', '--12-31'],
    ['年底', '--12-31'],
    ['2025年内', '2025-12-31'],
    ['2024年2月底', '2024-02-29'],
    ['2025年2月底', '2025-02-28'],
    ['第三季度末', '--09-30'],
  ])('%s', (printed, by) => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'date', by, doubts: [] })
  })

  it.each([
    ['12月前', '--11-30', 'before-month'],
    ['2025年1月前', '2024-12-31', 'before-month'],
    ['2025年11月', '2025-11-30', 'day-missing'],
    ['2月底', '--02-28', 'leap-day'],
    ['早于2025年12月31日', '2025-12-31', 'date-operator'],
    ['2025年11月30日前完成全部工程', '2025-11-30', 'words-around'],
  ])('%s 存疑', (printed, by, code) => {
    expect(readThreshold(printed)).toMatchObject({ kind: 'date', by, doubts: [{ code }] })
  })
})

describe('定性', () => {
  it.each([
    '加强了对外交流，显著提升花都区国际形象',
    '有效提升',
    '及时',
    '1-12月',
    '1月-12月',
    '2021-2025年',
    '2025年1月1日至12月31日',
    '一带一路建设',
    '两个维护',
    '建立一个体系',
    '十分满意',
    '统一',
    '落实第3方评估',
    '前3名',
    '前10名',
    '第12期',
    '两三次',
    '二三十人',
    '≥两三次',
    '高于2022年水平',
    '按照2021年计划完成任务',
    '每月10日前',
    '控制在预算内',
    '三分之一',
    '定性评价良好',
  ])('%s', printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'words', wording: printed, doubts: [] })
  })

  it('前后空白不算文字', () => {
    expect(readThreshold(' 有效提升\n')).toMatchObject({ kind: 'words', wording: '有效提升' })
  })
})

it.each(['', ' ', '　', '\n', '—', '——', '-', '－', '/', '／', '不适用', '无', ' 无。'])(
  '「%s」未设指标值',
  printed => {
    expect(readThreshold(printed)).toEqual({ printed, kind: 'none', doubts: [] })
  },
)

describe('存疑', () => {
  it.each([
    ['约100人', 'approximate'],
    ['100人左右', 'approximate'],
    ['10余次', 'approximate'],
    ['28.8万元 %', 'stray-unit'],
    ['应保尽保 %', 'stray-unit'],
    ['定性 长期', 'class-prefix'],
    ['定量 100 %', 'class-prefix'],
    ['反向 12 万元', 'class-prefix'],
    ['定性 11月底之前', 'class-contradicts'],
    ['定量 按月安排', 'class-contradicts'],
    ['正向 小于等于 98 %', 'class-contradicts'],
    ['292%', 'misread-operator'],
    ['≥120%', 'rate-above-100'],
    ['120%', 'rate-above-100'],
    ['>100%', 'rate-above-100'],
    ['≥100%+', 'plus-behind'],
    ['好坏', 'both-ways'],
    ['3≥', 'reversed-operator'],
    ['≥3次，≥90%', 'several-values'],
    ['100%、95%', 'several-values'],
    ['12月31日前完成率100%', 'several-values'],
    ['2月30日', 'no-such-day'],
    ['2025年12月31日后', 'date-operator'],
    ['1500-1200册', 'range-reversed'],
    ['3-5个工作日内', 'range-and-operator'],
    ['不超过10人以上', 'operators-disagree'],
    ['低于5%（含）', 'operators-disagree'],
    ['%90', 'unit-in-front'],
    ['70%o3', 'unread-number'],
    ['创建5A级景区', 'unread-number'],
    ['100%（应检尽检）', 'words-around'],
    ['投诉人数为0', 'words-around'],
    ['≥3贫困村镇全面开展', 'unit-unclear'],
  ])('%s：%s', (printed, code) => {
    const { doubts } = readThreshold(printed)
    expect(doubts.map(doubt => doubt.code)).toEqual([code])
    expect(doubts[0]?.where).toBe(printed)
    expect(doubts[0]?.message).toMatch(/请核对$/u)
  })

  it('比率恰为 100% 不存疑，增长率可以超过 100%', () => {
    expect(codesOf('≥100%')).toEqual([])
    expect(codesOf('100%')).toEqual([])
    expect(codesOf('≤120%')).toEqual([])
    expect(codesOf('≥120%', { name: '收入增长率' })).toEqual([])
  })

  it('能读的部分照读', () => {
    expect(readThreshold('3≥')).toMatchObject({ comparison: '>=', stated: true, bound: '3' })
    expect(readThreshold('1500-1200册')).toMatchObject({ kind: 'range', low: '1200', high: '1500' })
    expect(readThreshold('定量 28.8万元 %')).toMatchObject({ kind: 'number', bound: '28.8', unit: '万元' })
    expect(readThreshold('定性 应保尽保 %')).toMatchObject({ kind: 'words', wording: '应保尽保' })
  })
})
