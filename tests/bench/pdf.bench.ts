import { test, type Page } from '@playwright/test'
import { expectedTable } from '../import/fixtureTables'
import { targetTablePdf } from '../import/print/writePdf'
import type { PdfFigures } from './pdfReading'

/** The office's table over and over, until it fills so many pages. */
const PAGES = 50

test('reading a PDF of 50 pages, against PDF.js extracting its text and operators', async ({ page }) => {
  await page.goto('./')
  const pdf = Buffer.from(longTable()).toString('base64')
  // The dev server may load the page again once it has met the packages.
  const { pages, extracting, reading } = await measure(page, pdf).catch(async () => {
    await page.waitForLoadState()
    return measure(page, pdf)
  })
  console.log(
    `pdf, ${pages} pages    PDF.js ${extracting.toFixed(0)} ms  reading ${reading.toFixed(0)} ms` +
      `  × ${(reading / extracting).toFixed(2)} (goal ≤ 1.5)`,
  )
})

function measure(page: Page, pdf: string): Promise<PdfFigures> {
  return page.evaluate(async asked => {
    const path = '/tests/bench/pdfReading.ts'
    const bench = (await import(/* @vite-ignore */ path)) as typeof import('./pdfReading')
    return bench.measurePdf(asked)
  }, pdf)
}

function longTable(): Uint8Array {
  const table = expectedTable('huadu-office')
  const [unit] = table.units
  // Eight projects fill nearly a page and a half.
  return targetTablePdf({
    ...table,
    units: Array.from({ length: Math.ceil(PAGES * 0.72) }, () => unit).flatMap(one => one ?? []),
  })
}
