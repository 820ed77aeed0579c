import type { BlockCell, BlockTable } from '../blocks/block'

/** Twentieths of a point: about 2 mm, in which no text stands. */
const NARROW = 113

/**
 * Word makes a column of the grid of every step by which rows miss each other when they are drawn by hand. Edges that
 * lie closer than any text is wide become one, so that the cells of a printed column have the same place again.
 */
export function alignedColumns(table: BlockTable): BlockTable {
  const { cells, edges } = table
  if (!edges) return table
  const place: number[] = []
  const kept: number[] = []
  for (const edge of edges) {
    if (kept.length === 0 || edge - (kept.at(-1) ?? 0) >= NARROW) kept.push(edge)
    place.push(kept.length - 1)
  }
  const moved = cells.flatMap(cell => movedCell(cell, place))
  // A cell with text that would have no width left was meant as a column.
  const isWhole = cells.filter(isFilled).length === moved.filter(isFilled).length
  return isWhole ? { cells: moved, edges: kept } : table
}

function movedCell(cell: BlockCell, place: readonly number[]): BlockCell[] {
  const column = place[cell.column] ?? 0
  const columnSpan = (place[cell.column + cell.columnSpan] ?? column) - column
  return columnSpan > 0 ? [{ ...cell, column, columnSpan }] : []
}

function isFilled({ blocks }: BlockCell): boolean {
  return blocks.some(block => typeof block !== 'string' || block.trim() !== '')
}
