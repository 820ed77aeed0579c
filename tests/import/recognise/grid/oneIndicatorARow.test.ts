import { describe, expect, it } from 'vitest'
import type { PrintedIndicator, TargetTable } from '@/import/targetTable'
import { amounts } from '../../aTable'
import { rawSource, type CellText } from '../../rawTables'
import { readRaw } from '../../readRaw'

const TITLE = '2026年项目支出绩效目标表'
const OFFICE = '部门名称：某市教育局  单位：万元'
const HEADINGS = [
  '项目名称',
  '总计',
  '财政拨款',
  '绩效目标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
]

const tall = (text: string, rows: number): CellText => ({ text, rows })

/** Two projects; every cell over several rows as `over` prints it. */
function twoProjects(over: (text: string, rows: number) => CellText): CellText[][] {
  const own = (...texts: string[]) => texts.map(text => over(text, 3))
  const below = (text: string) => {
    const cell = over(text, 3)
    return typeof cell === 'string' ? cell : ''
  }
  return [
    ['合计', '100.00', '100.00', '', '', '', '', ''],
    [
      ...own('校舍维修', '60.00', '60.00', '保障校舍安全。'),
      over('产出指标', 2),
      '数量指标',
      '维修面积',
      '≥100平方米',
    ],
    [
      ...['校舍维修', '60.00', '60.00', '保障校舍安全。'].map(below),
      below('产出指标'),
      '质量指标',
      '合格率',
      '100%',
    ],
    [
      ...['校舍维修', '60.00', '60.00', '保障校舍安全。'].map(below),
      '满意度指标',
      '满意度指标',
      '学生满意度',
      '≥90%',
    ],
    ['教师培训', '40.00', '40.00', '提高教学水平。', '产出指标', '数量指标', '培训人数', '≥30人'],
  ]
}

function flat({ units }: TargetTable) {
  return units.flatMap(unit =>
    unit.projects.map(({ name, amounts: money, goal, indicators }) => ({
      name,
      total: money.total,
      goal,
      indicators: indicators.map(short),
    })),
  )
}

const short = ({ level1, level2, name, annualTarget }: PrintedIndicator) =>
  [level1.name, level2.name, name, annualTarget].join('/')

const EXPECTED = [
  {
    name: '校舍维修',
    total: '60.00',
    goal: '保障校舍安全。',
    indicators: [
      '产出指标/数量指标/维修面积/≥100平方米',
      '产出指标/质量指标/合格率/100%',
      '满意度指标/满意度指标/学生满意度/≥90%',
    ],
  },
  {
    name: '教师培训',
    total: '40.00',
    goal: '提高教学水平。',
    indicators: ['产出指标/数量指标/培训人数/≥30人'],
  },
]

