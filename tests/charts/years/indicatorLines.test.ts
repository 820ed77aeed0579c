import { describe, expect, it } from 'vitest'
import { indicatorLines, indicatorLinesFinding, indicatorLinesTable } from '@/charts/years/indicatorLines'
import { indicatorLinesChart } from '@/charts/years/indicatorLinesChart'
import { renderSvg } from '@/charts/renderSvg'
import { yearRun } from '@/domain/years/yearRun'
import type { IndicatorRun } from '@/domain/years/yearRun'
import { oneIndicator } from '../../domain/years/aYear'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'

/** Years of one indicator: [year, target, actual as typed]. */
type Facts = readonly [year: number, target: string, actual?: string]

function runOf(...facts: readonly Facts[]): { run: IndicatorRun; years: readonly number[] } {
  const { projects, years } = yearRun(
    facts.map(([year, target, actual]) =>
      oneIndicator(year, actual === undefined ? { target } : { target, actual }),
    ),
  )
  const run = projects[0]?.indicators[0]
  if (!run) throw new Error('no indicator')
  return { run, years }
}

function drawn(...facts: readonly Facts[]) {
  const { run, years } = runOf(...facts)
  const lines = indicatorLines(run, years)
  if (!lines) throw new Error('nothing to draw')
  return { run, years, lines, ...indicatorLinesChart(lines, aCanvas()) }
}

const reception: Facts[] = [
  [2022, '≥30批次', '24'],
  [2023, '≥28批次'],
  [2025, '≥25批次', '0'],
  [2026, '≥25批次', '26'],
]

describe('各年完成值的线与目标的台阶', () => {
  it('每一点等于那一年的完成值；未填与没有的年份是空档，零是数', () => {
    const { run, option } = drawn(...reception)
    expect(valuesOf(option, 'actual')).toEqual([
      [0, 24],
      [1, '-'],
      [2, '-'],
      [3, 0],
      [4, 26],
    ])
    expect(valuesOf(option, 'run')).toEqual(valuesOf(option, 'actual'))
    expect(valuesOf(option, 'actual').map(value => (value as unknown[])[1])).toEqual(
      run.years.map(one => (one?.actual === undefined ? '-' : Number(one.actual))),
    )
  })

  it('目标随年变化；没有的年份没有台阶', () => {
    expect(valuesOf(drawn(...reception).option, 'target')).toEqual([
      [0, 30, '-'],
      [1, 28, '-'],
      [2, '-', '-'],
      [3, 25, '-'],
      [4, 25, '-'],
    ])
  })

  it('区间目标有上下两条', () => {
    const { option } = drawn([2025, '1200-1500册', '1100册'], [2026, '1300-1600册', '1700册'])
    expect(valuesOf(option, 'target')).toEqual([
      [0, 1200, 1500],
      [1, 1300, 1600],
    ])
  })

  it('单位换成最近一年的，写在轴上；百分号随刻度', () => {
    const money = drawn([2025, '≥1.5万元', '2万元'], [2026, '≥10000元', '20000元'])
    expect(money.option.title).toMatchObject({ text: '单位：元' })
    expect(valuesOf(money.option, 'actual')).toEqual([
      [0, 20000],
      [1, 20000],
    ])
    const rate = drawn([2025, '≥95%', '96%'], [2026, '≥95%', '97%'])
    expect(rate.option.title).toMatchObject({ text: '' })
    const { formatter } = (rate.option.yAxis as { axisLabel: { formatter: (value: number) => string } })
      .axisLabel
    expect(formatter(95)).toBe('95%')
  })

  it('换不了单位的完成值不画，图上写它的原文', () => {
    const { option, lines } = drawn([2025, '≥3人次', '4人次'], [2026, '≥3个', '4个'])
    expect(valuesOf(option, 'actual')).toEqual([
      [0, '-'],
      [1, 4],
    ])
    expect(renderSvg(indicatorLinesChart(lines, aCanvas()), 700)).toContain('>4人次<')
  })

  it('每一年带着自己的标识，图例只有出现的完成情况', () => {
    const { option, legend, lines } = drawn(...reception)
    expect(seriesOf(option, 'actual').data.map(({ id }) => id)).toEqual(lines.years.map(({ id }) => id))
    expect(legend.map(({ word, mark }) => [word, mark])).toEqual([
      ['实际完成值', 'run'],
      ['年度指标值', 'step'],
      ['达标', 'met'],
      ['未达标', 'missed'],
      ['未填', 'unfilled'],
    ])
  })

  it('目标的原文写在年份下，太长的折行而不超过三行', () => {
    const svg = renderSvg(drawn(...reception), 700)
    expect(svg).toContain('>≥28批次<')
    const long = `≥${'1'.repeat(12)}批次（含各镇街道办事处接待）`
    const short = drawn(...reception).height
    const ten = Array.from({ length: 10 }, (_, place): Facts => [2017 + place, long, '1批次'])
    expect(drawn(...ten).height).toBe(short + 2 * 16)
  })

  it('表里每一年一行，与图同一数字', () => {
    const { run, years } = runOf(...reception)
    expect(indicatorLinesTable(run, years).rows.map(({ cells }) => cells)).toEqual([
      ['2022年', '≥30批次', '24', '80.0%', '未达标'],
      ['2023年', '≥28批次', '未填', '—', '未填'],
      ['2024年', '—', '—', '—', '无此指标'],
      ['2025年', '≥25批次', '0', '0.0%', '未达标'],
      ['2026年', '≥25批次', '26', '104.0%', '达标'],
    ])
  })

  it.each<[string, Facts[]]>([
    ['定性', [[2025, '有效提升', '有所提升']]],
    ['时限', [[2025, '2025年11月30日前', '2025年11月20日']]],
    ['无目标无完成值', [[2025, '—']]],
  ])('%s：没有图，表仍在', (_, facts) => {
    const { run, years } = runOf(...facts)
    expect(indicatorLines(run, years)).toBeUndefined()
    expect(indicatorLinesTable(run, years).rows).toHaveLength(1)
  })
})

