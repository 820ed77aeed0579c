import { describe, expect, it } from 'vitest'
import { amounts } from '../../aTable'
import { rawSource, type CellText, type TableOfTexts } from '../../rawTables'
import { readRaw } from '../../readRaw'

const wide = (text: string, columns: number): CellText => ({ text, columns })
const tall = (text: string, rows: number): CellText => ({ text, rows })

interface FormParts {
  readonly project?: string
  readonly department?: string
  readonly unit?: string
  readonly year?: string
}

/** 项目支出绩效目标申报表 as 财预〔2015〕88号 prints it, six columns wide. */
function aForm({
  project = '校舍维修',
  department = '某市教育局',
  unit = '第一中学',
  year = '2026',
}: FormParts = {}) {
  const rows: CellText[][] = [
    [wide('项目支出绩效目标申报表', 6), '', '', '', '', ''],
    [wide(`（${year}年度）`, 6), '', '', '', '', ''],
    ['项目名称', wide(project, 5), '', '', '', ''],
    ['主管部门及代码', department, '', '实施单位', wide(unit, 2), ''],
    ['项目属性', '延续项目', '', '项目期', wide('2024年-2026年', 2), ''],
    [tall('项目资金\n（万元）', 3), '中期资金总额：', '300.00', '年度资金总额：', wide('100.00', 2), ''],
    ['', '其中：财政拨款', '300.00', '其中：财政拨款', wide('90.00', 2), ''],
    ['', '其他资金', '', '其他资金', wide('10.00', 2), ''],
    [tall('总体目标', 2), wide('中期目标（2024年—2026年）', 2), '', wide('年度目标', 3), '', ''],
    ['', wide('目标1：三年完成维修。', 2), '', wide('目标1：本年完成维修。', 3), '', ''],
    [tall('绩效指标', 3), '一级指标', '二级指标', '三级指标', '实施期指标值', '年度指标值'],
    ['', '产出指标', '数量指标', '维修面积', '≥300平方米', '≥100平方米'],
    ['', '满意度指标', '服务对象满意度指标', '学生满意度', '≥90%', '≥85%'],
  ]
  return { rows } satisfies TableOfTexts
}