describe('每项指标一行', () => {
  it.each([
    ['合并单元格', tall],
    ['每行重复', (text: string) => text],
  ])('项目、金额、目标和一级指标%s', async (_, over) => {
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows: [HEADINGS, ...twoProjects(over)] }]))
    expect(flat(table)).toEqual(EXPECTED)
    expect(table).toMatchObject({
      form: 'targets',
      title: TITLE,
      department: '某市教育局',
      year: 2026,
      amounts: amounts('100.00'),
      doubts: [],
      proof: { ok: true },
    })
  })

  it('项目、金额、目标和一级指标只印在首行，下面留空', async () => {
    const rows = twoProjects(tall).map(row => row.map(cell => (typeof cell === 'string' ? cell : cell.text)))
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows: [HEADINGS, ...rows] }]))
    expect(flat(table)).toEqual(EXPECTED)
  })

  it('按印出的顺序编号，代码为空；核对说明表中没有编号', async () => {
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows: [HEADINGS, ...twoProjects(tall)] }]))
    const indicators = table.units[0]?.projects[0]?.indicators
    expect(indicators?.map(({ order, level1 }) => [order, level1.code])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
    ])
    expect(table.proof.checks.find(({ name }) => name === '指标编号连续')?.detail).toBe(
      '表中没有指标编号，按印出的顺序编号',
    )
  })

  it('一级、二级指标单独成行（云南）：下面各行属于它', async () => {
    const rows = [
      [
        '单位名称、项目名称',
        '项目年度绩效目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '指标属性',
        '指标内容',
      ],
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      ['某市教育局', '', '', '', '', '', '', '', '', ''],
      ['校舍维修', '保障校舍安全。', '', '', '', '', '', '', '', ''],
      ['', '', '产出指标', '', '', '', '', '', '', ''],
      ['', '', '', '数量指标', '', '', '', '', '', ''],
      ['', '', '', '', '维修面积', '>=', '100', '平方米', '定量指标', '反映维修情况'],
      ['', '', '', '', '维修校数', '=', '3', '所', '定量指标', '反映维修情况'],
      ['', '', '满意度指标', '', '', '', '', '', '', ''],
      ['', '', '', '服务对象满意度', '', '', '', '', '', ''],
      ['', '', '', '', '学生满意度', '>=', '90', '%', '定性指标', '问卷'],
    ]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }]))
    expect(flat(table)[0]).toMatchObject({
      name: '校舍维修',
      goal: '保障校舍安全。',
      indicators: [
        '产出指标/数量指标/维修面积/>=100平方米',
        '产出指标/数量指标/维修校数/=3所',
        '满意度指标/服务对象满意度/学生满意度/定性指标 >=90%',
      ],
    })
    expect(table.units.map(({ name }) => name)).toEqual(['某市教育局'])
    expect(table.doubts).toEqual([])
    expect(table.proof.checks[4]?.detail).toBe('共 1 个项目，表中没有金额一列')
    expect(table.source.notes).toEqual(['表中的“指标内容”没有导入。'])
  })

  it('单位一列：项目归各单位，合计照印', async () => {
    const rows = [
      [
        '序号',
        '单位',
        '项目名称',
        '预算金额（元）',
        '年度目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '计量单位',
        '权重',
      ],
      [
        '1',
        tall('第一中学', 3),
        tall('校舍维修', 2),
        tall('600000', 2),
        tall('保障安全', 2),
        '产出指标',
        '数量指标',
        '面积',
        '100',
        '平方米',
        '60',
      ],
      ['', '', '', '', '', '', '质量指标', '合格率', '100', '%', '40'],
      ['2', '', '教师培训', '400000', '提高水平', '产出指标', '数量指标', '人数', '≥30', '人', '100'],
      ['3', '第二小学', '教师培训', '500000', '提高水平', '产出指标', '数量指标', '人数', '≥40', '人', '100'],
      [{ text: '合计', columns: 3 }, '', '', '1500000', '', '', '', '', '', '', ''],
    ]
    const table = await readRaw(rawSource([TITLE, '部门名称：某市教育局', { rows }]))
    expect(table.units.map(({ name, projects }) => [name, projects.map(project => project.name)])).toEqual([
      ['第一中学', ['校舍维修', '教师培训']],
      ['第二小学', ['教师培训']],
    ])
    expect(table).toMatchObject({ amountUnit: '元', amounts: { total: '1500000' }, doubts: [] })
    expect(
      table.units[0]?.projects[0]?.indicators.map(({ annualTarget, weight }) => [annualTarget, weight]),
    ).toEqual([
      ['100平方米', '60'],
      ['100%', '40'],
    ])
  })

  it('“单位”下面是计量单位的，不当作资金使用单位', async () => {
    const rows = [
      ['项目名称', '金额（万元）', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '单位'],
      ['校舍维修', '60.00', '保障安全', '产出指标', '数量指标', '面积', '≥100', '平方米'],
    ]
    const table = await readRaw(rawSource([TITLE, '部门名称：某市教育局', { rows }]))
    expect(table.units).toMatchObject([
      { name: '某市教育局', projects: [{ indicators: [{ annualTarget: '≥100平方米' }] }] },
    ])
  })

  it('两层表头：实施周期与年度的指标值，资金分来源', async () => {
    const rows = [
      [
        tall('项目名称', 2),
        { text: '资金安排（万元）', columns: 3 },
        '',
        '',
        tall('绩效目标', 2),
        { text: '绩效指标', columns: 3 },
        '',
        '',
        { text: '指标值', columns: 2 },
        '',
      ],
      ['', '合计', '一般公共预算', '其他资金', '', '一级指标', '二级指标', '三级指标', '实施周期', '本年度'],
      [
        '校舍维修',
        '60.00',
        '50.00',
        '10.00',
        '保障安全',
        '产出指标',
        '数量指标',
        '面积',
        '≥300平方米',
        '≥100平方米',
      ],
      ['合计', '60.00', '50.00', '10.00', '', '', '', '', '', ''],
    ]
    const table = await readRaw(rawSource([TITLE, '部门名称：某市教育局', { rows }]))
    expect(table.units[0]?.projects[0]).toMatchObject({
      amounts: amounts('60.00', { fiscal: '50.00', other: '10.00' }),
      indicators: [{ periodTarget: '≥300平方米', annualTarget: '≥100平方米' }],
    })
    expect(table.doubts).toEqual([])
  })

  it('财政拨款分两列印：相加，并存疑', async () => {
    const rows = [
      [
        '项目名称',
        '总计（万元）',
        '一般公共预算',
        '政府性基金',
        '绩效目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
      ],
      ['校舍维修', '60.00', '50.00', '10.00', '保障安全', '产出指标', '数量指标', '面积', '100'],
      ['合计', '60.00', '60.00', '', '', '', '', '', ''],
    ]
    const table = await readRaw(rawSource([TITLE, '部门名称：某市教育局', { rows }]))
    expect(table.units[0]?.projects[0]?.amounts).toEqual(amounts('60.00'))
    expect(table.doubts.map(({ code }) => code)).toEqual(['amounts-added'])
  })

  it('没填的样行（指标1：、……）不算指标', async () => {
    const rows = [
      HEADINGS,
      [
        ...['校舍维修', '60.00', '60.00', '保障安全。'].map(text => tall(text, 3)),
        tall('产出指标', 3),
        tall('数量指标', 3),
        '指标1：面积',
        '100',
      ],
      ['', '', '', '', '', '', '指标2：', ''],
      ['', '', '', '', '', '', '……', ''],
      ['合计', '60.00', '60.00', '', '', '', '', ''],
    ]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }]))
    expect(flat(table)[0]?.indicators).toEqual(['产出指标/数量指标/指标1：面积/100'])
    expect(table.doubts).toEqual([])
  })
})