describe('一项指标各年的发现', () => {
  it.each<{ says: string; facts: Facts[]; finding: string }>([
    {
      says: '升降、目标、完成情况、空档',
      facts: reception,
      finding:
        '2022年至 2026年由 24 批次升至 26 批次；指标值由 ≥30批次 改为 ≥25批次；1 年达标、2 年未达标；2024年无此指标，2023年未填',
    },
    {
      says: '持平，目标未变',
      facts: [
        [2025, '≥95%', '96%'],
        [2026, '95%', '96%'],
      ],
      finding: '2025年至 2026年持平，均为 96%；2 年达标',
    },
    {
      says: '下降',
      facts: [
        [2025, '≤2人', '3人'],
        [2026, '≤2人', '0人'],
      ],
      finding: '2025年至 2026年由 3 人降至 0 人；1 年达标、1 年未达标',
    },
    {
      says: '百分数后留空',
      facts: [
        [2025, '≥90%', '91.5%'],
        [2026, '≥90%', '92%'],
      ],
      finding: '2025年至 2026年由 91.5% 升至 92%；2 年达标',
    },
    {
      says: '只有一年',
      facts: [[2026, '≥3个', '4个']],
      finding: '仅 2026年有完成值（4 个），不足以比较；1 年达标',
    },
    { says: '都未填', facts: [[2026, '≥3个']], finding: '各年均无可画的完成值；2026年未填' },
    { says: '定性', facts: [[2026, '有效提升']], finding: '定性指标没有数值，不作折线图，见表' },
    { says: '时限', facts: [[2026, '年底']], finding: '时限指标没有数值，不作折线图，见表' },
    { says: '没有目标', facts: [[2026, '—']], finding: '各年均未设数值目标，也未填完成值，不作折线图' },
  ])('$says', ({ facts, finding }) => {
    const { run, years } = runOf(...facts)
    expect(indicatorLinesFinding(run, years)).toBe(finding)
  })
})
