import { describe, expect, it } from 'vitest'
import { ReadingRefused } from '@/import/readingRefused'
import { rawSource, type TableOfTexts } from '../../rawTables'
import { readRaw } from '../../readRaw'

const HEADINGS = ['项目名称', '总计', '绩效目标', '一级指标', '二级指标', '三级指标', '年度指标值']
const PROJECT = ['校舍维修', '60.00', '保障安全', '产出指标', '数量指标', '维修面积', '≥100平方米']
const ABOVE = ['2026年项目支出绩效目标表', '部门名称：某市教育局 单位：万元']

async function refusal(
  parts: readonly (string | TableOfTexts)[],
): Promise<{ code: string; message: string }> {
  const cause: unknown = await readRaw(rawSource(parts)).catch((error: unknown) => error)
  expect(cause).toBeInstanceOf(ReadingRefused)
  const { code, message } = cause as ReadingRefused
  return { code, message }
}

describe('不能读的表格，拒绝并说明', () => {
  it.each([
    [
      '别的表',
      [
        {
          rows: [
            ['姓名', '电话'],
            ['张三', '8888'],
          ],
        },
      ],
      'not-a-target-table',
      '没有找到项目支出绩效目标表：没有一张表同时有“项目名称”和“绩效指标”（或“三级指标”和“指标值”）这些栏。请核对是否选对了文件或工作表。',
    ],
    [
      '有表名而没有认得的栏目',
      [
        '项目支出绩效目标表',
        {
          rows: [
            ['甲', '乙'],
            ['丙', '丁'],
          ],
        },
      ],
      'other-layout',
      '找到了表名“项目支出绩效目标表”，但没有找到“项目名称”和“绩效指标”（或“三级指标”和“指标值”）这些栏，这种版式暂不能读取。请核对表格是否完整，或在项目中手工录入。',
    ],
    [
      '部门整体支出绩效目标表',
      [
        '部门整体支出绩效目标表',
        {
          rows: [
            ['部门名称', '某市教育局'],
            ['年度目标', '保障运转'],
          ],
        },
      ],
      'department-table',
      '这是部门整体支出绩效目标表。本系统只管理项目支出绩效目标，请导入《项目支出绩效目标表》。',
    ],
    [
      '只有表头',
      [...ABOVE, { rows: [HEADINGS, ['合计', '60.00', '', '', '', '', '']] }],
      'cut-off',
      '表格不完整：读到了表头，但没有读到项目的绩效指标。请核对文件是否完整，从表名到表格最后一行都在其中，再重新导入。',
    ],
    [
      '断在最后一个项目',
      [
        ...ABOVE,
        {
          rows: [
            HEADINGS,
            ['合计', '160.00', '', '', '', '', ''],
            PROJECT,
            ['教师培训', '40.00', '提高', '', '', '', ''],
          ],
        },
      ],
      'cut-off',
      '表格不完整：最后一个项目“教师培训”没有绩效指标，各项目之和也与合计不一致。请核对文件是否完整，从表名到表格最后一行都在其中，再重新导入。',
    ],
    [
      '断在最后一项指标',
      [
        ...ABOVE,
        {
          rows: [
            HEADINGS,
            ['合计', '160.00', '', '', '', '', ''],
            PROJECT,
            ['', '', '', '', '质量指标', '合格率', ''],
          ],
        },
      ],
      'cut-off',
      '表格不完整：最后一个项目“校舍维修”的第 2 项指标没有年度指标值，各项目之和也与合计不一致。请核对文件是否完整，从表名到表格最后一行都在其中，再重新导入。',
    ],
    [
      '千元为单位',
      ['项目支出绩效目标表', '部门名称：甲 单位：千元', { rows: [HEADINGS, PROJECT] }],
      'unknown-amount-unit',
      '表中金额单位是“千元”，目前只能读取以万元或元为单位的表格。请换算后再导入。',
    ],
    [
      '一张表里有几个部门',
      [
        '项目支出绩效目标表（单位：万元）',
        {
          rows: [
            ['主管部门', ...HEADINGS],
            ['教育局', ...PROJECT],
            ['卫生局', '防疫', ...PROJECT.slice(1)],
          ],
        },
      ],
      'several-tables',
      '文件中不止一张表，各表的部门不同：“教育局”、“卫生局”。请每次只导入同一部门、同一年度的表。',
    ],
    [
      '两个部门的表',
      [
        ...ABOVE,
        { rows: [HEADINGS, PROJECT] },
        '2026年项目支出绩效目标表',
        '部门名称：某市卫生局 单位：万元',
        { rows: [HEADINGS, PROJECT] },
      ],
      'several-tables',
      '文件中不止一张表，各表的部门不同：“某市教育局”、“某市卫生局”。请每次只导入同一部门、同一年度的表。',
    ],
  ] as const)('%s', async (_, parts, code, message) => {
    expect(await refusal(parts)).toEqual({ code, message })
  })

  it('表格过大', async () => {
    const at = { start: 0, end: 1 }
    const cells = Array.from({ length: 3000 }, (_, row) => ({
      row,
      column: row,
      rowSpan: 3000,
      columnSpan: 1,
      at,
    }))
    const table = { kind: 'table', page: 1, rows: 3000, columns: 3000, cells, isRuled: true } as const
    const reading = readRaw({ text: '甲', parts: [table], boxes: [], notes: [] })
    await expect(reading).rejects.toMatchObject({ code: 'too-large' })
  })
})