describe('每个项目一张表', () => {
  it('标签与值：项目、部门、单位、资金、目标、期限', async () => {
    const table = await readRaw(rawSource([aForm()]))
    expect(table).toMatchObject({
      form: 'targets',
      title: '项目支出绩效目标申报表',
      year: 2026,
      department: '某市教育局',
      amountUnit: '万元',
      amounts: { total: null },
      doubts: [],
      proof: { ok: true },
    })
    expect(table.units).toMatchObject([
      {
        name: '第一中学',
        projects: [
          {
            name: '校舍维修',
            amounts: amounts('100.00', { fiscal: '90.00', other: '10.00' }),
            goal: '目标1：本年完成维修。',
            periodGoal: '目标1：三年完成维修。',
            printedPeriod: '2024年-2026年',
            indicators: [
              { order: 1, name: '维修面积', periodTarget: '≥300平方米', annualTarget: '≥100平方米' },
              { order: 2, name: '学生满意度', periodTarget: '≥90%', annualTarget: '≥85%' },
            ],
          },
        ],
      },
    ])
  })

  it('不适用的核对说明理由，不算不通过', async () => {
    const { checks } = (await readRaw(rawSource([aForm()]))).proof
    expect(checks.slice(1, 4).map(({ detail }) => detail)).toEqual([
      '表中没有单位金额，不适用',
      '表中没有合计行，不适用',
      '表中没有指标编号，按印出的顺序编号',
    ])
  })

  it('中期资金和项目属性记在附注里', async () => {
    const { source } = await readRaw(rawSource([aForm()]))
    expect(source.notes).toEqual([
      '表中另印有：项目属性 延续项目；中期资金总额 300.00；其中：财政拨款 300.00。',
    ])
  })

  it('没有合并单元格（CSV）也读得出', async () => {
    const rows = aForm().rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : cell.text)))
    const table = await readRaw(rawSource([{ rows }]))
    expect(table.units).toMatchObject([
      {
        name: '第一中学',
        projects: [
          {
            name: '校舍维修',
            amounts: amounts('100.00', { fiscal: '90.00', other: '10.00' }),
            goal: '目标1：本年完成维修。',
            periodGoal: '目标1：三年完成维修。',
            indicators: [{ name: '维修面积' }, { name: '学生满意度' }],
          },
        ],
      },
    ])
    expect(table.doubts).toEqual([])
  })

  it('标签和值印在同一格', async () => {
    const table = await readRaw(
      rawSource([
        '项目绩效目标表（2021年度）',
        {
          rows: [
            [wide('项目名称：镇域建设', 2), '', wide('主管部门：某镇人民政府', 2), ''],
            [wide('资金总额：106.75万元', 2), '', wide('其中：财政拨款：69.23万元', 2), ''],
            [wide('其他资金：37.52万元', 4), '', '', ''],
            ['年度目标', wide('完成集镇改造。', 3), '', ''],
            ['一级指标', '二级指标', '指标内容', '指标值'],
            ['产出指标', '数量指标', '改造面积', '≥100平方米'],
          ],
        },
      ]),
    )
    expect(table).toMatchObject({ year: 2021, department: '某镇人民政府', amountUnit: '万元' })
    expect(table.units[0]?.projects[0]).toMatchObject({
      name: '镇域建设',
      amounts: amounts('106.75', { fiscal: '69.23', other: '37.52' }),
      goal: '完成集镇改造。',
      indicators: [{ name: '改造面积', annualTarget: '≥100平方米' }],
    })
  })

  it('长期指标与年度指标上下两组：同类同名的合为一项', async () => {
    const headings = ['一级指标', '二级指标', '指标内容', '指标值']
    const rows: CellText[][] = [
      ['项目名称', wide('校舍维修', 3), '', ''],
      ['主管部门', wide('某市教育局', 3), '', ''],
      ['资金总额（万元）', wide('60', 3), '', ''],
      [wide('长期绩效指标', 4), '', '', ''],
      headings,
      ['产出指标', '数量指标', '维修面积', '≥300平方米'],
      ['产出指标', '质量指标', '合格率', '100%'],
      [wide('年度绩效指标', 4), '', '', ''],
      headings,
      ['产出指标', '数量指标', '维修面积', '≥100平方米'],
    ]
    const table = await readRaw(rawSource(['项目支出绩效目标申报表', { rows }]))
    expect(table.units[0]?.projects[0]?.indicators).toMatchObject([
      { order: 1, name: '维修面积', periodTarget: '≥300平方米', annualTarget: '≥100平方米' },
      { order: 2, name: '合格率', periodTarget: '100%', annualTarget: '' },
    ])
    expect(table.doubts.map(({ code }) => code)).toEqual(['target-missing'])
  })

  it('中期与年度指标左右并排：按上方的目标栏分开', async () => {
    const rows: CellText[][] = [
      ['项目名称', wide('校舍维修', 7), '', '', '', '', '', ''],
      ['主管部门', wide('某市教育局', 7), '', '', '', '', '', ''],
      ['资金总额（万元）', wide('60', 7), '', '', '', '', '', ''],
      [tall('总体目标', 2), wide('中期目标', 4), '', '', '', wide('年度目标', 3), '', ''],
      ['', wide('三年完成。', 4), '', '', '', wide('本年完成。', 3), '', ''],
      [tall('绩效指标', 3), '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
      ['', tall('产出指标', 2), '数量指标', '维修面积', '300平方米', '数量指标', '维修面积', '100平方米'],
      ['', '', '质量指标', '合格率', '100%', '质量指标', '合格率', '98%'],
    ]
    const table = await readRaw(rawSource(['项目支出绩效目标申报表', { rows }]))
    expect(table.units[0]?.projects[0]).toMatchObject({
      goal: '本年完成。',
      periodGoal: '三年完成。',
      indicators: [
        {
          level1: { name: '产出指标' },
          name: '维修面积',
          periodTarget: '300平方米',
          annualTarget: '100平方米',
        },
        { level1: { name: '产出指标' }, name: '合格率', periodTarget: '100%', annualTarget: '98%' },
      ],
    })
    const unlabelled = rows.filter((_, row) => row !== 3 && row !== 4)
    await expect(readRaw(rawSource(['项目支出绩效目标申报表', { rows: unlabelled }]))).rejects.toMatchObject({
      code: 'other-layout',
    })
  })

  it('表格标签以外的文字存疑', async () => {
    const { rows } = aForm()
    const remark: CellText[] = ['其他需说明的问题', wide('需分两批实施', 5), '', '', '', '']
    const table = await readRaw(rawSource([{ rows: [...rows, remark] }]))
    expect(table.doubts.map(({ code, message }) => [code, message])).toEqual([
      ['unread-text', '表中有未读取的文字：其他需说明的问题 需分两批实施'],
    ])
    expect(table.units[0]?.projects[0]?.indicators).toHaveLength(2)
  })
})

