import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { placedRows } from './mergedCells'
import type { PrintedSheet } from './sheetOfTable'

/** A table as a Word document (.docx): the lines above it as paragraphs, merged cells merged. */
export async function writeWord({ above, table }: PrintedSheet): Promise<Uint8Array> {
  const rows = placedRows(table.rows).map(
    cells =>
      new TableRow({
        children: cells.map(
          ({ rows: rowSpan, columns: columnSpan, text }) =>
            new TableCell({
              rowSpan,
              columnSpan,
              children: text.split('\n').map(line => new Paragraph(line)),
            }),
        ),
      }),
  )
  const children = [...above.map(line => new Paragraph(line)), new Table({ rows })]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
