import type { BlockCell, BlockTable } from '../blocks/block'
import { tooLargeFile } from '../refusedFile'
import { MOST_CELLS, MOST_ROWS } from '../transcript'
import { HtmlFlow } from './htmlFlow'

/** What browsers allow. */
const MOST_COLUMNS = 1_000

/** A table while its cells come one by one: finds each the next free column of its row. */
export class HtmlTable {
  readonly #cells: BlockCell[] = []
  readonly #hiddenColumns = new Set<number>()
  /** By column, the first row that is free again. */
  readonly #taken: number[] = []
  #row = -1
  #column = 0
  #columnsTold = 0
  #open: { flow: HtmlFlow; cell: Omit<BlockCell, 'blocks'>; isHidden: boolean } | undefined

  /** Where text goes at present; undefined between cells. */
  get flow(): HtmlFlow | undefined {
    return this.#open?.flow
  }

  addRow(): void {
    this.closeCell()
    this.#row++
    this.#column = 0
    if (this.#row > MOST_ROWS) throw tooLargeFile(`表格超过 ${MOST_ROWS} 行`)
  }

  /** <col>: Excel marks its hidden columns there. */
  addColumns(count: number, isHidden: boolean): void {
    const end = Math.min(this.#columnsTold + count, MOST_COLUMNS)
    for (; this.#columnsTold < end; this.#columnsTold++)
      if (isHidden) this.#hiddenColumns.add(this.#columnsTold)
  }

  openCell(spans: { readonly rows: number; readonly columns: number }, isHidden: boolean): void {
    if (this.#row < 0) this.addRow()
    this.closeCell()
    while ((this.#taken[this.#column] ?? 0) > this.#row) this.#column++
    const columnSpan = Math.min(Math.max(spans.columns, 1), MOST_COLUMNS)
    const rowSpan = Math.min(spans.rows === 0 ? MOST_ROWS : spans.rows, MOST_ROWS)
    const cell = { row: this.#row, column: this.#column, rowSpan, columnSpan }
    for (let end = this.#column + columnSpan; this.#column < end; this.#column++)
      this.#taken[this.#column] = Math.max(this.#taken[this.#column] ?? 0, this.#row + rowSpan)
    if (this.#column > MOST_COLUMNS) throw tooLargeFile(`表格超过 ${MOST_COLUMNS} 列`)
    this.#open = { flow: new HtmlFlow(), cell, isHidden }
  }

  closeCell(): void {
    if (!this.#open) return
    const { flow, cell, isHidden } = this.#open
    this.#open = undefined
    flow.endLine()
    if (!isHidden) this.#cells.push({ ...cell, blocks: flow.blocks })
    if (this.#cells.length > MOST_CELLS) throw tooLargeFile(`表格超过 ${MOST_CELLS} 个单元格`)
  }

  table(): BlockTable {
    this.closeCell()
    return { cells: this.#cells.filter(({ column, columnSpan }) => !this.#areHidden(column, columnSpan)) }
  }

  #areHidden(first: number, count: number): boolean {
    for (let column = first; column < first + count; column++)
      if (!this.#hiddenColumns.has(column)) return false
    return true
  }
}
