import type { RawSource } from '../../rawSource'
import { Transcript, type GridCell } from '../transcript'
import { cellBlocks } from './cellBlocks'
import { compactGrid } from './compactGrid'

/** Rows of cells without more (CSV, pasted cells): one page of lines and tables. */
export function rowsSource(rows: readonly (readonly string[])[]): RawSource {
  const transcript = new Transcript()
  for (const block of cellBlocks(cellsOf(rows))) {
    if (block.kind === 'lines') for (const { text } of block.cells) transcript.addLine(text, 1)
    else transcript.addGrid(compactGrid(block.cells), 1)
  }
  return transcript.source()
}

function cellsOf(rows: readonly (readonly string[])[]): GridCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text.trim() === '' ? [] : [{ row, column, rowSpan: 1, columnSpan: 1, text }],
    ),
  )
}