describe('换页', () => {
  it('目标分在两页印出：接上', async () => {
    const { rows } = aForm()
    const upper = [...rows.slice(0, 9), ['', wide('目标1：三年完成', 2), '', wide('目标1：本年', 3), '', '']]
    const lower = [['', wide('维修。', 2), '', wide('完成维修。', 3), '', ''], ...rows.slice(10)]
    const table = await readRaw(rawSource([{ rows: upper, isCut: true }, '— 1 —', { rows: lower, page: 2 }]))
    expect(table.units[0]?.projects[0]).toMatchObject({
      goal: '目标1：本年完成维修。',
      periodGoal: '目标1：三年完成维修。',
      indicators: [{ name: '维修面积' }, { name: '学生满意度' }],
    })
    expect(table.doubts).toEqual([])
  })

  it('指标在换页处接着印，表头重复', async () => {
    const { rows } = aForm()
    const lower = [rows[10] ?? [], ...rows.slice(12)]
    const table = await readRaw(rawSource([{ rows: rows.slice(0, 12) }, { rows: lower, page: 2 }]))
    expect(table.units[0]?.projects[0]?.indicators.map(({ name }) => name)).toEqual([
      '维修面积',
      '学生满意度',
    ])
    expect(table.doubts).toEqual([])
  })
})

describe('一个文件里有几张表', () => {
  it('同一部门、年度的各项目表合为一张', async () => {
    const forms = [
      aForm({ project: '校舍维修' }),
      aForm({ project: '教师培训' }),
      aForm({ project: '食堂改造', unit: '第二小学' }),
    ]
    const table = await readRaw(rawSource(forms))
    expect(table.units.map(({ name, projects }) => [name, projects.map(project => project.name)])).toEqual([
      ['第一中学', ['校舍维修', '教师培训']],
      ['第二小学', ['食堂改造']],
    ])
    expect(table.proof.ok).toBe(true)
  })

  it('一张工作表里接连排着', async () => {
    const rows = [...aForm({ project: '校舍维修' }).rows, ...aForm({ project: '教师培训' }).rows]
    const table = await readRaw(rawSource([{ rows, sheet: '项目' }]))
    expect(table.units[0]?.projects.map(({ name }) => name)).toEqual(['校舍维修', '教师培训'])
    expect(table.doubts).toEqual([])
  })

  it('每张工作表一个项目；别的工作表记在附注里', async () => {
    const table = await readRaw(
      rawSource([
        {
          rows: [
            ['收支总表', ''],
            ['收入', '100.00'],
          ],
          sheet: '收支',
          page: 1,
        },
        { ...aForm({ project: '校舍维修' }), sheet: '一', page: 2 },
        { ...aForm({ project: '教师培训' }), sheet: '二', page: 3 },
      ]),
    )
    expect(table.units[0]?.projects.map(({ name }) => name)).toEqual(['校舍维修', '教师培训'])
    expect(table.source.notes.at(-1)).toBe('没有读取：工作表“收支”（不是项目支出绩效目标表）。')
    expect(table.proof.ok).toBe(true)
  })

  it('没有填写的空白表略过', async () => {
    const blank = { rows: aForm({ project: '' }).rows.slice(0, 11), sheet: '样表', page: 1 }
    const table = await readRaw(rawSource([blank, { ...aForm(), sheet: '一', page: 2 }]))
    expect(table.units).toMatchObject([{ projects: [{ name: '校舍维修' }] }])
    expect(table.source.notes).toContain('已略过 1 张没有填写的空白表。')
  })

  it.each([
    ['部门不同', { department: '某市卫生局' }, '各表的部门不同：“某市教育局”、“某市卫生局”'],
    ['年度不同', { year: '2025' }, '各表的年度不同：“2026”、“2025”'],
  ])('%s：拒绝，并列出名称', async (_, parts, message) => {
    const reading = readRaw(rawSource([aForm(), aForm(parts)]))
    await expect(reading).rejects.toMatchObject({
      code: 'several-tables',
      message: `文件中不止一张表，${message}。请每次只导入同一部门、同一年度的表。`,
    })
  })

  it('旁边的部门整体支出表不读，并说明', async () => {
    const whole = {
      rows: [
        [wide('部门整体支出绩效目标表', 4), '', '', ''],
        ['部门名称', wide('某市教育局', 3), '', ''],
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '培训次数', '≥4次'],
      ],
    }
    const table = await readRaw(rawSource([whole, aForm()]))
    expect(table.units[0]?.projects.map(({ name }) => name)).toEqual(['校舍维修'])
    expect(table.source.notes.at(-1)).toBe(
      '没有读取部门整体支出绩效目标表（1 张）：本系统只管理项目支出绩效目标。',
    )
    await expect(readRaw(rawSource([whole]))).rejects.toMatchObject({ code: 'department-table' })
  })
})
