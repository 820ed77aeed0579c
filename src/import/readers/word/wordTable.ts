import type { Block, BlockCell, BlockTable } from '../blocks/block'
import { tooLargeFile } from '../refusedFile'
import { MOST_CELLS, MOST_ROWS } from '../transcript'
import { alignedColumns } from './alignedColumns'

/** What Word says of a cell besides its text. */
export interface CellMarks {
  /** gridSpan: columns of the grid it takes. */
  span: number
  /** vMerge, hMerge: whether a merged cell begins here or goes on. */
  vertical?: 'restart' | 'continue'
  horizontal?: 'restart' | 'continue'
}

type GrowingCell = { -readonly [Key in keyof BlockCell]: BlockCell[Key] }

const MOST_COLUMNS = 1_000

/** A table of a document while its rows and cells come one by one. */
export class WordTable {
  readonly #cells: GrowingCell[] = []
  readonly #widths: number[] = []
  /** Vertically merged cells that may go on, by their column. */
  readonly #merged = new Map<number, GrowingCell>()
  #row = 0
  #column = 0

  addWidth(width: number): void {
    if (this.#widths.length < MOST_COLUMNS) this.#widths.push(width)
  }

  openRow(): void {
    this.#column = 0
    if (this.#row > MOST_ROWS) throw tooLargeFile(`表格超过 ${MOST_ROWS} 行`)
  }

  /** Columns that a row leaves out at its beginning. */
  skipColumns(count: number): void {
    this.#column += count
  }

  /** A row that is deleted or hidden is not printed. */
  closeRow(isPrinted: boolean): void {
    if (isPrinted) this.#row++
    else while (this.#cells.at(-1)?.row === this.#row) this.#cells.pop()
  }

  addCell({ span, vertical, horizontal }: CellMarks, blocks: readonly Block[]): void {
    const column = this.#column
    this.#column += span
    if (this.#column > MOST_COLUMNS) throw tooLargeFile(`表格超过 ${MOST_COLUMNS} 列`)
    const before = this.#cells.at(-1)
    if (horizontal === 'continue' && before?.row === this.#row) before.columnSpan += span
    else if (vertical !== 'continue' || !this.#continue(column))
      this.#place({ column, span, vertical }, blocks)
  }

  table(): BlockTable {
    return alignedColumns({ cells: this.#cells, ...this.#edges() })
  }

  /** What a cell holds that goes on from above is not shown. */
  #continue(column: number): boolean {
    const above = this.#merged.get(column)
    if (!above || above.row + above.rowSpan !== this.#row) return false
    above.rowSpan++
    return true
  }

  #place(
    { column, span, vertical }: { column: number; span: number; vertical: CellMarks['vertical'] },
    blocks: readonly Block[],
  ): void {
    const cell = { row: this.#row, column, rowSpan: 1, columnSpan: span, blocks }
    if (this.#cells.length >= MOST_CELLS) throw tooLargeFile(`表格超过 ${MOST_CELLS} 个单元格`)
    this.#cells.push(cell)
    if (vertical === 'restart') this.#merged.set(column, cell)
  }

  #edges(): { edges?: number[] } {
    const end = this.#cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0)
    if (this.#widths.length < end) return {}
    let position = 0
    return { edges: [0, ...this.#widths.map(width => (position += width))] }
  }
}
