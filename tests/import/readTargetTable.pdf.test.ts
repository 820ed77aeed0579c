import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { ReadingRefused } from '@/import/readingRefused'
import type { TargetTable } from '@/import/targetTable'
import { anyTableOfDistinctProjects } from './anyTable'
import { anySheetForm, asPrinted } from './print/anySheetForm'
import { sheetOfTable, type SheetForm } from './print/sheetOfTable'
import { writePdfSheet } from './print/writePdfSheet'
import type { PdfForm } from './print/writePdf'
import type { PrintedTable } from './printTable'

// A failure is told with its seed at once: making it smaller takes longer than the test may.
const anyPdf: fc.Arbitrary<Partial<PdfForm>> = fc.record({
  rules: fc.constantFrom('stroked', 'dashed', 'filled'),
  stands: fc.constantFrom('top', 'middle'),
  cutsRows: fc.boolean(),
  rotate: fc.constantFrom(0, 90, 180, 270),
  turn: fc.constantFrom(0, 1, 2, 3),
  pieces: fc.constantFrom(0, 1, 3),
  pageNumbers: fc.boolean(),
  height: fc.constantFrom(400, 595),
})

interface Printing {
  readonly table: PrintedTable
  readonly sheet: SheetForm
  readonly pdf: Partial<PdfForm>
}

function read({ table, sheet, pdf }: Printing): Promise<TargetTable> {
  const headerRows = sheet.nestedHeading ? 2 : 1
  const bytes = writePdfSheet(sheetOfTable(table, sheet), { ...pdf, headerRows })
  return readTargetTable({ name: '表.pdf', bytes })
}

describe('任意的表按任意版式印成 PDF', () => {
  it('有框线、行不跨页：完整读回，没有存疑', async () => {
    await fc.assert(
      fc.asyncProperty(anyTableOfDistinctProjects, anySheetForm, anyPdf, async (table, sheet, pdf) => {
        const found = await read({ table, sheet, pdf: { ...pdf, cutsRows: false } })
        expect(found).toMatchObject(asPrinted(table, sheet))
        expect(found.doubts).toEqual([])
        expect(found.proof.ok).toBe(true)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 120_000)

  it('行跨页：完整读回，说不清的地方存疑，不悄悄读错', async () => {
    await fc.assert(
      fc.asyncProperty(anyTableOfDistinctProjects, anySheetForm, anyPdf, async (table, sheet, pdf) => {
        const found = await read({ table, sheet, pdf: { ...pdf, cutsRows: true } })
        if (found.doubts.length === 0) expect(found).toMatchObject(asPrinted(table, sheet))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 120_000)

  it('没有框线：各列按对齐分开；没有存疑的必定读对，读不出的拒绝', async () => {
    const rules = fc.constantFrom('horizontal' as const, 'none' as const)
    let whole = 0
    await fc.assert(
      fc.asyncProperty(anyTableOfDistinctProjects, anySheetForm, rules, async (table, sheet, drawn) => {
        const found = await read({ table, sheet, pdf: { rules: drawn } }).catch((cause: unknown) => {
          if (cause instanceof ReadingRefused) return undefined
          throw cause
        })
        if (found?.doubts.length !== 0) return
        expect(found).toMatchObject(asPrinted(table, sheet))
        whole++
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(whole).toBeGreaterThan(0)
  }, 120_000)
})
