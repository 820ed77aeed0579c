import { describe, expect, it } from 'vitest'
import { moneyPairChart } from '@/charts/years/moneyPairChart'
import { moneyPairFinding, moneyPairTable, moneyPairs } from '@/charts/years/moneyPairs'
import { compareYears } from '@/domain/years/yearComparison'
import { aYear } from '../../domain/years/aYear'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'
import { officeSides } from './officeYears'

/** Projects as [name, budget of 2025, budget of 2026] in 万元; null: not in that year's table. */
type Facts = readonly [string, string | undefined | null, string | undefined | null]

function pairsOf(...projects: readonly Facts[]) {
  const side = (year: number, place: 1 | 2) =>
    aYear(
      year,
      ...projects.flatMap(project => {
        const budget = project[place]
        if (budget === null) return []
        return [budget === undefined ? { id: project[0] } : { id: project[0], budget }]
      }),
    )
  return moneyPairs(compareYears(side(2025, 1), side(2026, 2)))
}

describe('两年预算的行', () => {
  it('从增加最多到减少最多，新增与取消按全部预算排，未填在后', () => {
    const { rows } = pairsOf(
      ['减', '10', '4'],
      ['空', undefined, '4'],
      ['平', '5', '5'],
      ['增', '1', '3'],
      ['取消大', '50', null],
      ['新增大', null, '50'],
    )
    expect(rows.map(({ name }) => name)).toEqual(['新增大', '增', '平', '减', '取消大', '空'])
  })

  it.each<[string, Facts, string[]]>([
    ['增加', ['甲', '57.75', '62.75'], ['57.75', '62.75', '+5.00', '+8.7%']],
    ['减少', ['甲', '60', '48'], ['60.00', '48.00', '-12.00', '-20.0%']],
    ['持平', ['甲', '5', '5'], ['5.00', '5.00', '0.00', '0.0%']],
    ['从零起没有变化率', ['甲', '0', '5'], ['0.00', '5.00', '+5.00', '—']],
    ['减到零', ['甲', '5', '0'], ['5.00', '0.00', '-5.00', '-100.0%']],
    ['空白不是零', ['甲', undefined, '5'], ['未填', '5.00', '—', '—']],
    ['新增', ['甲', null, '5'], ['—', '5.00', '新增', '—']],
    ['取消', ['甲', '5', null], ['5.00', '—', '取消', '—']],
    ['新增而未填', ['甲', null, undefined], ['—', '未填', '新增', '—']],
  ])('%s', (_, project, cells) => {
    expect(moneyPairTable(pairsOf(project)).rows).toEqual([{ id: '甲', cells: ['甲', ...cells] }])
  })
})

describe('两年预算图', () => {
  const { before, after } = officeSides()
  const comparison = compareYears(before, after)
  const pairs = moneyPairs(comparison)
  const { option, height, legend } = moneyPairChart(pairs, aCanvas())

  it('每一条等于那一年的预算，单位万元；没有的那一年是空档', () => {
    expect(valuesOf(option, 'before')).toEqual(['-', 15, 33.2, 34.3, 5.6, 46.86, 69, 60, 17])
    expect(valuesOf(option, 'after')).toEqual([90, 18.5, 35, 36.1, 6.2, 41.3, 62.75, 48, '-'])
    expect(valuesOf(option, 'columns').map(value => (value as unknown[])[1])).toEqual([
      '-',
      3.5,
      1.8,
      1.8,
      0.6,
      -5.56,
      -6.25,
      -12,
      '-',
    ])
    for (const { id, budget } of pairs.rows) {
      expect(comparison.projects.find(({ projectId }) => projectId === id)?.budget).toEqual(budget)
    }
  })

  it('零是一条长度为零的数，空白是空档', () => {
    const drawn = moneyPairChart(pairsOf(['甲', '0', '5'], ['乙', undefined, '5']), aCanvas())
    expect(valuesOf(drawn.option, 'before')).toEqual([0, '-'])
  })

  it('表与图同序同数，每一格带着项目的标识', () => {
    const { rows } = moneyPairTable(pairs)
    for (const id of ['before', 'after', 'columns'])
      expect(seriesOf(option, id).data.map(mark => mark.id)).toEqual(rows.map(row => row.id))
    expect(rows.map(({ cells }) => cells[2])).toEqual(
      valuesOf(option, 'after').map(value => (value === '-' ? '—' : Number(value).toFixed(2))),
    )
  })

  it('空心与实心分两年，不只靠颜色', () => {
    expect(legend.map(({ word, mark }) => [word, mark])).toEqual([
      ['2025年预算', 'hollow-bar'],
      ['2026年预算', 'bar'],
    ])
  })

  it('很长的名称折行；超过 60 个的见表', () => {
    const long = pairs.rows.map(row => ({ ...row, name: row.name.repeat(9) }))
    expect(moneyPairChart({ ...pairs, rows: long }, aCanvas()).height).toBeGreaterThan(height)
    const many = pairsOf(...Array.from({ length: 61 }, (_, place): Facts => [`项目${place}`, '1', '2']))
    expect(moneyPairChart(many, aCanvas()).note).toBe('图中为前 60 个项目，其余 1 个项目见表')
  })

  it('没有项目也画得出', () => {
    expect(moneyPairChart(pairsOf(), aCanvas()).height).toBeGreaterThan(0)
  })
})

describe('两年预算的发现', () => {
  it('真实表格', () => {
    const { before, after } = officeSides()
    expect(moneyPairFinding(moneyPairs(compareYears(before, after)))).toBe(
      '全年预算由 280.96 万元变为 337.85 万元，增加 56.89 万元（增长 20.25%）；增加最多的是“政务信息工作经费”（增加 3.50 万元，增长 23.33%），减少最多的是“工作经费”（减少 12.00 万元，下降 20%）；新增 1 个、90.00 万元；取消 1 个、17.00 万元',
    )
  })

  it.each<{ says: string; projects: Facts[]; finding: string }>([
    { says: '没有项目', projects: [], finding: '' },
    { says: '总数持平', projects: [['甲', '5', '5']], finding: '全年预算两年均为 5.00 万元' },
    {
      says: '只有一个项目，不说最多',
      projects: [['甲', '5', '6']],
      finding: '全年预算由 5.00 万元变为 6.00 万元，增加 1.00 万元（增长 20%）',
    },
    {
      says: '从零起',
      projects: [
        ['甲', '0', '6'],
        ['乙', '1', '1'],
      ],
      finding:
        '全年预算由 1.00 万元变为 7.00 万元，增加 6.00 万元（增长 600%）；增加最多的是“甲”（增加 6.00 万元）',
    },
    {
      says: '一年没有预算数',
      projects: [['甲', undefined, '6']],
      finding: '2025年全年预算已填 0/1 个项目，暂不比较',
    },
    {
      says: '新增而未填预算',
      projects: [
        ['甲', '5', '5'],
        ['乙', null, undefined],
      ],
      finding: '2026年全年预算已填 1/2 个项目，暂不比较；新增 1 个',
    },
  ])('$says', ({ projects, finding }) => {
    expect(moneyPairFinding(pairsOf(...projects))).toBe(finding)
  })
})
