import { describe, expect, it } from 'vitest'
import {
  VERDICT_PARTS,
  cellText,
  verdictCellOf,
  verdictMatrix,
  verdictMatrixFinding,
  verdictMatrixTable,
} from '@/charts/years/verdictMatrix'
import { verdictMatrixChart } from '@/charts/years/verdictMatrixChart'
import { yearRun } from '@/domain/years/yearRun'
import { aYear } from '../../domain/years/aYear'
import type { IndicatorFacts } from '../../domain/years/aYear'
import { aCanvas, seriesOf, valuesOf } from '../officeYear'
import { officeSides } from './officeYears'

/** Indicators of a project in one year: m met, x missed, p partly, u unfilled, n without a target. */
function indicators(states: string): IndicatorFacts[] {
  const facts: Readonly<Record<string, Omit<IndicatorFacts, 'line'>>> = {
    m: { target: '≥1个', actual: '1个' },
    x: { target: '≥1个', actual: '0个' },
    p: { target: '有效提升', actual: '有所提升', grade: 'partly' },
    u: { target: '≥1个' },
    n: { target: '—' },
  }
  return Array.from(states, (state, place) => ({
    line: `${state}${place}`,
    ...(facts[state] ?? { target: '—' }),
  }))
}

/** Projects with their states by year from 2023 on; null: not in that year's table. */
function matrixOf(projects: Readonly<Record<string, readonly (string | null)[]>>) {
  const length = Math.max(0, ...Object.values(projects).map(years => years.length))
  return verdictMatrix(
    yearRun(
      Array.from({ length }, (_, place) =>
        aYear(
          2023 + place,
          ...Object.entries(projects).flatMap(([id, years]) => {
            const states = years[place]
            return states === undefined || states === null ? [] : [{ id, indicators: indicators(states) }]
          }),
        ),
      ),
    ),
  )
}

describe('完成情况矩阵的格', () => {
  it.each<{ says: string; states: string; worst: string | undefined; ofWorst: number; counts: number[] }>([
    { says: '未达标最差', states: 'mmpx', worst: 'missed', ofWorst: 1, counts: [2, 1, 1, 0] },
    { says: '部分达成其次', states: 'mpp', worst: 'partly', ofWorst: 2, counts: [1, 2, 0, 0] },
    { says: '未填从不算最差', states: 'muu', worst: 'met', ofWorst: 1, counts: [1, 0, 0, 2] },
    { says: '都未填', states: 'uu', worst: 'unfilled', ofWorst: 2, counts: [0, 0, 0, 2] },
    { says: '未设指标值的不计', states: 'mn', worst: 'met', ofWorst: 1, counts: [1, 0, 0, 0] },
    { says: '只有未设指标值的', states: 'n', worst: undefined, ofWorst: 0, counts: [0, 0, 0, 0] },
    { says: '没有指标', states: '', worst: undefined, ofWorst: 0, counts: [0, 0, 0, 0] },
  ])('$says', ({ states, worst, ofWorst, counts }) => {
    const cell = matrixOf({ 甲: [states] }).rows[0]?.cells[0]
    expect([cell?.worst, cell?.ofWorst, VERDICT_PARTS.map(part => cell?.counts[part])]).toEqual([
      worst,
      ofWorst,
      counts,
    ])
  })

  it.each([
    ['mmx', '达标 2、未达标 1'],
    ['un', '未填 1、未设指标值 1'],
    ['', '无指标'],
  ])('%s：%s', (states, text) => {
    expect(cellText(matrixOf({ 甲: [states] }).rows[0]?.cells[0])).toBe(text)
  })
})

