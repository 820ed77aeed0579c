import { describe, expect, it } from 'vitest'
import { yearPairChart } from '@/charts/years/yearPairChart'
import { yearPairFinding } from '@/charts/years/yearPairFinding'
import { drawnPairs, indicatorPairs, projectPairs, yearPairTable } from '@/charts/years/yearPairs'
import type { YearSide } from '@/domain/years/yearSide'
import { compareYears } from '@/domain/years/yearComparison'
import { aYear, oneIndicator } from '../../domain/years/aYear'
import type { IndicatorFacts } from '../../domain/years/aYear'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'
import { officeSides } from './officeYears'

const pairsOf = (before: YearSide, after: YearSide) => indicatorPairs(compareYears(before, after))

/** One indicator 接待 in two years, actuals against ≥100批次. */
const one = (before: string | undefined, after: string | undefined) =>
  pairsOf(
    oneIndicator(2025, { target: '≥100批次', ...typed(before) }),
    oneIndicator(2026, { target: '≥100批次', ...typed(after) }),
  )
const typed = (actual: string | undefined) => (actual === undefined ? {} : { actual })

/** Several indicators of one project, [name, actual of 2025, actual of 2026] against ≥100批次. */
function several(...lines: readonly (readonly [string, string | undefined, string | undefined])[]) {
  const side = (year: number, place: 1 | 2) =>
    aYear(year, {
      id: '工作经费',
      indicators: lines.map((line): IndicatorFacts => ({
        line: line[0],
        target: '≥100批次',
        ...typed(line[place]),
      })),
    })
  return compareYears(side(2025, 1), side(2026, 2))
}

describe('两年完成率的行', () => {
  const { before, after } = officeSides()
  const comparison = compareYears(before, after)

  it('项目：两年的值就是可比的平均完成率，不在图中的说明原因', () => {
    const { rows } = projectPairs(comparison)
    for (const row of rows) {
      const project = comparison.projects.find(({ projectId }) => projectId === row.id)
      if (row.undrawn !== undefined) continue
      expect([row.before, row.after]).toEqual([
        project?.attainment?.before.share,
        project?.attainment?.after.share,
      ])
    }
    expect(rows.filter(row => row.undrawn !== undefined).map(row => [row.name, row.undrawn])).toEqual([
      ['政务信创云资源租赁', 'added'],
      ['值班管理系统', 'retired'],
    ])
  })

  it('指标：值就是各年完成率，超过 150% 也不截断', () => {
    const rows = drawnPairs(indicatorPairs(comparison))
    const indicators = comparison.projects.flatMap(project => project.indicators)
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      const found = indicators.find(({ lineageId }) => lineageId === row.lineageId)
      expect([row.before, row.after, row.change]).toEqual([
        found?.change?.attainment.before,
        found?.change?.attainment.after,
        found?.change?.attainment.change,
      ])
    }
    expect(rows.map(row => row.after)).toContain(5 / 3)
  })

  it('从下降最多到提高最多；同一项目的可单独取', () => {
    const { rows } = indicatorPairs(several(['升', '50', '90'], ['平', '100', '100'], ['降', '90', '60']))
    expect(rows.map(({ name, change }) => [name, change])).toEqual([
      ['降', -0.3],
      ['平', 0],
      ['升', 0.4],
    ])
    expect(new Set(indicatorPairs(comparison, '政务保障经费').rows.map(row => row.project))).toEqual(
      new Set(['政务保障经费']),
    )
  })

  it.each([
    { says: '零是数', before: '0', after: '50', row: [0, 0.5, 0.5, undefined, '0.0%', '50.0%'] },
    {
      says: '未填不是零',
      before: undefined,
      after: '50',
      row: [undefined, 0.5, undefined, 'unjudged', '未填', '50.0%'],
    },
    {
      says: '两年都未填',
      before: undefined,
      after: undefined,
      row: [undefined, undefined, undefined, 'unjudged', '未填', '未填'],
    },
  ])('$says', ({ before, after, row }) => {
    const [found] = one(before, after).rows
    expect([
      found?.before,
      found?.after,
      found?.change,
      found?.undrawn,
      found?.beforeText,
      found?.afterText,
    ]).toEqual(row)
  })

  it('定性没有完成率；新增、取消只有一年', () => {
    const words = { line: '形象', target: '有效提升', actual: '有效提升', grade: 'achieved' } as const
    const { rows } = pairsOf(
      aYear(2025, { id: '甲', indicators: [words, { line: '旧', target: '≥1', actual: '1' }] }),
      aYear(2026, { id: '甲', indicators: [words, { line: '新', target: '≥1', actual: '1' }] }),
    )
    expect(rows.map(row => [row.name, row.undrawn, row.beforeText, row.afterText])).toEqual([
      ['形象', 'no-rate', '达标', '达标'],
      ['新', 'added', '—', '100.0%'],
      ['旧', 'retired', '100.0%', '—'],
    ])
  })

  it('一拆多的各行标识不同', () => {
    const line = (name: string) => ({ line: '宣传', name, target: '≥1', actual: '1' })
    const { rows } = pairsOf(
      aYear(2025, { id: '甲', indicators: [line('宣传')] }),
      aYear(2026, { id: '甲', indicators: [line('宣传城区'), line('宣传乡镇')] }),
    )
    expect(rows.map(row => [row.id, row.lineageId])).toEqual([
      ['宣传', '宣传'],
      ['宣传/2', '宣传'],
    ])
  })
})

