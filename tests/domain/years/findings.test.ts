import { describe, expect, it } from 'vitest'
import { FINDING_LIMITS, findings } from '@/domain/years/findings'
import type { Finding, FindingCode, FindingLimits } from '@/domain/years/findings'
import { yearRun } from '@/domain/years/yearRun'
import { aYear, oneIndicator } from './aYear'
import type { IndicatorFacts, ProjectFacts } from './aYear'

type Facts = Omit<IndicatorFacts, 'line'>
type Money = Pick<ProjectFacts, 'budget' | 'spent'> & { readonly actual?: string }

/** Findings of one code about one indicator, its years up to 2026; undefined is a gap. */
function found(
  code: FindingCode,
  years: readonly (Facts | undefined)[],
  limits?: Partial<FindingLimits>,
): Finding[] {
  const sides = years.flatMap((facts, place) =>
    facts ? oneIndicator(2027 - years.length + place, facts) : [],
  )
  return findings(yearRun(sides), { ...FINDING_LIMITS, ...limits }).filter(one => one.code === code)
}

function foundOfProject(
  code: FindingCode,
  years: readonly Money[],
  limits?: Partial<FindingLimits>,
): Finding[] {
  const sides = years.map(({ actual, ...money }, place) =>
    aYear(2027 - years.length + place, {
      id: '工作经费',
      ...money,
      indicators: [{ line: '接待', target: '≥10批次', ...(actual === undefined ? {} : { actual }) }],
    }),
  )
  return findings(yearRun(sides), { ...FINDING_LIMITS, ...limits }).filter(one => one.code === code)
}

const sentences = (all: readonly Finding[]) => all.map(({ sentence }) => sentence)

describe('目标值低于上年实际', () => {
  it.each<[string, string, string, string, string?]>([
    ['正向，低于', '≥3个', '6', '≥5个', '低于2025年实际完成值 6 个'],
    ['正向，等于', '≥3个', '6', '≥6个'],
    ['正向，高于', '≥3个', '6', '≥7个'],
    ['反向，宽于', '≤3人', '1', '≤2人', '宽于2025年实际完成值 1 人'],
    ['反向，等于', '≤3人', '2', '≤2人'],
    ['反向，严于', '≤3人', '2', '≤1人'],
    ['整数计量，＜3 即 ≤2', '＜3人', '2', '＜3人'],
    ['整数计量，＜3 宽于 1', '＜3人', '1', '＜3人', '宽于2025年实际完成值 1 人'],
    ['上年为零', '≤3人', '0', '≤1人', '宽于2025年实际完成值 0 人'],
    ['单位可换算', '≥1万元', '2万元', '≥10000元', '低于2025年实际完成值 2 万元'],
    ['单位不可换算', '≥1人', '2人', '≥1人次'],
    ['等于型不论', '=3个', '6', '=5个'],
    ['日期不论', '2025年11月30日前', '2025年11月1日', '2026年11月30日前'],
    ['文字不论', '有效提升', '提升', '有效提升'],
  ])('%s', (_title, target, actual, next, expected) => {
    const all = found('target-below-actual', [{ target, actual }, { target: next }])
    expect(all).toHaveLength(expected === undefined ? 0 : 1)
    if (expected !== undefined) expect(all[0]?.sentence).toContain(expected)
  })

  it('整句与依据', () => {
    const all = found('target-below-actual', [{ target: '≥30批次', actual: '31' }, { target: '≥25批次' }])
    expect(all).toEqual([
      {
        code: 'target-below-actual',
        projectId: '工作经费',
        lineageId: '接待',
        years: [2025, 2026],
        sentence: '“工作经费”的“接待”2026年目标值 ≥ 25 批次，低于2025年实际完成值 31 批次。',
        evidence: [
          { year: 2025, about: 'actual', figure: '31 批次' },
          { year: 2026, about: 'target', figure: '≥ 25 批次' },
        ],
      },
    ])
  })

  it('上年未填或断档，不说', () => {
    expect(found('target-below-actual', [{ target: '≥3个' }, { target: '≥1个' }])).toEqual([])
    expect(
      found('target-below-actual', [{ target: '≥3个', actual: '6' }, undefined, { target: '≥1个' }]),
    ).toEqual([])
  })
})

describe('逐年照抄', () => {
  const met = { target: '≥30批次', actual: '30' }
  it.each<[string, (Facts | undefined)[], number]>([
    ['三年同一目标且均达标', [met, met, met], 1],
    ['只有两年', [met, met], 0],
    ['第四年起仍是最近三年', [{ target: '≥20批次', actual: '20' }, met, met, met], 1],
    ['只改写法仍是照抄', [met, { target: '30批次', actual: '31' }, met], 1],
    ['有一年未达标', [met, { ...met, actual: '29' }, met], 0],
    ['有一年未填', [met, met, { target: '≥30批次' }], 0],
    ['目标变过', [met, { target: '≥31批次', actual: '31' }, met], 0],
    ['中间断档', [met, undefined, met, met], 0],
  ])('%s', (_title, years, count) => {
    expect(found('target-copied', years)).toHaveLength(count)
  })

  it('整句，年数可调', () => {
    expect(sentences(found('target-copied', [met, met, met]))).toEqual([
      '“工作经费”的“接待”2024—2026年目标值连续 3 年均为 ≥ 30 批次，且每年均达标，属逐年照抄。',
    ])
    expect(sentences(found('target-copied', [met, met], { copiedYears: 2 }))).toEqual([
      '“工作经费”的“接待”2025、2026年目标值连续 2 年均为 ≥ 30 批次，且每年均达标，属逐年照抄。',
    ])
  })
})