describe('表格所在页之外的文字', () => {
  const table = [
    ...ABOVE,
    { rows: [HEADINGS, ['合计', '60.00', '', '', '', '', ''], PROJECT], edges: [0, 1, 2, 3, 4, 5, 6, 7] },
  ]

  it('下一页开头没有表名的文字：可能是表格的一部分，存疑', async () => {
    const { doubts } = await readRaw(
      rawSource([...table, { rows: [['质量指标', '合格率']], page: 2, edges: [0, 1, 2] }]),
    )
    expect(doubts.map(({ message }) => message)).toEqual(['表格之后有未读取的文字：质量指标 合格率'])
  })

  it('下一页是另一张表：记在附注里', async () => {
    const other = [
      {
        rows: [
          [{ text: '政府采购预算表', columns: 2 }, ''],
          ['品目', '金额'],
        ],
        page: 2,
        edges: [0, 1, 2],
      },
    ]
    const { doubts, source } = await readRaw(rawSource([...table, ...other]))
    expect(doubts).toEqual([])
    expect(source.notes).toEqual(['没有读取：第 2 页（不是项目支出绩效目标表）。'])
  })

  it('没有框线的表，指标没有以句号结尾：可能没有读完，存疑', async () => {
    const rows = [
      ['项目名称', '总计', '绩效目标', '绩效指标'],
      ['合计', '60.00', '', ''],
      ['校舍维修', '60.00', '安全', '1、1-产出指标；11-数量指标；面积；年度指标值:≥10'],
    ]
    const codes = async (isRuled: boolean) =>
      (await readRaw(rawSource([...ABOVE, { rows, isRuled }]))).doubts.map(({ code }) => code)
    expect(await codes(true)).toEqual([])
    expect(await codes(false)).toContain('indicator-end-missing')
  })
})

describe('同一部门的几张表', () => {
  it('各单位一张，各自核对合计；总的合计没有印，留空', async () => {
    const list = (unit: string) => [
      ...ABOVE,
      {
        rows: [
          [...HEADINGS, '资金使用单位'],
          ['合计', '60.00', '', '', '', '', '', ''],
          [...PROJECT, unit],
        ],
      },
    ]
    const table = await readRaw(rawSource([...list('第一中学'), ...list('第二小学')]))
    expect(table.units.map(({ name }) => name)).toEqual(['第一中学', '第二小学'])
    expect(table.amounts.total).toBe(null)
    expect(table.proof.ok).toBe(true)
    expect(table.doubts).toEqual([])
  })

  it('部门一列只有一个部门：作为部门名称', async () => {
    const rows = [
      ['主管部门', ...HEADINGS],
      ['某市教育局', ...PROJECT],
      ['合计', '', '60.00', '', '', '', '', ''],
    ]
    const table = await readRaw(rawSource(['项目支出绩效目标表（单位：万元）', { rows }]))
    expect(table).toMatchObject({ department: '某市教育局', doubts: [] })
  })

  it('单列的表格当作文字读', async () => {
    const lines = [
      ...ABOVE,
      '项目名称 总计 财政拨款 绩效目标 绩效指标',
      '合计 60.00 60.00',
      '校舍维修 60.00 60.00',
      '保障安全。',
      '1、1-产出指标；11-数量指标；维修面积；年度指标值:≥100。',
    ]
    const table = await readRaw(rawSource([{ rows: lines.map(line => [line]) }]))
    expect(table.units[0]?.projects).toMatchObject([
      { name: '校舍维修', indicators: [{ annualTarget: '≥100' }] },
    ])
  })
})
