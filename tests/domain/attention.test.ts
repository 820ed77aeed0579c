import { describe, expect, it } from 'vitest'
import { attention } from '@/domain/attention'
import type { TableDoubt } from '@/domain/importedTable'
import type { Project } from '@/domain/projectYear'
import type { ProjectRow } from '@/domain/yearRow'
import { figure, told } from '../builders/actuals'
import { anEntry } from '../builders/rows'
import { judged, mixed, spending } from '../builders/years'

describe('需要处理的', () => {
  const kinds = (rows: readonly ProjectRow[], tableDoubts?: readonly TableDoubt[]) =>
    attention(rows, tableDoubts && { tableDoubts }).map(one =>
      'row' in one && 'indicator' in one.row ? `${one.kind} ${one.row.indicator.id}` : one.kind,
    )

  it('按轻重排列，同类按印刷顺序', () => {
    expect(kinds(judged(mixed))).toEqual([
      'missed-without-reason b',
      'missed-with-reason unclear',
      'partly wordy',
      'doubted unclear',
      'unit-differs c',
    ])
  })

  it('未填与待评判', () => {
    expect(kinds(judged({ wordy: anEntry(told('有所提升')) }))).toEqual([
      'to-grade wordy',
      'doubted unclear',
      'unfilled a',
      'unfilled b',
      'unfilled c',
      'unfilled unclear',
    ])
  })

  it('本年已填而周期内往年未填', () => {
    const project: Project = {
      id: 'cloud',
      departmentId: 'office',
      period: { from: 2024, to: 2025, source: 'typed' },
    }
    expect(kinds(judged({ ...mixed, c: anEntry(figure('3', '个')) }, project))).toContain(
      'earlier-year-unfilled a',
    )
  })

  it('执行率低的与未填执行数的项目', () => {
    expect(kinds(spending(['60', undefined], ['100', '79'], ['100', '80']))).toEqual([
      'execution-low',
      'execution-unfilled',
    ])
  })

  it('目标表的存疑排在指标的存疑之后、未填之前，不论是不是同一项目', () => {
    const doubt = { code: 'amount-column-unknown', message: '金额列不明' }
    const tableDoubts = [{ doubt }, { doubt, project: '政务信创云资源租赁', projectYearId: 'cloud-2025' }]
    expect(kinds(judged({ wordy: anEntry(told('有所提升')) }), tableDoubts).slice(0, 5)).toEqual([
      'to-grade wordy',
      'doubted unclear',
      'table-doubted',
      'table-doubted',
      'unfilled a',
    ])
  })

  it('执行率偏低的界限可以另定', () => {
    const rows = spending(['100', '79'])
    expect(attention(rows, { lowExecution: 0.79 })).toEqual([])
    expect(attention(rows, { lowExecution: 0.7901 })).toMatchObject([{ kind: 'execution-low' }])
  })

  it('都好时什么也没有', () => {
    expect(kinds(spending(['100', '100']))).toEqual([])
  })
})
