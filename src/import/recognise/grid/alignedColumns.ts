import type { RawPart } from '../../rawSource'
import type { Column } from './columns'

/** Share of a table's width by which edges may differ from one page to the next. */
const TOLERANCE = 0.015

/**
 * The columns of a further piece of a table, by those of the piece that has the header: by their edges, or one by one
 * where cells have no width. undefined: it is another table.
 */
export function alignedColumns(
  columns: readonly Column[],
  header: RawPart,
  piece: RawPart,
): Column[] | undefined {
  if (header.kind !== 'table' || piece.kind !== 'table' || header.sheet !== piece.sheet) return undefined
  if (header === piece) return [...columns]
  if (!header.edges || !piece.edges) return header.columns === piece.columns ? [...columns] : undefined
  return isSameTable(header.edges, piece.edges) ? byEdges(columns, header.edges, piece.edges) : undefined
}

/** Whether a piece is as wide as the table, and has no edge that the table has not. */
function isSameTable(table: readonly number[], piece: readonly number[]): boolean {
  const [left = 0, right = 0] = [table[0], table.at(-1)]
  const near = (right - left) * TOLERANCE
  const isEdge = (edge: number) => table.some(other => Math.abs(other - edge) <= near)
  const [first = 0, last = 0] = [piece[0], piece.at(-1)]
  return Math.abs(first - left) <= near && Math.abs(last - right) <= near && piece.every(isEdge)
}

/** A column of the piece that is as wide as several of the table counts as the first of them. */
function byEdges(columns: readonly Column[], table: readonly number[], piece: readonly number[]): Column[] {
  const middles = piece.slice(1).map((edge, index) => (edge + (piece[index] ?? edge)) / 2)
  let next = 0
  return columns.map(column => {
    const right = table[column.to] ?? Infinity
    const from = next
    while (
      next < middles.length &&
      ((middles[next] ?? right) < right || startsWithin(piece, next, column, table))
    )
      next++
    return { ...column, from, to: next }
  })
}

function startsWithin(
  piece: readonly number[],
  index: number,
  column: Column,
  table: readonly number[],
): boolean {
  const [left = 0, right = 0] = [table[column.from], table[column.to]]
  const [start = 0, end = 0] = [piece[index], piece[index + 1]]
  return start < (left + right) / 2 && end > right
}
