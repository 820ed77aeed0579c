/** A worksheet as its file stores it: what its cells print, and what merges or hides them. Rows and columns from 0. */
export interface Sheet {
  readonly name: string
  /** The cells that print anything, in any order. */
  readonly cells: readonly SheetCell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly columnRanges: readonly ColumnRange[]
  /** Formulas whose result the file does not hold, as addresses: B4. */
  readonly unfinished: readonly string[]
}

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** All four edges belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Columns that share a width (in characters) or are hidden, both ends included. */
export interface ColumnRange {
  readonly first: number
  readonly last: number
  readonly width: number
  readonly isHidden: boolean
}

/** Sheets of a workbook in their order; one that is hidden is only named. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly hiddenSheets: readonly string[]
}

/** Excel's own limits; an address beyond them is no address. */
export const LAST_ROW = 1_048_575
export const LAST_COLUMN = 16_383

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u

/** 「B4」 as row 3, column 1; undefined for what is no address. */
export function cellAddress(printed: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = ADDRESS.exec(printed) ?? []
  const row = Number(digits) - 1
  let column = -1
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65
  return letters !== '' && row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

/** 「A1:C2」 as a range; undefined for what is none. */
export function cellRange(printed: string): CellRange | undefined {
  const [from = '', to = from] = printed.split(':')
  const first = cellAddress(from)
  const last = cellAddress(to)
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

/** Row 3, column 1 as 「B4」. */
export function printedAddress(row: number, column: number): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCharCode(65 + (left % 26)) + letters
  return `${letters}${row + 1}`
}
