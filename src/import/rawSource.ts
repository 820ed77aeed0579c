import type { Place, PlacedBox } from './printedPlace'

/**
 * A source as its reader gives it: raw material in which no one has looked for a target table yet. A source without
 * tables (running text) has no parts.
 */
export interface RawSource {
  /**
   * Everything that is printed, in the order of reading: what every place counts in and what the review shows. Each
   * row of a table is closed by a line break and its cells are parted by tabs; a line break within a cell is a line
   * break here.
   */
  readonly text: string
  /** Lines outside of tables, and tables, in the order of print. */
  readonly parts: readonly RawPart[]
  /** Where on its page something stands; only what has pages knows. */
  readonly boxes: readonly PlacedBox[]
  /** What the person must know of the source as a whole, in Chinese: 「已略过 2 个隐藏的行」. */
  readonly notes: readonly string[]
}

export type RawPart = RawLine | RawTable

/** A line outside of any table: a title, 部门名称, a note below. */
export interface RawLine {
  readonly kind: 'line'
  readonly at: Place
  /** Its page, or its sheet, counted from 1. */
  readonly page: number
}

/** A table of a page, a sheet or a document as it stands there; one that goes on over a page break comes in pieces. */
export interface RawTable {
  readonly kind: 'table'
  /** Its page, or its sheet, counted from 1. */
  readonly page: number
  /** Name of the sheet; absent where there are no sheets. */
  readonly sheet?: string
  readonly rows: number
  readonly columns: number
  /** The cells that hold anything, by row, then by column; of a merged cell only its first. */
  readonly cells: readonly RawCell[]
  /**
   * Positions of the edges of the columns, one more than there are columns, in any unit that is the same through the
   * source; absent where cells have no width (CSV, pasted cells).
   */
  readonly edges?: readonly number[]
  /** False where no ruling lines part the columns: they were found by the alignment of the text. */
  readonly isRuled: boolean
  /** Whether its last row has no bottom rule: a page break cut it. */
  readonly isCut?: boolean
}

/** A cell; what it prints is the part of the source's text at its place, line breaks included. */
export interface RawCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly at: Place
}
