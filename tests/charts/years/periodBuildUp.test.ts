import { describe, expect, it } from 'vitest'
import { renderSvg } from '@/charts/renderSvg'
import { periodBuildUp, periodBuildUpFinding, periodBuildUpTable } from '@/charts/years/periodBuildUp'
import { periodBuildUpChart } from '@/charts/years/periodBuildUpChart'
import { readActual } from '@/domain/actual'
import type { Grade } from '@/domain/judge'
import type { Accumulation } from '@/domain/period'
import { readThreshold } from '@/domain/threshold'
import { periodProgress } from '@/domain/years/periodProgress'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'

type Typed = readonly (string | undefined)[]

/** A period of 2025 to 2027 with the actuals of its years as typed; undefined is a blank. */
function progressOf(target: string, accumulation: Accumulation, typed: Typed, grade?: Grade) {
  const threshold = readThreshold(target)
  const years = typed.map((actual, place) => ({
    year: 2025 + place,
    actual: actual === undefined ? undefined : readActual(actual, threshold),
    grade,
  }))
  const asOfYear = 2025 + Math.max(0, typed.length - 1)
  return periodProgress({ threshold, accumulation, period: { from: 2025, to: 2027 }, years, asOfYear })
}

function drawn(target: string, accumulation: Accumulation, typed: Typed, grade?: Grade) {
  const progress = progressOf(target, accumulation, typed, grade)
  const buildUp = periodBuildUp(progress)
  if (!buildUp) throw new Error('no target')
  return { progress, buildUp, ...periodBuildUpChart(buildUp, aCanvas()) }
}

/** Heights at which a picture has a text inside the plot, in CSS pixels. */
function textHeights(svg: string, text: string): number[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)</gu)].flatMap(([, attributes = '', written]) => {
    const y =
      /translate\([\d.-]+ ([\d.-]+)\)/u.exec(attributes)?.[1] ?? / y="([\d.-]+)"/u.exec(attributes)?.[1]
    return written === text && attributes.includes('paint-order') ? [Number(y)] : []
  })
}

describe('实施周期的累计图', () => {
  it('每一级等于当年计入和累计；未填是空档，零是数', () => {
    const { progress, option } = drawn('≥9个', 'sum', ['0', undefined, '2.50'])
    expect(valuesOf(option, 'years')).toEqual([
      [0, 0, 0],
      [1, '-', '-'],
      [2, 2.5, 2.5],
    ])
    expect(valuesOf(option, 'years').map(value => (value as unknown[]).slice(1))).toEqual(
      progress.steps.map(({ value, total }) => [
        value === undefined ? '-' : Number(value),
        total === undefined ? '-' : Number(total),
      ]),
    )
  })

  it.each<[string, Accumulation, number[]]>([
    ['≥9个', 'sum', [9]],
    ['8-10个', 'sum', [8, 10]],
    ['≥95%', 'everyYear', [95]],
    ['≥90%', 'mean', [90]],
  ])('指标值 %s（%s）是一条线，区间是两条', (target, accumulation, lines) => {
    const { option } = drawn(target, accumulation, ['3'])
    expect(valuesOf(option, 'target')).toEqual(lines.map(line => [line]))
  })

  it('指标值按原文写在线上，还需多少写在尚待完成处', () => {
    const { option, height } = drawn('≥9个', 'sum', ['3', '3'])
    const svg = renderSvg({ option, height, legend: [] }, 700)
    expect(svg).toContain('>实施周期指标值 ≥9个<')
    expect(svg).toContain('>还需 3 个<')
    expect(valuesOf(option, 'open')).toEqual([[2]])
  })

  it.each<{ says: string; of: [string, Accumulation, Typed]; figure: string }>([
    { says: '值正在指标值线上', of: ['≥100%', 'everyYear', ['100%']], figure: '100%' },
    { says: '值略高于线', of: ['≥98%', 'everyYear', ['98.50%']], figure: '98.5%' },
    { says: '值略低于线', of: ['≥98%', 'everyYear', ['97%']], figure: '97%' },
    { says: '零在零线上', of: ['≤0人', 'everyYear', ['0人']], figure: '0' },
    { says: '累计正到指标值', of: ['≥9个', 'sum', ['9个']], figure: '9' },
    { says: '累计略低于指标值', of: ['≥10个', 'sum', ['9个']], figure: '9' },
  ])('$says：指标值的字不盖住当年的数', ({ of, figure }) => {
    const { option, height } = drawn(...of)
    const svg = renderSvg({ option, height, legend: [] }, 320)
    const label = textHeights(svg, `实施周期指标值 ${of[0]}`)
    const figures = textHeights(svg, figure)
    expect(label).toHaveLength(1)
    expect(figures.length).toBeGreaterThan(0)
    for (const y of figures) expect(Math.abs(y - (label[0] ?? 0))).toBeGreaterThanOrEqual(14)
  })

  it.each<[string, Accumulation, string[], string, string]>([
    ['≤270万元', 'sum', ['85'], '合计尚可支出 185 万元', '尚可支出'],
    ['≤270万元', 'sum', ['85', '90'], '尚可支出 95 万元', '尚可支出'],
    ['≤30次', 'sum', ['8'], '合计尚可增加 22 次', '尚余空间'],
    ['≥30次', 'sum', ['8'], '还需 22 次', '尚待完成'],
  ])('%s（%s，%j）：余下写 %s，图例为%s', (target, accumulation, typed, label, word) => {
    const { option, legend, height } = drawn(target, accumulation, typed)
    expect(renderSvg({ option, height, legend: [] }, 700)).toContain(`>${label}<`)
    expect(legend.find(({ mark }) => mark === 'hatched')?.word).toBe(word)
  })

  it.each<{ says: string; of: [string, Accumulation, Typed]; open: number[] }>([
    { says: '剩下的每一年', of: ['≥9个', 'sum', ['3']], open: [1, 2] },
    { says: '取最新的只看最后一年', of: ['≥95%', 'latest', ['90']], open: [2] },
    { says: '已确定的不再待完成', of: ['≥9个', 'sum', ['9']], open: [] },
    { says: '每年的已有一年未达标', of: ['≥95%', 'everyYear', ['94']], open: [] },
    { says: '期满而有一年未填，待的是那一年', of: ['≥9个', 'sum', ['3', undefined, '2']], open: [1] },
    { says: '定性也有待完成的年', of: ['明显提升', 'latest', ['有所提升']], open: [2] },
  ])('$says', ({ of, open }) => {
    const { option, legend } = drawn(...of)
    expect(valuesOf(option, 'open')).toEqual(open.map(place => [place]))
    expect(legend.some(({ mark }) => mark === 'hatched')).toBe(open.length > 0)
  })

  it.each<[Accumulation, boolean[]]>([
    ['latest', [false, false, true]],
    ['max', [true, false, false]],
    ['min', [false, true, false]],
    ['mean', [true, true, true]],
    ['everyYear', [true, true, true]],
  ])('%s：计入的年用实心', (accumulation, counts) => {
    const { buildUp } = drawn('≥5个', accumulation, ['9', '7', '8'])
    expect(buildUp.years.map(year => year.counts)).toEqual(counts)
  })

  it('每年均须达标：每年自己的完成情况', () => {
    const { buildUp, legend } = drawn('≥95%', 'everyYear', ['96%', '94%'])
    expect(buildUp.years.map(({ state }) => state)).toEqual(['met', 'missed', 'unfilled'])
    expect(legend.map(({ word }) => word)).toEqual(['达标', '未达标', '实施周期指标值'])
  })

  it('纵轴容得下指标值上方的字', () => {
    const axis = drawn('≥10个', 'sum', ['3']).option.yAxis as { max: number }
    expect(axis.max).toBeGreaterThan(10)
  })

  it('定性、时限没有数值，只有各年的完成情况', () => {
    const words = drawn('明显提升', 'everyYear', ['有所提升', '提升'], 'achieved')
    expect(words.buildUp.shape).toBe('marks')
    expect(valuesOf(words.option, 'years')).toEqual([
      [0, '-', '-'],
      [1, '-', '-'],
      [2, '-', '-'],
    ])
    expect(words.option.yAxis).toMatchObject({ show: false })
    expect(words.buildUp.years.map(({ state }) => state)).toEqual(['met', 'met', 'unfilled'])
  })

  it('没有周期指标值就没有图', () => {
    const progress = progressOf('—', 'sum', ['1'])
    expect(periodBuildUp(progress)).toBeUndefined()
    expect(periodBuildUpFinding(progress)).toBe('未设实施周期指标值')
  })

  it('每一年带着自己的标识', () => {
    const { option, buildUp } = drawn('≥9个', 'sum', ['3'])
    expect(seriesOf(option, 'years').data.map(({ id }) => id)).toEqual(buildUp.years.map(({ id }) => id))
  })
})

