import { describe, expect, it } from 'vitest'
import { rawSource } from '../rawTables'
import { readRaw } from '../readRaw'

const ROWS = [
  ['项目名称', '金额', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
  ['校舍维修', '60.00', '保障校舍安全。', '产出指标', '数量指标', '维修面积', '≥100平方米'],
  ['合计', '60.00', '', '', '', '', ''],
]

const read = (line: string) => readRaw(rawSource(['项目支出绩效目标表', line, { rows: ROWS }]))

describe('表头在同一行里印有部门和别的内容', () => {
  it.each([
    ['预算单位：某市水务局   2026年   金额单位：万元', '某市水务局', 2026],
    ['预算单位：301001-某市水务局   2026年度   金额单位：万元', '301001-某市水务局', 2026],
    ['部门（单位）：某市水务局  （2026年）  单位：万元', '某市水务局', 2026],
    ['部门名称：某市2025年运动会筹备办 2026年度 单位：万元', '某市2025年运动会筹备办', 2025],
    ['单位名称（公章）：某市水务局  单位：万元', '某市水务局', null],
    ['申报单位（盖章）：某市水务局  单位：万元', '某市水务局', null],
    ['部门名称：某市水务局（本级）  填表日期：2025年12月10日  单位：万元', '某市水务局（本级）', null],
    ['部门名称：某市水务局  编制时间：2025年12月  单位：万元', '某市水务局', null],
    ['部门名称：某市水务局  填表日期：二〇二五年十二月  单位：万元', '某市水务局', null],
  ])('%s', async (line, department, year) => {
    const table = await read(line)
    expect([table.department, table.year, table.amountUnit]).toEqual([department, year, '万元'])
  })

  it('填表日期不算遗漏的文字', async () => {
    expect((await read('部门名称：某市水务局  填表日期：2025年12月10日  单位：万元')).proof.ok).toBe(true)
  })
})
