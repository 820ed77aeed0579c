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

const ABOVE = ['2026年项目支出绩效目标表', '部门名称：某市教育局 单位：万元']

function oneProject(indicators: string, goal = '保障运转。') {
  return rawSource([
    ...ABOVE,
    {
      rows: [
        HEADINGS,
        ['合计', '60.00', '60.00', '', '', '', ''],
        ['校舍维修', '60.00', '60.00', '', '', goal, indicators],
      ],
    },
  ])
}

describe('单元格里的写法', () => {
  const list = '1、1-产出指标；11-数量指标；维修面积；实施周期指标值:≥300；年度指标值:≥100。'

  it.each([
    ['目标自带编号和金额', '1、完善制度；2、开展1-6月检查；3、投入 12.50'],
    ['目标有句号、空行', '保障运转。\n\n提高质量。'],
  ])('%s', async (_, goal) => {
    const table = await readRaw(oneProject(list, goal))
    expect(table.units[0]?.projects[0]).toMatchObject({
      name: '校舍维修',
      goal: goal.replaceAll('\n', ''),
      indicators: [{ name: '维修面积', periodTarget: '≥300', annualTarget: '≥100' }],
    })
    expect(table.doubts).toEqual([])
  })

  it.each([
    ['指标值在数字中间换行', list.replace('≥300', '≥3\n00')],
    ['全角冒号、半角分号', list.replaceAll(':', '：').replaceAll('；', ';')],
    ['最后没有句号', list.slice(0, -1)],
  ])('%s', async (_, text) => {
    const table = await readRaw(oneProject(text))
    expect(table.units[0]?.projects[0]?.indicators).toMatchObject([
      { periodTarget: '≥300', annualTarget: '≥100' },
    ])
    expect(table.doubts).toEqual([])
  })

  it('没有编号和代码：按类别读出确定的，其余存疑', async () => {
    const table = await readRaw(
      oneProject(
        '产出指标-数量指标：培训次数≥3次；培训人数≥100人；质量指标：合格率＝100%。时效指标：及时完成。',
      ),
    )
    expect(
      table.units[0]?.projects[0]?.indicators.map(({ order, level1, level2, name, annualTarget }) =>
        [order, level1.name, level2.name, name, annualTarget].join('/'),
      ),
    ).toEqual([
      '1/产出指标/数量指标/培训次数/≥3次',
      '2/产出指标/数量指标/培训人数/≥100人',
      '3/产出指标/质量指标/合格率/＝100%',
    ])
    expect(table.doubts.map(({ code, where }) => [code, where])).toEqual([['unread-indicators', '及时完成']])
  })

  it('格里有编号之前的文字：存疑', async () => {
    const table = await readRaw(oneProject(`另见附件。${list}`))
    expect(table.doubts.map(({ code, where }) => [code, where])).toEqual([
      ['unread-indicators', '另见附件。'],
    ])
  })

  it('没有一项读得出：拒绝，不猜', async () => {
    await expect(readRaw(oneProject('保障学校正常运转'))).rejects.toMatchObject({ code: 'cut-off' })
  })

  it('金额不印两位小数：照印；电子表格里补齐', async () => {
    const rows = [
      HEADINGS,
      ['合计', '280.96', '280.96', '', '', '', ''],
      ['校舍维修', '60', '60', '', '', '保障', list],
      ['教师培训', '220.96', '220.96', '', '', '保障', list],
    ]
    const printed = await readRaw(rawSource([...ABOVE, { rows, edges: [0, 1, 2, 3, 4, 5, 6, 7] }]))
    expect(printed.units[0]?.projects[0]?.amounts.total).toBe('60')
    const sheet = await readRaw(rawSource([...ABOVE, { rows, sheet: '一' }]))
    expect(sheet.units[0]?.projects[0]?.amounts.total).toBe('60.00')
  })

  it('名称分行印“单位名称：”的，下面的项目归该单位', async () => {
    const rows: CellText[][] = [
      HEADINGS,
      ['合计', '100.00', '100.00', '', '', '', ''],
      [{ text: '单位名称：第一中学', columns: 7 }, '', '', '', '', '', ''],
      ['校舍维修', '60.00', '60.00', '', '', '保障', list],
      [{ text: '单位名称：第二小学', columns: 7 }, '', '', '', '', '', ''],
      ['教师培训', '40.00', '40.00', '', '', '保障', list],
    ]
    const table = await readRaw(rawSource([...ABOVE, { rows }]))
    expect(table.units.map(({ name, projects }) => [name, projects[0]?.name])).toEqual([
      ['第一中学', '校舍维修'],
      ['第二小学', '教师培训'],
    ])
    expect(table.doubts).toEqual([])
  })
})
