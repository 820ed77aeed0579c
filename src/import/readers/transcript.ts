import type { Place } from '../printedPlace'
import type { RawCell, RawPart, RawSource } from '../rawSource'
import { tooLargeFile } from './refusedFile'

/** A cell of a grid with what it prints, from row and column 0. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** A table before it has its places in a text; cells in any order. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
  readonly edges?: readonly number[]
  readonly sheet?: string
}

/** More than any target table: the largest published ones have a few thousand rows. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 256
export const MOST_CELLS = 200_000
const MOST_CHARACTERS = 8_000_000

/** Writes down what a source prints, in the order of reading, and keeps where each line and each cell came to stand. */
export class Transcript {
  readonly #texts: string[] = []
  readonly #parts: RawPart[] = []
  readonly #notes: string[] = []
  #length = 0
  #cells = 0

  addNote(note: string): void {
    this.#notes.push(note)
  }

  /** A line outside of tables; one with line breaks is several, a blank one is none. */
  addLine(printed: string, page: number): void {
    for (const line of tidied(printed, '\t').split('\n')) {
      if (line === '') continue
      this.#parts.push({ kind: 'line', at: this.#write(line), page })
      this.#write('\n')
    }
  }

  /** A table; blank cells are left out. */
  addGrid({ rows, columns, cells, edges, sheet }: Grid, page: number): void {
    refuseTooLarge({ rows, columns, cells: (this.#cells += cells.length) })
    const placed = this.#writeRows(rows, cells)
    if (placed.length === 0) return
    this.#parts.push({
      kind: 'table',
      page,
      ...(sheet !== undefined && { sheet }),
      rows,
      columns,
      cells: placed,
      ...(edges && { edges }),
      isRuled: true,
    })
  }

  source(): RawSource {
    return { text: this.#texts.join(''), parts: this.#parts, boxes: [], notes: this.#notes }
  }

  /** Rows as lines with a tab for each column, so that an empty cell keeps its place in the text as well. */
  #writeRows(rows: number, cells: readonly GridCell[]): RawCell[] {
    const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
    const placed: RawCell[] = []
    let next = 0
    for (let row = 0; row < rows; row++) {
      let column = 0
      for (; inOrder[next]?.row === row; next++) {
        const { text, ...cell } = inOrder[next] as GridCell
        const printed = tidied(text, ' ')
        if (printed === '') continue
        this.#write('\t'.repeat(cell.column - column))
        column = cell.column
        placed.push({ ...cell, at: this.#write(printed) })
      }
      this.#write('\n')
    }
    return placed
  }

  #write(text: string): Place {
    const start = this.#length
    this.#length += text.length
    if (this.#length > MOST_CHARACTERS) throw tooLargeFile('文字过多')
    this.#texts.push(text)
    return { start, end: this.#length }
  }
}

function refuseTooLarge({ rows, columns, cells }: Record<'rows' | 'columns' | 'cells', number>): void {
  if (rows > MOST_ROWS) throw tooLargeFile(`表格超过 ${MOST_ROWS} 行`)
  if (columns > MOST_COLUMNS) throw tooLargeFile(`表格超过 ${MOST_COLUMNS} 列`)
  if (cells > MOST_CELLS) throw tooLargeFile(`表格超过 ${MOST_CELLS} 个单元格`)
}

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

/** One kind of line break, no blanks at the ends of lines, no blank lines at either end. */
function tidied(text: string, tab: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\t', tab)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
}
