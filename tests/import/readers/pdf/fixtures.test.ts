import { describe, expect, it, vi } from 'vitest'
import type { PrintedProject } from '@/import/targetTable'
import { expectedTable, fixtureBytes } from '../../fixtureTables'
import { indicatorText } from '../../printTable'
import { columnText, linesOf, sourceOf, tablesOf } from './columnsOfSource'

// The first file of a run loads PDF.js; machines differ.
vi.setConfig({ testTimeout: 30_000 })

const COLUMNS = { name: 0, total: 1, fiscal: 2, special: 3, other: 4, goal: 5, indicators: 6 }
const HEADINGS = /^(?:项目名称（资金使用单位）|绩效目标|绩效指标)\n/gmu

describe.each([
  { file: 'huadu-office.pdf', office: 'huadu-office', isRuled: true },
  { file: 'huadu-office-writer.pdf', office: 'huadu-office', isRuled: false },
  { file: 'huadu-office-next-year.pdf', office: 'huadu-office-next-year', isRuled: true },
] as const)('$file', ({ file, office, isRuled }) => {
  const expected = expectedTable(office)
  const reading = sourceOf(fixtureBytes(file))
  const projects = expected.units.flatMap(unit => unit.projects)

  it('每页一张七列的表，题名、部门和单位在表外', async () => {
    const source = await reading
    const tables = tablesOf(source)
    expect(tables.map(table => [table.page, table.columns, table.isRuled])).toEqual([
      [1, 7, isRuled],
      [2, 7, isRuled],
    ])
    expect(linesOf(source)[0]).toBe(expected.title)
    expect(linesOf(source).join('')).toContain(`部门名称：${expected.department}`)
    expect(linesOf(source).join('')).toContain(`单位：${expected.amountUnit}`)
    expect(source.notes).toEqual([])
  })

  it('名称、目标和指标各在其列，换行和换页处相接', async () => {
    const source = await reading
    const joined = (column: number) => columnText(source, column).replace(HEADINGS, '').replaceAll('\n', '')
    const everyPart = (part: (project: PrintedProject) => string) => projects.map(part).join('')
    expect(joined(COLUMNS.name)).toContain(everyPart(({ name }) => name))
    expect(joined(COLUMNS.goal)).toContain(everyPart(({ goal }) => goal))
    expect(joined(COLUMNS.indicators)).toContain(
      everyPart(({ indicators }) => indicators.map(indicatorText).join('')),
    )
  })

  it.each(['total', 'fiscal', 'special', 'other'] as const)('金额在其列：%s', async column => {
    const source = await reading
    const printed = columnText(source, COLUMNS[column]).split('\n')
    const rows = [expected, ...expected.units.flatMap(unit => [unit, ...unit.projects])]
    expect(printed.filter(text => /\d/.test(text))).toEqual(
      rows.flatMap(({ amounts }) => amounts[column] ?? []),
    )
  })

  it('每个单元格和每一行都有其在页面上的位置', async () => {
    const source = await reading
    const places = source.parts.flatMap(part =>
      part.kind === 'line' ? [part.at] : part.cells.map(({ at }) => at),
    )
    expect(source.boxes.map(({ at }) => at)).toEqual(places)
    for (const { left, top, right, bottom } of source.boxes) {
      expect([left, top, right, bottom].every(edge => edge >= 0 && edge <= 1)).toBe(true)
      expect(left < right && top < bottom).toBe(true)
    }
  })
})
