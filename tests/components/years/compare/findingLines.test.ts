import { describe, expect, it } from 'vitest'
import type { CompareLinks } from '@/components/years/compare/compareLinks'
import { findingGroups } from '@/components/years/compare/findingLines'
import { findings } from '@/domain/years/findings'
import { yearRun } from '@/domain/years/yearRun'
import { aYear } from '../../../domain/years/aYear'

/** Links that say where they lead. */
const links: CompareLinks = {
  indicator: ({ indicator, projectYear }) => `${projectYear.year} ${indicator.name}`,
  project: ({ projectYear }) => `${projectYear.year} ${projectYear.name}`,
  entry: ({ projectYear }) => `填报 ${projectYear.name}`,
  indicators: (year, state) => `${year} ${state ?? ''}`,
  budget: year => `${year} 预算`,
  execution: year => `${year} 执行`,
  choice: choice => choice,
  run: lineage => `历年 ${lineage}`,
}

const run = yearRun([
  aYear(
    2025,
    {
      id: 'a',
      name: '信息',
      budget: '10',
      spent: '5',
      indicators: [
        { line: '培训', name: '培训人次', target: '≥100人次', actual: '128人次' },
        { line: '研究', target: '≥2次', actual: '1次' },
      ],
    },
    { id: 'b', name: '保障', indicators: [{ line: '采纳', target: '≥2次', actual: '1次' }] },
  ),
  aYear(
    2026,
    {
      id: 'a',
      name: '信息化',
      budget: '12',
      spent: '6',
      indicators: [
        { line: '培训', name: '培训总人次', target: '≥120人次', actual: '90人次' },
        { line: '研究', target: '≥2次', actual: '1次' },
      ],
    },
    { id: 'b', name: '保障', indicators: [{ line: '采纳', target: '≥3次', actual: '2次' }] },
  ),
])
const groups = findingGroups(findings(run), run, links)
const lineOf = (code: string, place = 0) => groups.find(group => group.code === code)?.lines[place]

describe('对比发现的分组与去处', () => {
  it('按种类分组，要紧的在前', () => {
    expect(groups.map(({ code, lines }) => [code, lines.length])).toEqual([
      ['missed-again', 2],
      ['more-money-less-attained', 1],
      ['execution-low-again', 1],
      ['target-below-actual', 1],
    ])
  })

  it('指标的发现：各年的数字通向那一年的指标', () => {
    const line = lineOf('target-below-actual')
    expect(line?.subject).toEqual({ word: '看指标', to: '2026 培训总人次' })
    expect(line?.run).toBe('历年 培训')
    expect(line?.evidence).toEqual([
      { word: '2025年完成值', figure: '128 人次', to: '2025 培训人次' },
      { word: '2026年目标值', figure: '≥ 120 人次', to: '2026 培训总人次' },
    ])
  })

  it('项目的发现：预算通向预算，执行率通向执行，平均完成率通向那一年的项目', () => {
    const money = lineOf('more-money-less-attained')
    expect(money?.subject).toEqual({ word: '看项目', to: '2026 信息化' })
    expect(money?.run).toBeUndefined()
    expect(money?.evidence.map(({ word, to }) => [word, to])).toEqual([
      ['2025年预算', '2025 预算'],
      ['2026年预算', '2026 预算'],
      ['2025年平均完成率', '2025 信息'],
      ['2026年平均完成率', '2026 信息化'],
    ])
    expect(lineOf('execution-low-again')?.evidence.map(({ to }) => to)).toEqual(['2025 执行', '2026 执行'])
  })

  it('每条的标识各不相同', () => {
    const keys = groups.flatMap(({ lines }) => lines.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('没有发现就没有分组', () => {
    expect(findingGroups([], run, links)).toEqual([])
  })
})
