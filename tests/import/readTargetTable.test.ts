import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { expectedTable, fixtureBytes, fixtureText, OFFICES } from './fixtureTables'
import { printTable } from './printTable'

describe('真实表格的文字', () => {
  it.each(OFFICES)('%s：每一个字段与逐字核对的结果一致，核对无误', async office => {
    const table = await readTargetTable({ text: fixtureText(office) })
    expect(table).toMatchObject(expectedTable(office))
    expect(table.proof.ok).toBe(true)
  })

  it('花都区政府办：没有存疑', async () => {
    expect((await readTargetTable({ text: fixtureText('huadu-office') })).doubts).toEqual([])
  })

  it('次年的表：列不明的金额每行一条存疑，此外没有', async () => {
    const { doubts } = await readTargetTable({ text: fixtureText('huadu-office-next-year') })
    expect(doubts.map(({ code, where }) => [code, where])).toEqual([
      ['amount-column-unknown', '合计 337.85 327.85 10.00'],
      ['amount-column-unknown', '广州市花都区人民政府办公室 337.85 327.85 10.00'],
      ['amount-column-unknown', '政务信创云资源租赁 90.00 80.00 10.00'],
    ])
  })

  it('存疑、项目和指标都指向原文中的位置', async () => {
    const text = fixtureText('huadu-office-next-year')
    const table = await readTargetTable({ text })
    const printedAt = (at?: { start: number; end: number }) => text.slice(at?.start, at?.end)
    expect(table.doubts.map(({ at }) => printedAt(at))).toEqual(table.doubts.map(({ where }) => where))
    const project = table.units[0]?.projects.at(-1)
    expect(printedAt(project?.at)).toMatch(/^政务信创云资源租赁 90\.00[^]*≥85%。$/)
    expect(printedAt(project?.indicators[1]?.at)).toBe(
      '2、1-产出指\n标；12-质量指标；云资源服务可用率；实施周期指标值:≥99\n.9%；年度指标值:≥99.9%。',
    )
  })

  it('.txt 文件与粘贴的文字读法一致', async () => {
    const read = await readTargetTable({ name: '目标表.txt', bytes: fixtureBytes('huadu-office.txt') })
    expect(read).toEqual(await readTargetTable({ text: fixtureText('huadu-office') }))
  })
})

const widths = Array.from({ length: 53 }, (_, index) => index + 8)
const places = ['behind-last', 'own-line', 'each-own-line'] as const

describe.each(OFFICES)('%s：单元格在任意宽度换行，读出的表不变', office => {
  const expected = expectedTable(office)
  const codes = office === 'huadu-office' ? [] : Array.from({ length: 3 }, () => 'amount-column-unknown')

  it.each(places.flatMap(amounts => widths.map(width => ({ amounts, width }))))(
    '$width 字一行，名称也换行，金额 $amounts',
    async ({ amounts, width }) => {
      const table = await readTargetTable({
        text: printTable(expected, { width, nameWidth: width, amounts }),
      })
      expect(table).toMatchObject(expected)
      expect(table.doubts.map(({ code }) => code)).toEqual(codes)
      expect(table.proof.ok).toBe(true)
    },
  )

  it.each(widths)('%i 字一行，名称不换行，行间有空行', async width => {
    const table = await readTargetTable({ text: printTable(expected, { width, gap: 1 }) })
    expect(table).toMatchObject(expected)
    expect(table.doubts.map(({ code }) => code)).toEqual(codes)
  })

  it.each([14, 20, 24, 30])(
    '%i 字一行，金额印在较窄的名称首行旁：按栏宽分开名称与目标，并存疑',
    async width => {
      const text = printTable(expected, { width, nameWidth: 7, amounts: 'beside-first' })
      const table = await readTargetTable({ text })
      expect(table).toMatchObject(expected)
      expect(table.doubts.map(({ code }) => code)).toContain('name-continued')
    },
  )
})