describe('两年完成率图', () => {
  const { before, after } = officeSides()
  const pairs = indicatorPairs(compareYears(before, after))
  const { option, height, legend, note } = yearPairChart(pairs, aCanvas())

  it('每一点等于那一年的完成率，空缺的不画', () => {
    expect(valuesOf(option, 'pairs')).toEqual(
      drawnPairs(pairs).map((row, place) => [place, row.before, row.after]),
    )
    expect(seriesOf(option, 'pairs').data.map(({ id }) => id)).toEqual(drawnPairs(pairs).map(row => row.id))
    expect(note).toBeUndefined()
  })

  it('表里有图中每一行的同一数字，另有不在图中的', () => {
    const { rows, columns } = yearPairTable(pairs)
    expect(columns.map(({ heading }) => heading)).toEqual([
      '指标',
      '项目',
      '2025年',
      '2026年',
      '变化（百分点）',
    ])
    expect(rows.map(({ id }) => id)).toEqual(pairs.rows.map(({ id }) => id))
    const told = rows.find(({ cells }) => cells[0]?.startsWith('研究成果'))
    expect(told?.cells.slice(1)).toEqual(['政务保障经费', '50.0%', '166.7%', '提高 116.7'])
    expect(rows.slice(-3).map(({ cells }) => cells.at(-1))).toEqual(['新增', '取消', '取消'])
  })

  it('图例有两年的空心、实心与方向', () => {
    expect(legend.map(({ word, mark }) => [word, mark])).toEqual([
      ['2025年', 'earlier'],
      ['2026年', 'later'],
      ['提高', 'up'],
      ['下降', 'down'],
      ['持平', 'same'],
      ['超过 150%，数值见右侧', 'beyond'],
    ])
  })

  it.each([
    { says: '低于 150% 的轴止于数据', values: ['80', '110'], axis: { min: 0.5, max: 1.25 } },
    { says: '恰为 150%', values: ['100', '150'], axis: { min: 0.5, max: 1.5 } },
    { says: '超过 150% 只截图形', values: ['100', '999'], axis: { min: 0.5, max: 1.5 } },
    { says: '0 在轴上', values: ['0', '100'], axis: { min: 0, max: 1 } },
    { says: '恰为 25%', values: ['25', '100'], axis: { min: 0, max: 1 } },
    { says: '都在 75% 以上', values: ['99', '100'], axis: { min: 0.5, max: 1 } },
  ])('$says', ({ values, axis }) => {
    const drawn = yearPairChart(one(values[0], values[1]), aCanvas())
    expect(drawn.option.xAxis).toMatchObject(axis)
  })

  it('很长的名称折行，行高随之增加', () => {
    const long = pairs.rows.map(row => ({ ...row, name: row.name.repeat(3) }))
    expect(yearPairChart({ ...pairs, rows: long }, aCanvas()).height).toBeGreaterThan(height)
  })

  it('超过 60 行，画变化最大的，仍按变化排列', () => {
    const lines = Array.from(
      { length: 61 },
      (_, place) => [`指标${place}`, '50', String(50 + place)] as const,
    )
    const drawn = yearPairChart(indicatorPairs(several(...lines)), aCanvas())
    expect(valuesOf(drawn.option, 'pairs')).toHaveLength(60)
    expect(valuesOf(drawn.option, 'pairs')[0]).toEqual([0, 0.5, 0.51])
    expect(drawn.note).toBe('图中为变化最大的 60 项，其余 1 项见表')
  })

  it('没有可比的行，图上无可画，图例和坐标不显示', () => {
    expect(yearPairChart(one(undefined, undefined), aCanvas()).isBlank).toBe(true)
    expect(yearPairChart(one('90', '60'), aCanvas()).isBlank).toBeUndefined()
  })
})

describe('两年完成率的发现', () => {
  it('真实表格，项目', () => {
    const { before, after } = officeSides()
    expect(yearPairFinding(projectPairs(compareYears(before, after)))).toBe(
      '7 个项目两年可比，平均完成率提高 1 个、下降 1 个、持平 5 个；下降最多的是“政务信息工作经费”（100.0% → 92.5%，下降 7.5 个百分点）；新增 1 个、取消 1 个，不在图中',
    )
  })

  it.each([
    { says: '没有指标', pairs: pairsOf(aYear(2025), aYear(2026)), finding: '' },
    {
      says: '都未评',
      pairs: one(undefined, '90'),
      finding: '2025年与 2026年没有可比的完成率；未评 1 项',
    },
    {
      says: '只有一项',
      pairs: one('90', '60'),
      finding: '仅 1 项指标两年可比；“接待”（90.0% → 60.0%，下降 30.0 个百分点）',
    },
    {
      says: '一项持平',
      pairs: one('90', '90'),
      finding: '仅 1 项指标两年可比；“接待”（90.0% → 90.0%，持平）',
    },
    {
      says: '全部持平',
      pairs: indicatorPairs(several(['甲', '90', '90'], ['乙', '100', '100'])),
      finding: '2 项指标两年可比，完成率均持平',
    },
    {
      says: '只有提高的，说提高最多的',
      pairs: indicatorPairs(several(['甲', '90', '95'], ['乙', '50', '100'])),
      finding: '2 项指标两年可比，完成率提高 2 项；提高最多的是“乙”（50.0% → 100.0%，提高 50.0 个百分点）',
    },
    {
      says: '变化不足 0.1 不说成 0',
      pairs: one('99.99', '100'),
      finding: '仅 1 项指标两年可比；“接待”（99.9% → 100.0%，提高不足 0.1 个百分点）',
    },
  ])('$says', ({ pairs, finding }) => {
    expect(yearPairFinding(pairs)).toBe(finding)
  })
})
