import { least, most } from './extremes'
import type { Rule } from './marks'
import { clusters, DisjointSets, NEAR, type Frame } from './rules'

/** Cells of a ruled table by row and column; a merged cell covers several. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table as its ruling lines show it. */
export interface Grid {
  /** Edges of its columns, from left to right, and of its rows, from the top. */
  readonly columnEdges: readonly number[]
  readonly rowEdges: readonly number[]
  readonly cells: readonly GridCell[]
  /** Whether no rule closes its last row: a page break cut it. */
  readonly isCut: boolean
}

/** The grid that touching rules form; undefined where they part nothing, as a frame or an underline does. */
export function gridOf({ level, upright }: Frame, near = NEAR): Grid | undefined {
  const columnEdges = withOpenEnds(upright, level, near)
  const rowEdges = withOpenEnds(level, upright, near)
  const [columns, rows] = [columnEdges.length - 1, rowEdges.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > MOST_CELLS) return undefined
  const cells = mergedCells(columnEdges, rowEdges, { level, upright }, near)
  if (cells.length < 2) return undefined
  const bottom = rowEdges[rows] ?? 0
  return { columnEdges, rowEdges, cells, isCut: !level.some(({ at }) => Math.abs(at - bottom) <= near) }
}

const MOST_CELLS = 200_000
/** Rules that end so little behind the outermost rule across have met it. */
const OVERLAP = 2

/**
 * The edges that `rules` make; and where the rules across run on beyond the outermost of them, an edge at their ends:
 * a row that a page break cut has no rule there, nor has the side of a table that is open to the left and the right.
 */
function withOpenEnds(rules: readonly Rule[], across: readonly Rule[], near: number): number[] {
  const least = near + OVERLAP
  const edges = clusters(
    rules.map(({ at }) => at),
    near,
  )
  const [first = Infinity, last = -Infinity] = [edges[0], edges.at(-1)]
  const before = clusters(
    across.map(({ from }) => from).filter(end => end < first - least),
    near,
  )
  const after = clusters(
    across.map(({ to }) => to).filter(end => end > last + least),
    near,
  )
  const open = (end: number | undefined, side: 'from' | 'to') =>
    end !== undefined && across.filter(rule => Math.abs(rule[side] - end) <= near).length >= 2 ? [end] : []
  return [...open(before[0], 'from'), ...edges, ...open(after.at(-1), 'to')]
}

function mergedCells(
  columnEdges: readonly number[],
  rowEdges: readonly number[],
  frame: Frame,
  near: number,
): GridCell[] {
  const [columns, rows] = [columnEdges.length - 1, rowEdges.length - 1]
  const upright = rulesByEdge(columnEdges, frame.upright, near)
  const level = rulesByEdge(rowEdges, frame.level, near)
  const regions = new DisjointSets(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const isOpenRight = column + 1 < columns && !isCovered(upright[column + 1], rowEdges, row)
      const isOpenBelow = row + 1 < rows && !isCovered(level[row + 1], columnEdges, column)
      if (isOpenRight) regions.join(at, at + 1)
      if (isOpenBelow) regions.join(at, at + columns)
    }
  }
  return cellsOfRegions(regions, rows, columns)
}

function rulesByEdge(edges: readonly number[], rules: readonly Rule[], near: number): Rule[][] {
  return edges.map(edge => rules.filter(({ at }) => Math.abs(at - edge) <= near))
}

/** Whether rules run along most of one side of a cell. */
function isCovered(rules: readonly Rule[] = [], edges: readonly number[], index: number): boolean {
  const [from = 0, to = 0] = edges.slice(index, index + 2)
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
  const covered = shares.filter(share => {
    const at = from + (to - from) * share
    return rules.some(rule => rule.from <= at && rule.to >= at)
  })
  return covered.length >= 3
}

function cellsOfRegions(regions: DisjointSets, rows: number, columns: number): GridCell[] {
  const byRegion = new Map<number, number[]>()
  for (let at = 0; at < rows * columns; at++) {
    const root = regions.rootOf(at)
    const region = byRegion.get(root)
    if (region) region.push(at)
    else byRegion.set(root, [at])
  }
  return [...byRegion.values()]
    .flatMap(region => rectangles(region, columns))
    .sort((one, other) => one.row - other.row || one.column - other.column)
}

/** A region as one cell; where it is no rectangle (a stray rule ends in it), as one cell for each stretch of a row. */
function rectangles(region: readonly number[], columns: number): GridCell[] {
  const places = region.map(at => ({ row: Math.floor(at / columns), column: at % columns }))
  const [top, left] = [least(places, ({ row }) => row), least(places, ({ column }) => column)]
  const [height, width] = [
    most(places, ({ row }) => row) - top + 1,
    most(places, ({ column }) => column) - left + 1,
  ]
  if (height * width === region.length)
    return [{ row: top, column: left, rowSpan: height, columnSpan: width }]
  const cells: GridCell[] = []
  for (const { row, column } of places) {
    const last = cells.at(-1)
    if (last?.row === row && last.column + last.columnSpan === column)
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + 1 }
    else cells.push({ row, column, rowSpan: 1, columnSpan: 1 })
  }
  return cells
}
