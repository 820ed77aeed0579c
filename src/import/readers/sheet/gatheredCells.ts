import { tooLargeFile } from '../refusedFile'
import { MOST_CELLS, MOST_ROWS } from '../transcript'
import type { SheetCell } from './sheet'

/** The cells of a sheet while they come, held to the bounds of a target table: the rest of a million rows is not kept. */
export class GatheredCells {
  readonly all: SheetCell[] = []
  readonly #rows = new Set<number>()

  /** A blank cell is none. */
  add(cell: SheetCell): void {
    if (cell.text.trim() === '') return
    this.#rows.add(cell.row)
    if (this.#rows.size > MOST_ROWS) throw tooLargeFile(`工作表有内容的行超过 ${MOST_ROWS} 行`)
    this.all.push(cell)
    if (this.all.length > MOST_CELLS) throw tooLargeFile(`工作表有内容的单元格超过 ${MOST_CELLS} 个`)
  }
}
