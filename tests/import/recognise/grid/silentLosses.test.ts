import { describe, expect, it } from 'vitest'
import { rawSource, type CellText } from '../../rawTables'
import { readRaw } from '../../readRaw'

const HEADINGS = ['项目名称', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '金额']
const TITLE = '2026年项目支出绩效目标表'
const OFFICE = '部门名称：某局 单位：万元'
const TOTAL = ['合计', '', '', '', '', '', '60.00']

const row = (name: string, indicator = ['产出指标', '数量指标', '维修面积', '≥100平方米']) => [
  name,
  '保障安全。',
  ...indicator,
  '60.00',
]

const read = (rows: readonly (readonly CellText[])[], above = [TITLE, OFFICE]) =>
  readRaw(rawSource([...above, { rows: [HEADINGS, ...rows] }]))

describe('不悄悄丢掉、不悄悄并在一起', () => {
  it.each(['审核评估经费', '填报系统运维', '制表设备购置', '经办人培训', '说明会经费', '备注系统建设'])(
    '名称像落款用语的项目：%s',
    async name => {
      const table = await read([row(name), TOTAL])
      expect(table.units[0]?.projects.map(project => project.name)).toEqual([name])
      expect([table.doubts, table.proof.ok]).toEqual([[], true])
    },
  )

  it('落款和说明仍不是项目', async () => {
    const table = await read([row('校舍维修'), TOTAL, ['填报人：张三', '', '', '', '', '', '']])
    expect(table.units[0]?.projects).toHaveLength(1)
    expect(table.source.notes).toEqual(['表中另印有：填报人：张三。'])
  })

  it('一行里印有多项指标：存疑', async () => {
    const several = [
      '产出指标\n效益指标',
      '数量指标\n质量指标\n社会效益',
      '学生数\n达标率\n合格率',
      '12500人\n100%\n92.5%',
    ]
    const table = await read([row('校舍维修', several), TOTAL])
    expect(table.doubts.map(({ code }) => code)).toContain('several-in-one-row')
    expect(table.proof.ok).toBe(false)
  })

  it('表名之下的一句话后面接着单位：存疑，不丢', async () => {
    const table = await read(
      [row('校舍维修'), TOTAL],
      [TITLE, '部门名称：某局', '本表只列前三个重点项目  单位：万元'],
    )
    expect(table.doubts.map(({ where }) => where)).toContainEqual(
      expect.stringContaining('本表只列前三个重点项目'),
    )
  })
})

/** The form of a project, with its unit of amounts in the label where it prints one. */
function aForm(project: string, unit: string): readonly (readonly CellText[])[] {
  return [
    ['项目支出绩效目标申报表', '', '', ''],
    ['项目名称', project, '主管部门', '某局'],
    [`项目资金${unit}`, '年度资金总额：', '350000', ''],
    ['', '其中：财政拨款', '350000', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值'],
    ['产出指标', '数量指标', '维修面积', '≥100平方米'],
  ]
}

describe('每个项目一张表，只有一张印有金额单位', () => {
  it.each([
    ['先印后不印', '（元）', ''],
    ['先不印后印', '', '（元）'],
  ])('%s：都按印出的单位，并存疑', async (_, first, second) => {
    const table = await readRaw(rawSource([{ rows: aForm('甲', first) }, { rows: aForm('乙', second) }]))
    expect(table.amountUnit).toBe('元')
    expect(table.doubts).toContainEqual(
      expect.objectContaining({
        code: 'amount-unit-missing',
        message: '有 1 张表没有印金额单位，暂按其他表的元计，请核对。',
      }),
    )
  })
})
