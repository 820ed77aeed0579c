import { describe, expect, it } from 'vitest'
import { needLines } from '@/components/overview/needLines'
import { attention } from '@/domain/attention'
import { yearRows } from '@/domain/yearRow'
import { anIndicatorRow } from '../../builders/anIndicatorRow'
import { yearContents } from '../../builders/rows'

describe('需要处理的一行', () => {
  it.each([
    {
      says: '未达标：完成值和差距',
      row: anIndicatorRow({ actual: '24批次' }),
      title: '接待宾客批次 24批次，还差 6 批次',
    },
    { says: '未填：只有名称', row: anIndicatorRow(), title: '接待宾客批次' },
    {
      says: '定性：不重复文字',
      row: anIndicatorRow({ annual: '有效提升', actual: '提升不明显', grade: 'partly' }),
      title: '接待宾客批次',
    },
    {
      says: '年度达标而周期未达标：周期的差距',
      row: anIndicatorRow({
        actual: '31批次',
        periodVerdict: { status: 'missed', attainment: 0.9, gap: '还差 9 批次', certain: true, working: '' },
      }),
      title: '接待宾客批次 31批次，还差 9 批次',
    },
  ])('$says', ({ row, title }) => {
    const [line] = needLines([{ kind: 'missed-without-reason', row }])
    expect(line?.title).toBe(title)
  })

  it('存疑：说出疑问', () => {
    const row = anIndicatorRow({ openDoubts: [{ code: 'approximate', message: '“约”字存疑' }] })
    expect(needLines([{ kind: 'doubted', row }])[0]?.title).toBe('接待宾客批次：“约”字存疑')
  })

  it('年度达标而周期未达标时，标出周期的状态', () => {
    const missed = {
      status: 'missed',
      attainment: 0.9,
      gap: '还差 9 批次',
      certain: true,
      working: '',
    } as const
    const row = anIndicatorRow({ actual: '31批次', periodVerdict: missed })
    expect(needLines([{ kind: 'missed-without-reason', row }])[0]?.state).toBe('missed')
  })

  it('同一项目的未填指标合为一条', () => {
    const rows = ['甲', '乙', '丙'].map(name => anIndicatorRow({ name }))
    const other = anIndicatorRow({ name: '丁', project: '外事业务专用经费' })
    const lines = needLines([...rows, other].map(row => ({ kind: 'unfilled', row })))
    expect(lines.map(({ title, project }) => [title, project])).toEqual([
      ['3 项指标未填', '工作经费'],
      ['丁', '外事业务专用经费'],
    ])
    expect(lines[0]?.needs).toHaveLength(3)
  })

  it('未达标的指标各占一条', () => {
    const rows = ['甲', '乙'].map(name => anIndicatorRow({ name, actual: '24批次' }))
    expect(needLines(rows.map(row => ({ kind: 'missed-without-reason', row })))).toHaveLength(2)
  })

  it('未填执行数的项目没有指标状态', () => {
    const needs = attention(yearRows(yearContents(), 'year-end')).filter(
      ({ kind }) => kind === 'execution-unfilled',
    )
    expect(needLines(needs)).toMatchObject([
      { state: undefined, title: '全年执行数', project: '政务信创云资源租赁' },
    ])
  })

  it('目标表的存疑：一处说出疑问，同一项目的几处合为一条，不与整张表的相混', () => {
    const about = (message: string, project?: string) => ({
      kind: 'table-doubted' as const,
      about: {
        doubt: { code: 'amount-column-unknown', message },
        ...(project !== undefined && { project, projectYearId: project }),
      },
    })
    const needs = [about('合计的列不明'), about('金额的列不明', '租赁'), about('金额偏大', '租赁')]
    const lines = needLines(needs)
    expect(lines.map(({ title, project }) => [title, project])).toEqual([
      ['合计的列不明', '目标表'],
      ['2 处存疑', '租赁'],
    ])
    expect(lines.flatMap(line => line.needs)).toEqual(needs)
    expect(lines.every(({ state }) => state === undefined)).toBe(true)
  })
})
