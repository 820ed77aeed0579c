import type { CellText, TableOfTexts } from './rawTables'
import { placedRows, type PlacedCell } from './print/mergedCells'

/** A page break in a table: above row `row`, or within it where `shares` tells how much of each cell stands above. */
export interface PageBreak {
  readonly row: number
  /** By column, from 0 to 1; absent: the break is between two rows. */
  readonly shares?: readonly number[]
  /** Whether a merged cell that the break parts has its text below, as the middle of a tall cell may be. */
  readonly textBelow?: boolean
}

/** What a page repeats or prints of its own. */
export interface PageForm {
  readonly headerRows: number
  readonly repeatsHeader: boolean
  readonly edges: boolean
  readonly pageNumbers: boolean
}

/** A table in pieces, as a reader gives one that goes on over page breaks; the breaks in the order of print. */
export function breakTable(
  { rows }: TableOfTexts,
  breaks: readonly PageBreak[],
  form: PageForm,
): (string | TableOfTexts)[] {
  const width = Math.max(...rows.map(row => row.length))
  const edges = Array.from({ length: width + 1 }, (_, index) => index * 10)
  const pieces = piecesOf(placedRows(rows), breaks)
  const header = rows.slice(0, form.headerRows)
  return pieces.flatMap(({ cells, isCut }, index) => {
    const body = textsOf(cells, width)
    const table = {
      rows: index > 0 && form.repeatsHeader ? [...header, ...body] : body,
      page: index + 1,
      ...(form.edges && { edges }),
      ...(isCut && { isCut }),
    }
    return form.pageNumbers ? [table, `— ${index + 1} —`] : [table]
  })
}

interface Piece {
  readonly cells: PlacedCell[][]
  readonly isCut: boolean
}

function piecesOf(rows: readonly PlacedCell[][], breaks: readonly PageBreak[]): Piece[] {
  const pieces: Piece[] = []
  let left = rows.map(cells => [...cells])
  let above = 0
  for (const { row, shares, textBelow } of breaks) {
    const at = row - above
    if (at <= 0 || at >= left.length) continue
    const { upper, lower } = shares ? cutRow(left, at, shares) : cutBetween(left, { at, textBelow })
    pieces.push({ cells: upper, isCut: shares !== undefined })
    left = lower
    above = row
  }
  return [...pieces, { cells: left, isCut: false }]
}

/** Merged cells go on below the break without their text. */
function cutBetween(
  rows: readonly PlacedCell[][],
  { at, end = at, textBelow = false }: { at: number; end?: number; textBelow?: boolean | undefined },
): { upper: PlacedCell[][]; lower: PlacedCell[][] } {
  const upper = rows.slice(0, at).map((cells, row) =>
    cells.map(cell => {
      const isParted = row + cell.rows > at
      return {
        ...cell,
        rows: Math.min(cell.rows, end - row),
        text: isParted && textBelow ? '' : cell.text,
      }
    }),
  )
  const lower = rows.slice(at).map(cells => [...cells])
  const rests = rows
    .slice(0, at)
    .flatMap((cells, row) =>
      cells
        .filter(cell => row + cell.rows > at)
        .map(cell => ({ ...cell, rows: row + cell.rows - at, text: textBelow ? cell.text : '' })),
    )
  lower[0] = [...rests, ...(lower[0] ?? [])].sort((one, other) => one.column - other.column)
  return { upper, lower }
}

/** The row stands on both sides, its cells parted where the page ends. */
function cutRow(rows: readonly PlacedCell[][], at: number, shares: readonly number[]) {
  const { upper, lower } = cutBetween(rows, { at, end: at + 1 })
  const own = rows[at] ?? []
  const cut = (cell: PlacedCell) => Math.round(cell.text.length * (shares[cell.column] ?? 1))
  const above = own.map(cell => ({ ...cell, rows: 1, text: cell.text.slice(0, cut(cell)) }))
  const rests = (lower[0] ?? []).filter(cell => !own.includes(cell))
  const below = own.map(cell => ({ ...cell, text: cell.text.slice(cut(cell)) }))
  lower[0] = [...rests, ...below].sort((one, other) => one.column - other.column)
  return { upper: [...upper, above], lower }
}

function textsOf(rows: readonly PlacedCell[][], width: number): CellText[][] {
  return rows.map(cells => {
    const texts: CellText[] = Array.from({ length: width }, () => '')
    for (const { column, text, rows: tall, columns } of cells)
      texts[column] = text === '' ? '' : { text, rows: tall, columns }
    return texts
  })
}
