import { utils, write, type WorkSheet } from '@e965/xlsx'
import Papa from 'papaparse'
import { placedRows } from './mergedCells'
import type { PrintedSheet } from './sheetOfTable'

export type SheetKind = 'xlsx' | 'biff8' | 'xlml'

/** A table as a workbook (.xlsx, .xls, or the XML of Excel 2003): amounts as numbers or as the text that is printed. */
export function writeWorkbook(
  sheet: PrintedSheet,
  {
    kind = 'xlsx',
    amountsAsNumbers = false,
  }: { readonly kind?: SheetKind; readonly amountsAsNumbers?: boolean } = {},
): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, workSheet(sheet, amountsAsNumbers), '绩效目标')
  // Without the table of strings the format of .xls ends each text at 255 characters.
  return new Uint8Array(write(book, { type: 'array', bookType: kind, bookSST: true }) as ArrayBuffer)
}

function workSheet({ above, table }: PrintedSheet, amountsAsNumbers: boolean): WorkSheet {
  const placed = placedRows(table.rows)
  const width = table.rows[0]?.length ?? 1
  const sheet = utils.aoa_to_sheet(above.map(line => [line]))
  const merges = above.map((_, row) => ({ s: { r: row, c: 0 }, e: { r: row, c: width - 1 } }))
  for (const { row, column, rows, columns, text } of placed.flat()) {
    const at = { r: row + above.length, c: column }
    if (text !== '') sheet[utils.encode_cell(at)] = storedCell(text, amountsAsNumbers)
    if (rows > 1 || columns > 1) merges.push({ s: at, e: { r: at.r + rows - 1, c: at.c + columns - 1 } })
  }
  sheet['!merges'] = merges
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: above.length + table.rows.length - 1, c: width - 1 },
  })
  return sheet
}

function storedCell(text: string, amountsAsNumbers: boolean) {
  return amountsAsNumbers && /^\d+\.\d\d$/u.test(text)
    ? { t: 'n' as const, v: Number(text), z: '0.00' }
    : { t: 's' as const, v: text }
}

/** A table as .csv: what a merged cell covers is blank. */
export function writeCsv({ above, table }: PrintedSheet): Uint8Array {
  const width = table.rows[0]?.length ?? 1
  const rows = table.rows.map(() => Array.from({ length: width }, () => ''))
  for (const { row, column, text } of placedRows(table.rows).flat()) (rows[row] ?? [])[column] = text
  return new TextEncoder().encode(Papa.unparse([...above.map(line => [line]), ...rows]))
}

/** A table as cells on the clipboard: tabs between them, quotes around what holds line breaks. */
export function clipboardText({ above, table }: PrintedSheet): string {
  const rows = placedRows(table.rows)
  const width = table.rows[0]?.length ?? 1
  const lines = rows.map(cells => {
    const texts = Array.from({ length: width }, () => '')
    for (const { column, text } of cells)
      texts[column] = /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    return texts.join('\t')
  })
  return [...above, ...lines].join('\r\n')
}

/** A table as a web page shows it. */
export function writeHtml({ above, table }: PrintedSheet): string {
  const rows = placedRows(table.rows).map(
    cells =>
      `<tr>${cells.map(({ rows: tall, columns, text }) => `<td rowspan="${tall}" colspan="${columns}">${escaped(text)}</td>`).join('')}</tr>`,
  )
  return `<html><body>${above.map(line => `<p>${escaped(line)}</p>`).join('')}<table>${rows.join('')}</table></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}
