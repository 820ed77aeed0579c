import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { fixtureText } from './fixtureTables'

const whole = fixtureText('huadu-office').trimEnd()

describe('读出但对不上的表：存疑说明差额，核对不通过', () => {
  async function checked(from: string, to: string) {
    const { doubts, proof } = await readTargetTable({ text: whole.replace(from, to) })
    return {
      doubts: doubts.map(({ code, message, where }) => [code, message, where]),
      failed: proof.checks.filter(({ ok }) => !ok).map(({ name }) => name),
      ok: proof.ok,
    }
  }

  it.each([
    [
      '项目之和少于合计',
      ['工作经费 60.00 60.00', '工作经费 50.00 50.00'],
      [
        'total-sum-differs',
        '各项目合计 270.96 万元，与合计 280.96 万元相差 10.00 万元',
        '合计 280.96 280.96',
      ],
      '各资金使用单位之和等于合计',
    ],
    [
      '资金来源之和不等于总计',
      ['工作经费 60.00 60.00', '工作经费 60.00 59.99'],
      [
        'sources-differ',
        '“工作经费”各资金来源合计 59.99 万元，与总计 60.00 万元相差 0.01 万元',
        '工作经费 60.00 59.99',
      ],
      '各行资金来源之和等于总计',
    ],
    [
      '编号不连续',
      ['2、2-效益指', '3、2-效益指'],
      ['numbering-broken', '“工作经费”的指标编号不连续：第 2 项编号为 3', '加强对外交流，提升花都区国际形象'],
      '指标编号连续',
    ],
    [
      '表中一项没有年度指标值',
      ['；年度指标值:≥3', ''],
      [
        'target-missing',
        '指标“全年计划因公出国（境）团组批次”没有读到年度指标值，请补充',
        '全年计划因公出国（境）团组批次',
      ],
      '每项指标都有名称和指标值',
    ],
    [
      '一项的指标值里还印有另一项的开头',
      ['年度指标值:≥3', '年度指标值:≥3。2、2-效益指标，社会'],
      [
        'indicators-run-on',
        '指标“全年计划因公出国（境）团组批次”中似乎还印有另一项指标，请核对',
        '全年计划因公出国（境）团组批次',
      ],
      '每项指标都有名称和指标值',
    ],
  ])('%s', async (_, [from = '', to = ''], doubt, check) => {
    const result = await checked(from, to)
    expect(result.doubts).toContainEqual(doubt)
    expect(result.failed).toContain(check)
    expect(result.ok).toBe(false)
  })

  it('单位的各项目之和不等于单位金额', async () => {
    const result = await checked(
      '广州市花都区人民政府办公室 280.96 280.96',
      '广州市花都区人民政府办公室 270.96 270.96',
    )
    expect(result.doubts.map(([, message]) => message)).toEqual([
      '“广州市花都区人民政府办公室”各项目合计 280.96 万元，与该单位金额 270.96 万元相差 10.00 万元',
      '各资金使用单位合计 270.96 万元，与合计 280.96 万元相差 10.00 万元',
    ])
  })

  it('没有合计行：无法核对', async () => {
    const result = await checked('合计 280.96 280.96', '')
    expect(result.doubts.map(([code]) => code)).toEqual(['total-row-missing'])
    expect(result.ok).toBe(false)
  })

  it.each([
    [
      '表格之后',
      `${whole}\n注：本表不含涉密项目。`,
      '表格之后有未读取的文字：注：本表不含涉密项目。',
      '注：本表不含涉密项目。',
    ],
    [
      '表名之前',
      `某市2026年预算公开\n${whole}`,
      '表名之前有未能识别的文字：某市2026年预算公开',
      '某市2026年预算公开',
    ],
  ])('%s的文字不会丢', async (_, text, message, where) => {
    const { doubts, proof } = await readTargetTable({ text })
    expect(doubts).toMatchObject([{ code: 'unread-text', message, where }])
    expect(text.slice(doubts[0]?.at?.start, doubts[0]?.at?.end)).toBe(where)
    expect(proof.ok).toBe(false)
  })

  it('最后一项指标没有句号而下一项目接着印：名称从金额所在行算起，存疑', async () => {
    const text = whole.replace('形象。\n\n外事', '形象\n\n外事')
    const table = await readTargetTable({ text })
    const [first, second] = table.units[0]?.projects ?? []
    expect([first?.indicators[1]?.annualTarget, second?.name]).toEqual([
      '加强了对外交流，显著提升花都区国际形象',
      '外事业务专用经费',
    ])
    expect(table.doubts.map(({ code }) => code)).toEqual(['indicator-end-missing'])
  })

  it('一行没有金额：留下文字，存疑', async () => {
    const { units, doubts, proof } = await readTargetTable({ text: whole.replace('费 15.00 15.00', '费') })
    expect(units[0]?.projects[2]).toMatchObject({ name: '政务信息工作经费', amounts: { total: null } })
    expect(doubts.map(({ code }) => code)).toEqual(['total-sum-differs', 'amounts-missing'])
    expect(doubts.map(({ check }) => check)).toEqual(
      proof.checks.filter(({ ok }) => !ok).map(({ name }) => name),
    )
    expect(proof.ok).toBe(false)
  })
})