describe('完成情况矩阵图', () => {
  const { before, after } = officeSides()
  const run = yearRun([before, after])
  const matrix = verdictMatrix(run)
  const { option, height, note } = verdictMatrixChart(matrix, aCanvas())

  it('每一格的项数等于那一年的行，不在表中的年份是空档', () => {
    const expected = run.projects.flatMap((project, row) =>
      project.years.map((year, column) => {
        const count = (...states: string[]) =>
          year?.indicators.filter(({ state }) => states.includes(state)).length
        return year
          ? [
              column,
              row,
              count('met'),
              count('partly'),
              count('missed'),
              count('unfilled', 'to-grade', 'unit-differs', 'in-progress'),
            ]
          : [column, row, '-', '-', '-', '-']
      }),
    )
    expect(valuesOf(option, 'cells')).toEqual(expected)
    expect(valuesOf(option, 'cells').filter(value => (value as unknown[])[2] === '-')).toHaveLength(2)
  })

  it('点一格能找到那个项目的那一年', () => {
    for (const { id } of seriesOf(option, 'cells').data) {
      const cell = verdictCellOf(matrix, id)
      expect(id.includes('/gap-') ? cell : `${cell?.year}`).toBe(
        id.includes('/gap-') ? undefined : id.slice(-4),
      )
    }
  })

  it('表与图同行同年，空档写「无」', () => {
    const { columns, rows } = verdictMatrixTable(matrix)
    expect(columns.map(({ heading }) => heading)).toEqual(['项目', '2025年', '2026年'])
    expect(rows.map(({ id }) => id)).toEqual(matrix.rows.map(({ id }) => id))
    expect(rows.find(({ id }) => id === '值班管理系统')?.cells).toEqual([
      '值班管理系统',
      '达标 1、未填 1',
      '无',
    ])
  })

  it('缺的一年整列是「无」，仍占一列', () => {
    const gapped = verdictMatrix(
      yearRun([
        aYear(2023, { id: '甲', indicators: indicators('m') }),
        aYear(2025, { id: '甲', indicators: indicators('x') }),
      ]),
    )
    expect(verdictMatrixTable(gapped).rows[0]?.cells).toEqual(['甲', '达标 1', '无', '未达标 1'])
  })

  it('说明符号、数字与横条', () => {
    expect(note).toBe('符号为当年最差的完成情况，数字为其项数；横条为全部指标的构成')
  })

  it('十年六十个项目放得下，多的见表', () => {
    const states = Array.from({ length: 10 }, () => 'mx')
    const many = matrixOf(
      Object.fromEntries(Array.from({ length: 61 }, (_, place) => [`项目${place}`, states])),
    )
    const drawn = verdictMatrixChart(many, aCanvas({ width: 640 }))
    expect(valuesOf(drawn.option, 'cells')).toHaveLength(600)
    expect(drawn.note).toContain('图中为前 60 个项目，其余 1 个项目见表')
    const { left, width } = drawn.option.grid as { left: number; width: number }
    expect(left + width).toBeLessThanOrEqual(640)
  })

  it('很长的名称折行，行高随之增加', () => {
    const long = matrix.rows.map(row => ({ ...row, name: row.name.repeat(8) }))
    expect(verdictMatrixChart({ ...matrix, rows: long }, aCanvas()).height).toBeGreaterThan(height)
  })

  it('没有项目也画得出', () => {
    expect(verdictMatrixChart({ years: [], rows: [] }, aCanvas()).height).toBeGreaterThan(0)
  })
})

describe('完成情况矩阵的发现', () => {
  it.each<{ says: string; projects: Record<string, (string | null)[]>; finding: string }>([
    { says: '没有项目', projects: {}, finding: '' },
    {
      says: '只有一年',
      projects: { 甲: ['mx'], 乙: ['m'] },
      finding: '2023年 2 个项目中 1 个有未达标指标；只有一年，尚不能比较',
    },
    {
      says: '与上年比，连续未达标',
      projects: { 甲: ['x', 'x', 'mx'], 乙: ['m', 'x', 'm'] },
      finding: '2025年 2 个项目中 1 个有未达标指标，上年 2 个；连续两年及以上有未达标的 1 个：“甲”（3 年）',
    },
    {
      says: '空档打断连续',
      projects: { 甲: ['x', null, 'x'], 乙: ['m', 'm', 'm'] },
      finding: '2025年 2 个项目中 1 个有未达标指标，上年 0 个',
    },
    {
      says: '几个连续的，说最久的',
      projects: { 甲: ['m', 'x', 'x'], 乙: ['x', 'x', 'x'] },
      finding:
        '2025年 2 个项目中 2 个有未达标指标，上年 2 个；连续两年及以上有未达标的 2 个：最久的是“乙”（3 年）',
    },
    {
      says: '都未填',
      projects: { 甲: ['m', 'u'] },
      finding: '2024年 1 个项目尚无已评指标，上年 0 个；1 个项目未评齐',
    },
    { says: '全部达标', projects: { 甲: ['m', 'm'] }, finding: '2024年 1 个项目中均无未达标指标，上年 0 个' },
  ])('$says', ({ projects, finding }) => {
    expect(verdictMatrixFinding(matrixOf(projects))).toBe(finding)
  })
})