describe('实施周期的表', () => {
  it.each<{ says: string; of: [string, Accumulation, Typed, Grade?]; cells: string[][] }>([
    {
      says: '累计：当年与累计',
      of: ['≥9个', 'sum', ['3', '3人', undefined]],
      cells: [
        ['2025年', '3', '3 个', '3 个'],
        ['2026年', '3人', '—', '—'],
        ['2027年', '未填', '—', '—'],
      ],
    },
    {
      says: '逐年：当年对照',
      of: ['≥95%', 'everyYear', ['96%', '94%']],
      cells: [
        ['2025年', '96%', '96%', '达标'],
        ['2026年', '94%', '94%', '未达标'],
        ['2027年', '未到', '—', '未到'],
      ],
    },
    {
      says: '定性没有计入的数',
      of: ['明显提升', 'latest', ['有所提升'], 'partly'],
      cells: [
        ['2025年', '有所提升', '部分达成'],
        ['2026年', '未到', '未到'],
        ['2027年', '未到', '未到'],
      ],
    },
  ])('$says', ({ of, cells }) => {
    const { buildUp } = drawn(...of)
    const { columns, rows } = periodBuildUpTable(buildUp)
    expect(rows.map(row => row.cells)).toEqual(cells)
    expect(cells[0]).toHaveLength(columns.length)
  })
})

describe('实施周期的发现', () => {
  it.each<[string, Accumulation, Typed, string]>([
    ['≥9个', 'sum', ['3', '3'], '2025—2027年各年累计，指标值 ≥9个；已累计 6 个；还需 3 个，剩 1 年'],
    ['≥9个', 'sum', [], '2025—2027年各年累计，指标值 ≥9个；还需 9 个，剩 3 年'],
    ['≥9个', 'sum', ['0'], '2025—2027年各年累计，指标值 ≥9个；已累计 0 个；还需 9 个，剩 2 年'],
    [
      '≤270万元',
      'sum',
      ['90'],
      '2025—2027年各年累计，指标值 ≤270万元；已累计 90 万元；尚可支出 180 万元，剩 2 年',
    ],
    ['≥95%', 'latest', ['80'], '2025—2027年取最新一年，指标值 ≥95%；最后一年须 ≥ 95%，剩 2 年'],
  ])('%s %s %j', (target, accumulation, typed, finding) => {
    expect(periodBuildUpFinding(progressOf(target, accumulation, typed))).toBe(finding)
  })
})