describe('连续未达标', () => {
  const missed = { target: '≥30批次', actual: '28' }
  it.each<[string, (Facts | undefined)[], number]>([
    ['连续两年', [missed, missed], 1],
    ['前年与今年', [missed, { target: '≥30批次', actual: '30' }, missed], 0],
    ['今年未填', [missed, { target: '≥30批次' }], 0],
    ['断档', [missed, undefined, missed], 0],
    ['部分达成不算', [missed, { target: '有效提升', actual: '有所提升', grade: 'partly' }], 0],
    ['文字未达成', [missed, { target: '有效提升', actual: '下降', grade: 'failed' }], 1],
  ])('%s', (_title, years, count) => {
    expect(found('missed-again', years)).toHaveLength(count)
  })

  it('整句', () => {
    const words = { target: '有效提升', actual: '下降', grade: 'failed' } as const
    expect(sentences(found('missed-again', [missed, words]))).toEqual([
      '“工作经费”的“接待”连续 2 年未达标：2025年还差 2 批次，2026年为“下降”。',
    ])
  })
})

describe('只改说法', () => {
  it.each<[string, string, string, string | undefined]>([
    ['改写法', '10辆', '10', '“10辆” 改为 “10”，仅写法改变，要求未变。'],
    ['改表述', '有效提升', '显著提升', '“有效提升” 改为 “显著提升”，仅表述改变，要求是否提高须由人工判断。'],
    ['未变', '≥3个', '≥3个', undefined],
    ['提高', '≥3个', '≥4个', undefined],
    ['文字改为数字', '有效提升', '≥4个', undefined],
    ['时限随年度顺延', '2025年11月30日前', '2026年11月30日前', undefined],
  ])('%s', (_title, before, after, expected) => {
    const all = found('only-rephrased', [{ target: before }, { target: after }])
    expect(sentences(all)).toEqual(expected === undefined ? [] : [`“工作经费”的“接待”目标值由 ${expected}`])
  })
})

describe('连续执行率偏低', () => {
  it.each<[string, Money[], number]>([
    [
      '两年都低',
      [
        { budget: '10', spent: '7.9' },
        { budget: '10', spent: '0' },
      ],
      1,
    ],
    [
      '正好八成不算',
      [
        { budget: '10', spent: '7.9' },
        { budget: '10', spent: '8' },
      ],
      0,
    ],
    [
      '只有今年低',
      [
        { budget: '10', spent: '9' },
        { budget: '10', spent: '7' },
      ],
      0,
    ],
    ['上年未填不是零', [{ budget: '10' }, { budget: '10', spent: '7' }], 0],
    [
      '没有预算不适用',
      [
        { budget: '0', spent: '0' },
        { budget: '10', spent: '7' },
      ],
      0,
    ],
  ])('%s', (_title, years, count) => {
    expect(foundOfProject('execution-low-again', years)).toHaveLength(count)
  })

  it('整句，界限可调', () => {
    const years = [
      { budget: '10', spent: '8.5' },
      { budget: '3', spent: '2' },
    ]
    expect(sentences(foundOfProject('execution-low-again', years, { lowExecution: 0.9 }))).toEqual([
      '“工作经费”连续 2 年执行率低于 90%：2025年 85%，2026年 66.67%。',
    ])
  })
})

describe('钱多了，完成率低了', () => {
  it.each<[string, [Money, Money], number]>([
    [
      '多了，低了',
      [
        { budget: '10', actual: '10' },
        { budget: '12', actual: '9' },
      ],
      1,
    ],
    [
      '多了，未降',
      [
        { budget: '10', actual: '9' },
        { budget: '12', actual: '9' },
      ],
      0,
    ],
    [
      '多了，都超额',
      [
        { budget: '10', actual: '15' },
        { budget: '12', actual: '11' },
      ],
      0,
    ],
    [
      '持平，低了',
      [
        { budget: '10', actual: '10' },
        { budget: '10', actual: '9' },
      ],
      0,
    ],
    [
      '少了，低了',
      [
        { budget: '10', actual: '10' },
        { budget: '9', actual: '9' },
      ],
      0,
    ],
    [
      '从零起算多',
      [
        { budget: '0', actual: '10' },
        { budget: '1', actual: '9' },
      ],
      1,
    ],
    ['上年预算空白', [{ actual: '10' }, { budget: '1', actual: '9' }], 0],
    ['今年未填', [{ budget: '10', actual: '10' }, { budget: '12' }], 0],
  ])('%s', (_title, years, count) => {
    expect(foundOfProject('more-money-less-attained', years)).toHaveLength(count)
  })

  it('整句，界限可调', () => {
    const years = [
      { budget: '10', actual: '10' },
      { budget: '12', actual: '9' },
    ]
    expect(sentences(foundOfProject('more-money-less-attained', years))).toEqual([
      '“工作经费”2026年预算 12.00 万元，比上年增加 2.00 万元（增长 20%），而 1 项可比指标的平均完成率由 100% 降至 90%。',
    ])
    expect(foundOfProject('more-money-less-attained', years, { moneyRise: 0.2 })).toEqual([])
    expect(foundOfProject('more-money-less-attained', years, { attainmentFall: 0.1 })).toEqual([])
  })
})

it('先说要紧的', () => {
  const codes = findings(
    yearRun([
      aYear(2025, {
        id: '甲',
        indicators: [
          { line: '一', target: '10辆' },
          { line: '二', target: '≥3个', actual: '2' },
        ],
      }),
      aYear(2026, {
        id: '甲',
        indicators: [
          { line: '一', target: '10' },
          { line: '二', target: '≥3个', actual: '2' },
        ],
      }),
    ]),
  ).map(({ code }) => code)
  expect(codes).toEqual(['missed-again', 'only-rephrased'])
})
