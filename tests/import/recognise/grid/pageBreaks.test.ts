import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TargetTable } from '@/import/targetTable'
import { anyTable as anyNames } from '../../anyTable'
import { breakTable, type PageBreak } from '../../breakTable'
import { anySheetForm, asPrinted } from '../../print/anySheetForm'
import { sheetOfTable, type PrintedSheet } from '../../print/sheetOfTable'
import type { PrintedTable } from '../../printTable'
import { rawSource } from '../../rawTables'
import { readRaw } from '../../readRaw'

/** No two rows of a table are alike: a table that prints one twice means it once. */
const anyTable = anyNames.map((table): PrintedTable => {
  let number = 0
  const numbered = (name: string) => `${name}（${++number}）`
  return {
    ...table,
    units: table.units.map(unit => ({
      ...unit,
      name: numbered(unit.name),
      projects: unit.projects.map(project => ({ ...project, name: numbered(project.name) })),
    })),
  }
})

const anyPage = fc.record({
  repeatsHeader: fc.boolean(),
  edges: fc.boolean(),
  pageNumbers: fc.boolean(),
})

const share = fc.constantFrom(0, 0.2, 0.5, 0.8, 1)
const wholeCell = fc.constantFrom(0, 1)

/** Shares by column: names and goals may be parted, what is one line stands on one side. */
function sharesOf(columns: readonly string[], parted: readonly string[]): fc.Arbitrary<number[]> {
  return fc.tuple(...columns.map(column => (parted.includes(column) ? share : wholeCell)))
}

const AMOUNTS = ['total', 'fiscal', 'special', 'other']
const IN_ONE_CELL = ['project', ...AMOUNTS, 'goal', 'indicators']

function read(sheet: PrintedSheet, pieces: ReturnType<typeof breakTable>): Promise<TargetTable> {
  return readRaw(rawSource([...sheet.above, ...pieces]))
}

describe('换页不改变读出的内容', () => {
  it('在任意行之间换页，表头重复或不重复', async () => {
    const breaks = fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(anyTable, anySheetForm, anyPage, breaks, async (table, form, page, rows) => {
        const sheet = sheetOfTable(table, form)
        const headerRows = form.nestedHeading ? 2 : 1
        const at = rows.map(row => row + headerRows).sort((one, other) => one - other)
        const pieces = breakTable(
          sheet.table,
          at.map(row => ({ row })),
          { ...page, headerRows },
        )
        const found = await read(sheet, pieces)
        expect(found).toMatchObject(asPrinted(table, form))
        expect(found.doubts.filter(({ code }) => code !== 'row-over-page')).toEqual([])
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 60_000)

  it('在任意行之内换页，一行可以跨几页：各格分别接上', async () => {
    const cut = fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      shares: sharesOf(IN_ONE_CELL, ['project', 'goal', 'indicators']),
    })
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        anySheetForm,
        anyPage,
        fc.uniqueArray(cut, { maxLength: 3, selector: ({ row }) => row }),
        async (table, form, page, cuts) => {
          const one = { ...form, indicators: 'in-one-cell' as const, onlyPayingSources: false }
          const sheet = sheetOfTable(table, one)
          const headerRows = form.nestedHeading ? 2 : 1
          const at = cuts
            .map((pageBreak): PageBreak => ({ ...pageBreak, row: pageBreak.row + headerRows }))
            .sort((first, second) => first.row - second.row)
          const found = await read(sheet, breakTable(sheet.table, at, { ...page, headerRows }))
          expect(found).toMatchObject(table)
          expect(found.doubts).toEqual([])
        },
      ),
      { numRuns: 300, endOnFailure: true },
    )
  }, 60_000)

  it('每项指标一行的表在任意行之内换页：项目、类别和指标值归回原行', async () => {
    const columns = [
      'project',
      ...AMOUNTS,
      'goal',
      'level1',
      'level2',
      'name',
      'periodTarget',
      'annualTarget',
    ]
    const cut = fc.record({
      row: fc.integer({ min: 1, max: 20 }),
      shares: sharesOf(columns, ['project', 'goal', 'name']),
    })
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        anySheetForm,
        anyPage,
        fc.uniqueArray(cut, { maxLength: 3, selector: ({ row }) => row }),
        async (table, form, page, cuts) => {
          const one = {
            ...form,
            indicators: 'one-a-row' as const,
            periodTargets: true,
            repeated: 'merged' as const,
            onlyPayingSources: false,
          }
          const sheet = sheetOfTable(table, one)
          const headerRows = form.nestedHeading ? 2 : 1
          const at = cuts
            .map((pageBreak): PageBreak => ({ ...pageBreak, row: pageBreak.row + headerRows }))
            .sort((first, second) => first.row - second.row)
          const found = await read(sheet, breakTable(sheet.table, at, { ...page, headerRows }))
          expect(found).toMatchObject(asPrinted(table, one))
          expect(found.doubts.filter(({ code }) => code !== 'row-over-page')).toEqual([])
        },
      ),
      { numRuns: 300, endOnFailure: true },
    )
  }, 60_000)

  it('合并单元格的文字居中印在下一页：上一页的行仍归它', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        anySheetForm,
        anyPage,
        fc.integer({ min: 2, max: 30 }),
        async (table, form, page, row) => {
          const one = { ...form, indicators: 'one-a-row' as const, repeated: 'merged' as const }
          const sheet = sheetOfTable(table, one)
          const headerRows = form.nestedHeading ? 2 : 1
          const at = [{ row: row + headerRows, textBelow: true }]
          const found = await read(sheet, breakTable(sheet.table, at, { ...page, headerRows }))
          // A table so small that no merged cell shows may be told from blanks by a person only.
          if (found.doubts.length === 0) expect(found).toMatchObject(asPrinted(table, one))
          else expect(found.doubts.map(({ code }) => code)).toContain('row-over-page')
        },
      ),
      { numRuns: 300, endOnFailure: true },
    )
  }, 60_000)
})
