import { compactGrid } from '../cells/compactGrid'
import type { GridCell, Transcript } from '../transcript'
import type { Block, BlockCell, BlockTable } from './block'

/** Writes blocks down as lines and tables; a table that only lays out a page round another one is none. */
export function writeBlocks(transcript: Transcript, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (typeof block === 'string') transcript.addLine(block, 1)
    else if (isLayout(block)) for (const cell of block.cells) writeBlocks(transcript, cell.blocks)
    else addTable(transcript, block)
  }
}

function addTable(transcript: Transcript, { cells, edges }: BlockTable): void {
  const filled = cells.flatMap((cell): GridCell[] => {
    const { row, column, rowSpan, columnSpan } = cell
    const text = linesOf(cell.blocks).join('\n')
    return text.trim() === '' ? [] : [{ row, column, rowSpan, columnSpan, text }]
  })
  const grid = compactGrid(filled)
  const kept = edges && grid.bounds.map(column => edges[column] ?? edges.at(-1) ?? 0)
  transcript.addGrid({ ...grid, ...(kept && { edges: kept }) }, 1)
}

/** The least of a table, and of a table inside a cell that its own table is there for. */
const FEWEST_CELLS = 4

/** Web pages put a table into a cell of another to place it: the outer one then has fewer cells of its own. */
function isLayout({ cells }: BlockTable): boolean {
  const inner = cells.flatMap(innerCounts).reduce((most, count) => Math.max(most, count), 0)
  return inner >= FEWEST_CELLS && inner > cells.filter(isFilled).length
}

function innerCounts({ blocks }: BlockCell): number[] {
  return blocks.flatMap(block =>
    typeof block === 'string'
      ? []
      : [block.cells.filter(isFilled).length, ...block.cells.flatMap(innerCounts)],
  )
}

function isFilled({ blocks }: BlockCell): boolean {
  return blocks.some(block => (typeof block === 'string' ? block.trim() !== '' : block.cells.some(isFilled)))
}

/** The lines of a cell; a small table in it gives a line for each of its rows. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => (typeof block === 'string' ? [block] : rowLines(block)))
}

function rowLines({ cells }: BlockTable): string[] {
  const rows = new Map<number, string[]>()
  for (const { row, blocks } of cells) {
    const line = linesOf(blocks).join(' ')
    if (line.trim() !== '') rows.set(row, [...(rows.get(row) ?? []), line])
  }
  return [...rows.values()].map(texts => texts.join(' '))
}