describe('没有读取的列和文字不会丢', () => {
  it.each([
    ['不认识的列', '责任清单', 'unread-column', '“责任清单”一列没有读取：“张三牵头”、“李四牵头”'],
    ['备注列', '备注', 'unread-text', '“备注”一列没有读取：“张三牵头”、“李四牵头”'],
  ])('%s', async (_, heading, code, message) => {
    const rows = [
      [...HEADINGS, heading],
      ['合计', '60.00', '60.00', '', '', '', '', '', ''],
      ['校舍维修', '60.00', '60.00', '安全', '产出指标', '数量指标', '面积', '100', '张三牵头'],
      ['', '', '', '', '', '质量指标', '合格率', '100%', '李四牵头'],
    ]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }]))
    expect(table.doubts.map(doubt => [doubt.code, doubt.message])).toEqual([[code, message]])
    expect(table.proof.ok).toBe(false)
  })

  it('金额一栏不是数：存疑，不猜', async () => {
    const rows = [
      HEADINGS,
      ['合计', '60.00', '60.00', '', '', '', '', ''],
      ['校舍维修', '约六十万', '60.00', '安全', '产出指标', '数量指标', '面积', '100'],
    ]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }]))
    expect(table.units[0]?.projects[0]?.amounts).toEqual({ ...amounts('60.00'), total: null })
    expect(table.doubts.map(({ code, where }) => [code, where])).toContainEqual([
      'amount-unreadable',
      '约六十万',
    ])
  })

  it('表头与金额一栏的单位不同：按栏里的读，存疑', async () => {
    const rows = [
      ['项目名称', '金额（元）', ...HEADINGS.slice(3)],
      ['合计', '600000', '', '', '', '', ''],
      ['校舍维修', '600000', '安全', '产出指标', '数量指标', '面积', '100'],
    ]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }]))
    expect(table.amountUnit).toBe('元')
    expect(table.doubts.map(({ code }) => code)).toEqual(['amount-unit-differs'])
  })

  it('以“元”开头的县名不是金额单位', async () => {
    const table = await readRaw(
      rawSource([TITLE, '单位：元谋县财政局', { rows: [HEADINGS, ...twoProjects(tall)] }]),
    )
    expect(table).toMatchObject({ department: '元谋县财政局', amountUnit: '万元' })
    expect(table.doubts.map(({ code }) => code)).toEqual(['amount-unit-missing'])
  })

  it('表格没有框线：存疑一次', async () => {
    const table = await readRaw(
      rawSource([TITLE, OFFICE, { rows: [HEADINGS, ...twoProjects(tall)], isRuled: false }]),
    )
    expect(table.doubts.map(({ code, message }) => [code, message])).toEqual([
      ['columns-by-alignment', '表格没有框线，各列按文字对齐方式分开，请核对'],
    ])
  })

  it('表格之后的说明存疑，填表人记在附注里', async () => {
    const rows = [HEADINGS, ...twoProjects(tall), ['填报人：张三', '', '', '', '', '', '联系电话：8888', '']]
    const table = await readRaw(rawSource([TITLE, OFFICE, { rows }, '注：本表不含涉密项目。']))
    expect(table.doubts.map(({ message }) => message)).toEqual([
      '表格之后有未读取的文字：注：本表不含涉密项目。',
    ])
    expect(table.source.notes).toEqual(['表中另印有：填报人：张三 联系电话：8888。'])
  })
})
