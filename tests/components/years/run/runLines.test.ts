import { describe, expect, it } from 'vitest'
import {
  runLines,
  searchedRun,
  shownRuns,
  yearsWithoutTable,
  type RunFilter,
} from '@/components/years/run/runLines'
import { findings } from '@/domain/years/findings'
import { yearRun } from '@/domain/years/yearRun'
import { aYear } from '../../../domain/years/aYear'

const GUESTS = { line: '接待', name: '接待宾客批次' }
const SCORED = { line: '满意', name: '投诉人数', target: '＜3人' }

/** Two projects; 接待 was renamed, and missed two years running. */
const run = yearRun([
  aYear(2024, { id: '车辆', indicators: [{ line: '油耗', target: '≤10升', actual: '9' }] }),
  aYear(2026, {
    id: '工作',
    name: '工作经费',
    indicators: [{ ...GUESTS, name: '接待批次', target: '≥30批次', actual: '24' }],
  }),
  aYear(2027, {
    id: '工作',
    name: '综合经费',
    indicators: [{ ...GUESTS, target: '≥25批次', actual: '20' }, SCORED],
  }),
])
const searched = searchedRun(run, findings(run))

function shown(filter: Partial<RunFilter>): string[] {
  const lines = runLines(searched, { projectId: '', text: '', onlyFound: false, ...filter })
  return lines.map(line => (line.kind === 'project' ? `【${line.of.project.name}】` : line.of.indicator.name))
}

const ALL = ['【综合经费】', '接待宾客批次', '投诉人数', '【车辆】', '油耗']

describe('历年的行', () => {
  it.each<[string, Partial<RunFilter>, string[]]>([
    ['不筛选：按项目分组，已结束的在后', {}, ALL],
    ['按项目', { projectId: '车辆' }, ['【车辆】', '油耗']],
    ['没有这个项目', { projectId: '别的' }, []],
    ['指标名', { text: '宾客' }, ['【综合经费】', '接待宾客批次']],
    ['以前的指标名', { text: '接待批次' }, ['【综合经费】', '接待宾客批次']],
    ['以前的项目名', { text: '工作经费' }, ['【综合经费】', '接待宾客批次', '投诉人数']],
    ['半角查全角的指标值', { text: '<3' }, ['【综合经费】', '投诉人数']],
    ['往年的指标值', { text: '30批次' }, ['【综合经费】', '接待宾客批次']],
    ['往年的完成值', { text: '24' }, ['【综合经费】', '接待宾客批次']],
    ['各词都要有', { text: '综合 3人' }, ['【综合经费】', '投诉人数']],
    ['只有空格等于不筛选', { text: '  ' }, ALL],
    ['查不到', { text: '宾客 油耗' }, []],
    ['只看有发现的', { onlyFound: true }, ['【综合经费】', '接待宾客批次']],
    ['有发现的里再查找', { onlyFound: true, text: '投诉' }, []],
  ])('%s', (_, filter, expected) => {
    expect(shown(filter)).toEqual(expected)
  })

  it('项目行写明显示几项', () => {
    const lines = runLines(searched, { projectId: '', text: '投诉', onlyFound: false })
    expect(lines[0]).toMatchObject({ kind: 'project', shown: 1 })
    expect(shownRuns(lines).map(({ name }) => name)).toEqual(['投诉人数'])
  })

  it('指标的发现归指标，项目的发现归项目', () => {
    const [work] = searched
    expect(work?.found).toEqual([])
    expect(work?.indicators.map(({ found }) => found.map(({ code }) => code))).toEqual([['missed-again'], []])
  })
})

describe('缺目标表的年度', () => {
  it('中间没有表的年度', () => {
    expect(yearsWithoutTable(run)).toEqual([2025])
  })

  it('有表而没有某个项目的年度不算', () => {
    expect(yearsWithoutTable(yearRun([aYear(2024, { id: '甲' }), aYear(2025, { id: '乙' })]))).toEqual([])
  })

  it('一个年度也没有', () => {
    expect(yearsWithoutTable(yearRun([]))).toEqual([])
  })
})
