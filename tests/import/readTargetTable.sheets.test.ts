import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTargetTable } from '@/import/readTargetTable'
import { anyTableOfDistinctProjects } from './anyTable'
import { anySheetForm, asPrinted } from './print/anySheetForm'
import { sheetOfTable, type PrintedSheet } from './print/sheetOfTable'
import { clipboardText, writeCsv, writeHtml, writeWorkbook } from './print/writeSheet'
import { writeWord } from './print/writeWord'

type Written = Parameters<typeof readTargetTable>[0]

const WRITERS: readonly (readonly [string, (sheet: PrintedSheet) => Written | Promise<Written>])[] = [
  ['.xlsx，金额是文字', sheet => ({ name: '表.xlsx', bytes: writeWorkbook(sheet) })],
  [
    '.xlsx，金额是数',
    sheet => ({ name: '表.xlsx', bytes: writeWorkbook(sheet, { amountsAsNumbers: true }) }),
  ],
  ['.xls', sheet => ({ name: '表.xls', bytes: writeWorkbook(sheet, { kind: 'biff8' }) })],
  ['Excel 2003 XML', sheet => ({ name: '表.xls', bytes: writeWorkbook(sheet, { kind: 'xlml' }) })],
  ['.csv', sheet => ({ name: '表.csv', bytes: writeCsv(sheet) })],
  ['.docx', async sheet => ({ name: '表.docx', bytes: await writeWord(sheet) })],
  ['粘贴的单元格', sheet => ({ text: clipboardText(sheet) })],
  ['网页', sheet => ({ html: writeHtml(sheet) })],
]

describe('任意的表按任意版式写成文件，都完整读回', () => {
  it.each(WRITERS)(
    '%s',
    async (_, write) => {
      await fc.assert(
        fc.asyncProperty(anyTableOfDistinctProjects, anySheetForm, async (printed, form) => {
          const read = await readTargetTable(await write(sheetOfTable(printed, form)))
          expect(read).toMatchObject(asPrinted(printed, form))
          expect(read.doubts).toEqual([])
          expect(read.proof.ok).toBe(true)
        }),
        { numRuns: 60, endOnFailure: true },
      )
    },
    60_000,
  )
})
