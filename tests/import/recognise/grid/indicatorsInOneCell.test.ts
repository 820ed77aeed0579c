import { describe, expect, it } from 'vitest'
import type { PrintedAmounts } from '@/import/targetTable'
import { expectedTable, OFFICES } from '../../fixtureTables'
import { indicatorText, type PrintedTable } from '../../printTable'
import { rawSource, type CellText } from '../../rawTables'
import { readRaw } from '../../readRaw'

const HEADINGS = [
  '项目名称\n（资金使用\n单位）',
  '总计',
  '财政拨\n款',
  '财政专\n户拨款',
  '其他资\n金',
  '绩效目标',
  '绩效指标',
]

function rowsOf(table: PrintedTable): CellText[][] {
  const amounts = ({ total, fiscal, special, other }: PrintedAmounts) =>
    [total, fiscal, special, other].map(amount => amount ?? '')
  return [
    HEADINGS,
    ['合计', ...amounts(table.amounts), '', ''],
    ...table.units.flatMap(unit => [
      [unit.name, ...amounts(unit.amounts), '', ''],
      ...unit.projects.map(project => [
        project.name,
        ...amounts(project.amounts),
        project.goal,
        project.indicators.map(indicatorText).join(''),
      ]),
    ]),
  ]
}

describe('绩效指标一格列出全部指标（广东）', () => {
  it.each(OFFICES)('%s：每一个字段都读出，没有存疑', async office => {
    const expected = expectedTable(office)
    const source = rawSource([
      expected.title,
      `部门名称：${expected.department} 单位：万元`,
      { rows: rowsOf(expected) },
    ])
    const table = await readRaw(source)
    expect(table).toMatchObject(expected)
    expect(table.doubts).toEqual([])
    expect(table.proof.checks.filter(({ ok }) => !ok)).toEqual([])
  })
})
