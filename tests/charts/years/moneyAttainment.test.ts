import { describe, expect, it } from 'vitest'
import {
  drawnPoints,
  median,
  moneyAttainment,
  moneyAttainmentFinding,
  moneyAttainmentTable,
} from '@/charts/years/moneyAttainment'
import { moneyAttainmentChart } from '@/charts/years/moneyAttainmentChart'
import { scatterLayout } from '@/charts/years/moneyAttainmentLayout'
import { renderSvg } from '@/charts/renderSvg'
import { compareYears } from '@/domain/years/yearComparison'
import { aYear } from '../../domain/years/aYear'
import type { ProjectFacts } from '../../domain/years/aYear'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'
import { officeSides } from './officeYears'

/** A year of a project: budget in 万元, actual against ≥100件; null: not in that year's table. */
type Facts = readonly [budget: string | undefined, actual: string | undefined] | null

function pointsOf(projects: Readonly<Record<string, readonly [before: Facts, after: Facts]>>) {
  const side = (year: number, place: 0 | 1) =>
    aYear(
      year,
      ...Object.entries(projects).flatMap(([id, facts]): ProjectFacts[] => {
        const [budget, actual] = facts[place] ?? []
        if (facts[place] === null) return []
        return [
          {
            id,
            ...(budget === undefined ? {} : { budget }),
            indicators: [{ line: `${id}量`, target: '≥100件', ...(actual === undefined ? {} : { actual }) }],
          },
        ]
      }),
    )
  return moneyAttainment(compareYears(side(2025, 0), side(2026, 1)))
}

describe('资金与完成率的点', () => {
  const { before, after } = officeSides()
  const comparison = compareYears(before, after)
  const all = moneyAttainment(comparison)
  const { option, legend } = moneyAttainmentChart(all, aCanvas())

  it('每一点等于后一年的预算与可比的平均完成率', () => {
    const expected = comparison.projects.flatMap(project =>
      project.after ? [[project.projectId, project.budget.after, project.attainment?.after.share]] : [],
    )
    for (const [id, budget, share] of expected) {
      const point = all.points.find(one => one.id === id)
      expect(point?.after.budget).toBe(budget)
      if (share !== undefined) expect(point?.after.attainment).toBe(share)
    }
    expect(all.points).toHaveLength(expected.length)
    const drawn = new Map(seriesOf(option, 'points').data.map(({ id, value }) => [id, value]))
    expect(drawn.get('政务保障经费')).toEqual([41.3, 11 / 12])
    expect(drawn.size).toBe(drawnPoints(all).length)
  })

  it('尾巴从上年的位置到这一年的；新增的没有', () => {
    const tails = new Map(seriesOf(option, 'tails').data.map(({ id, value }) => [id, value]))
    expect(tails.get('政务信息工作经费')).toEqual([15, 1, 18.5, 0.925])
    expect(tails.has('政务信创云资源租赁')).toBe(false)
    expect(tails.size).toBe(7)
  })

  it('新增的用自己全年的完成率', () => {
    const added = all.points.find(({ isNew }) => isNew)
    expect([added?.name, added?.after.attainment, added?.before, added?.indicators]).toEqual([
      '政务信创云资源租赁',
      1,
      undefined,
      4,
    ])
  })

  it('没有预算或完成率的不画，零预算照画', () => {
    const some = pointsOf({
      甲: [
        ['5', '50'],
        ['0', '50'],
      ],
      乙: [
        ['5', '50'],
        [undefined, '50'],
      ],
      丙: [
        ['5', '50'],
        ['5', undefined],
      ],
      丁: [
        ['5', '0'],
        ['500', '0'],
      ],
    })
    const drawn = moneyAttainmentChart(some, aCanvas())
    expect(valuesOf(drawn.option, 'points')).toEqual([
      [500, 0],
      [0, 0.5],
    ])
    expect(drawn.note).toBe('2 个项目没有预算或完成率，不在图中，见表')
    expect(moneyAttainmentTable(some).rows).toHaveLength(4)
  })

  it('对数轴上零预算有自己的位置', () => {
    const some = pointsOf({ 甲: [null, ['0', '50']], 乙: [null, ['1', '50']], 丙: [null, ['100', '50']] })
    const { hasZero, xOf, money } = scatterLayout(some, aCanvas())
    expect([money.isLog, hasZero]).toEqual([true, true])
    expect(xOf(0)).toBeLessThan(xOf(1_000_000))
  })

  it('中位数线从后一年的项目来；少于三个不画', () => {
    expect(valuesOf(option, 'ground')).toEqual([[38_700_000, 1]])
    const few = pointsOf({ 甲: [null, ['1', '50']], 乙: [null, ['2', '50']] })
    expect(renderSvg(moneyAttainmentChart(few, aCanvas()), 700)).not.toContain('中位数')
    expect(renderSvg(moneyAttainmentChart(all, aCanvas()), 700)).toContain(
      '中位数：预算 38.70 万元，完成率 100.0%',
    )
  })

  it('表里有后一年的每个项目，与图同一数字', () => {
    const { rows } = moneyAttainmentTable(all)
    expect(rows.map(({ id }) => id)).toEqual(all.points.map(({ id }) => id))
    expect(rows.find(({ id }) => id === '政务信息工作经费')?.cells).toEqual([
      '政务信息工作经费',
      '15.00',
      '18.50',
      '100.0%',
      '92.5%',
      '下降 7.5',
    ])
    expect(rows.at(-1)?.cells).toEqual(['政务信创云资源租赁', '—', '90.00', '—', '该年平均 100.0%', '新增'])
  })

  it('图例分升降，新增另用菱形', () => {
    expect(legend.map(({ word, mark }) => [word, mark])).toEqual([
      ['完成率提高', 'later'],
      ['完成率下降', 'later'],
      ['完成率持平', 'later'],
      ['新增或无可比指标', 'alone'],
      ['2025年的位置', 'tail'],
    ])
  })

  it.each([640, 1500])('六十个项目、很长的名称：名称互不遮盖，写不下的说明（%i）', width => {
    const many = pointsOf(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, place) => [
          `支持粤港澳大湾区建设的重点领域政务服务能力提升综合保障专项经费${place}`,
          [
            ['5', '90'],
            [String(1 + place), String(60 + (place % 40))],
          ] as const,
        ]),
      ),
    )
    const layout = scatterLayout(many, aCanvas({ width }))
    const named = layout.points.filter(({ label }) => label)
    expect(named.length).toBeGreaterThan(2)
    expect(named.every(({ label }) => (label?.lines.length ?? 9) <= 2)).toBe(true)
    expect(moneyAttainmentChart(many, aCanvas({ width })).note).toBe(
      `${60 - named.length} 个项目的名称未标出，见表`,
    )
  })

  it('没有项目也画得出', () => {
    expect(moneyAttainmentChart(pointsOf({}), aCanvas()).height).toBeGreaterThan(0)
  })
})

