import { describe, expect, it } from 'vitest'
import type { Project } from '@/domain/projectYear'
import { summarise } from '@/domain/yearSummary'
import { fen } from '../builders/rows'
import { judged, mixed, spending } from '../builders/years'

describe('汇总', () => {
  it('按状态计数，存疑另计', () => {
    const summary = summarise(judged(mixed))
    expect(summary).toMatchObject({ indicators: 6, doubted: 1, projects: 1 })
    expect(summary.annual).toEqual({
      met: 1,
      partly: 1,
      missed: 2,
      unfilled: 0,
      'to-grade': 0,
      'unit-differs': 1,
      'no-target': 1,
      'in-progress': 0,
    })
    expect(summary.period).toEqual(summary.annual)
  })

  it('多年的周期未到期是进行中', () => {
    const project: Project = {
      id: 'cloud',
      departmentId: 'office',
      period: { from: 2025, to: 2026, source: 'typed' },
    }
    expect(summarise(judged(mixed, project)).period).toMatchObject({
      'in-progress': 3,
      missed: 2,
      'no-target': 1,
    })
  })

  it('没有项目', () => {
    expect(summarise([])).toMatchObject({
      indicators: 0,
      budgetTotal: undefined,
      executedSoFar: undefined,
      rate: undefined,
    })
  })

  it('执行率只看已填的项目', () => {
    expect(summarise(spending(['60', '50'], ['40', undefined], ['20', '0']))).toMatchObject({
      budgetTotal: fen('120'),
      executedSoFar: fen('50'),
      projects: 3,
      filledProjects: 2,
      filledBudget: fen('80'),
      rate: 0.625,
    })
  })

  it('一个来源未填的项目：已支出算它，填齐的项目和执行率不算它', () => {
    const whole = judged({})
    const partly = whole.map(row => ({
      ...row,
      executedSoFar: fen('85'),
      executedTotal: undefined,
      rate: undefined,
    }))
    expect(summarise([...whole, ...partly])).toMatchObject({
      executedSoFar: fen('175'),
      filledProjects: 1,
      partlyFilledProjects: 1,
      filledBudget: fen('90'),
      rate: 1,
    })
  })

  it('没有预算数的项目不进执行率', () => {
    expect(summarise(spending(['60', '60'], [undefined, '5']))).toMatchObject({
      executedSoFar: fen('65'),
      filledBudget: fen('60'),
      rate: 1,
    })
  })

  it('执行率低于 80% 的项目：恰好 80% 不算，未填不算，预算为 0 不算', () => {
    const rows = spending(['100', '79.999999'], ['100', '80'], ['100', undefined], ['0', '0'], ['100', '0'])
    expect(summarise(rows).lowExecution).toEqual([rows[0], rows[4]])
    expect(summarise(rows, 0.5).lowExecution).toEqual([rows[4]])
  })
})
