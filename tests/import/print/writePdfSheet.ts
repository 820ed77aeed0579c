import type { CellText } from '../rawTables'
import type { PdfCell, PdfRow } from './pdfLayout'
import type { PrintedSheet } from './sheetOfTable'
import { placedRows } from './mergedCells'
import { writePdf, type PdfForm } from './writePdf'

/** A table as a PDF with its heading on every page. */
export function writePdfSheet(
  { above, table }: PrintedSheet,
  form: Partial<PdfForm> & { readonly headerRows: number },
): Uint8Array {
  const width = table.rows[0]?.length ?? 1
  const { headerRows, ...rest } = form
  return writePdf(
    {
      before: above,
      table: { columns: columnWidths(table.rows, width), rows: pdfRows(table.rows, width), headerRows },
    },
    rest,
  )
}

/** Points that the columns of a page share. */
const ROOM = 760

/** As wide as what a column holds asks for: a cell with much text more than one with an amount. */
function columnWidths(rows: readonly (readonly CellText[])[], width: number): number[] {
  const longest = Array.from({ length: width }, () => 4)
  for (const { column, columns, text } of placedRows(rows).flat())
    if (columns === 1) longest[column] = Math.max(longest[column] ?? 0, Math.min(60, text.length))
  const wanted = longest.map(length => 30 + 3 * length)
  const sum = wanted.reduce((all, one) => all + one, 0)
  return wanted.map(one => (one * ROOM) / sum)
}

function pdfRows(rows: readonly (readonly CellText[])[], width: number): PdfRow[] {
  return placedRows(rows).map((cells, row) => {
    const printed: (PdfCell | null)[] = Array.from({ length: width }, () => null)
    for (const { column, rows: rowSpan, columns: columnSpan, text } of cells) {
      const align = row > 0 && /^[0-9.,]+$/u.test(text) ? ('right' as const) : ('left' as const)
      printed[column] = { text: text.replaceAll('\n', ''), rowSpan, columnSpan, align }
    }
    return printed
  })
}