it.each([
  { figures: [], middle: undefined },
  { figures: [3], middle: 3 },
  { figures: [5, 1, 3], middle: 3 },
  { figures: [1, 2, 10, 3], middle: 2.5 },
  { figures: [0, 0], middle: 0 },
])('$figures 的中位数是 $middle', ({ figures, middle }) => {
  expect(median(figures)).toBe(middle)
})

it('没有一点可画的，图上无可画', () => {
  const blank = pointsOf({ 甲: [null, ['5', undefined]], 乙: [null, [undefined, '90']] })
  expect(moneyAttainmentChart(blank, aCanvas()).isBlank).toBe(true)
  expect(moneyAttainmentChart(pointsOf({ 甲: [null, ['5', '0']] }), aCanvas()).isBlank).toBeUndefined()
})

describe('资金与完成率的发现', () => {
  it.each<{ says: string; projects: Record<string, [Facts, Facts]>; finding: string }>([
    { says: '没有项目', projects: {}, finding: '' },
    {
      says: '都未评',
      projects: { 甲: [null, ['5', undefined]] },
      finding: '2026年没有既有预算又有完成率的项目',
    },
    {
      says: '太少',
      projects: { 甲: [null, ['5', '50']], 乙: [null, ['5', '90']] },
      finding: '仅 2 个项目有预算和完成率，不足以看分布',
    },
    {
      says: '钱多而未到',
      projects: {
        甲: [
          ['10', '100'],
          ['30', '80'],
        ],
        乙: [null, ['20', '100']],
        丙: [
          ['5', '100'],
          ['1', '50'],
        ],
      },
      finding:
        '预算高于中位数 20.00 万元的 1 个项目中，1 个平均完成率未到 100%：“甲”（30.00 万元，80.0%）；与上年相比，预算增加而完成率下降的 1 个：“甲”',
    },
    {
      says: '钱多都到',
      projects: { 甲: [null, ['30', '100']], 乙: [null, ['20', '10']], 丙: [null, ['1', '50']] },
      finding: '预算高于中位数 20.00 万元的 1 个项目中，平均完成率均达到 100%',
    },
    {
      says: '预算都一样',
      projects: { 甲: [null, ['5', '10']], 乙: [null, ['5', '20']], 丙: [null, ['5', '30']] },
      finding: '各项目预算相同',
    },
    {
      says: '预算未变的不算增加',
      projects: {
        甲: [
          ['5', '90'],
          ['5', '10'],
        ],
        乙: [null, ['5', '20']],
        丙: [null, ['5', '30']],
      },
      finding: '各项目预算相同',
    },
    {
      says: '几个下降的，说下降最多的',
      projects: {
        甲: [
          ['1', '100'],
          ['5', '90'],
        ],
        乙: [
          ['1', '100'],
          ['5', '20'],
        ],
        丙: [null, ['5', '30']],
      },
      finding: '各项目预算相同；与上年相比，预算增加而完成率下降的 2 个：下降最多的是“乙”',
    },
  ])('$says', ({ projects, finding }) => {
    expect(moneyAttainmentFinding(pointsOf(projects))).toBe(finding)
  })

  it('隔年相比，写明是哪一年', () => {
    const all = pointsOf({
      甲: [
        ['1', '100'],
        ['5', '90'],
      ],
    })
    expect(moneyAttainmentFinding({ ...all, before: 2023 })).toContain(
      '与2023年相比，预算增加而完成率下降的 1 个',
    )
  })
})
