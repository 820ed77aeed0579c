import type { CellText } from '../rawTables'

/** A cell of a printed table with its place and how far it is merged. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
}

/** The cells of a table by row, without those that a merged cell covers. */
export function placedRows(rows: readonly (readonly CellText[])[]): PlacedCell[][] {
  const covered = new Set<string>()
  return rows.map((cells, row) =>
    cells.flatMap((cell, column) => {
      if (covered.has(`${row} ${column}`)) return []
      const { text, rows: tall = 1, columns: wide = 1 } = typeof cell === 'string' ? { text: cell } : cell
      for (let below = 0; below < tall; below++)
        for (let beside = 0; beside < wide; beside++) covered.add(`${row + below} ${column + beside}`)
      return [{ row, column, rows: tall, columns: wide, text }]
    }),
  )
}
