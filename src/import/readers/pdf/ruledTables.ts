import { gridOf, type Grid, type GridCell } from './grid'
import type { PageMarks } from './marks'
import type { PageTable } from './pagePart'
import type { Box } from './paths'
import { printedLines } from './printedLines'
import { APART, framesOf, joinedRules, type Frame } from './rules'
import { middleOf, type Run } from './runs'

/** The ruled tables of a page, and the runs of text that stand in none of them. */
export function ruledTables(
  { level, upright }: PageMarks,
  runs: readonly Run[],
): { tables: PageTable[]; outside: Run[] } {
  const grids = gridsOf({ level: joinedRules(level), upright: joinedRules(upright) })
  const tables = withoutSurroundings(grids).map(grid => new GridText(grid))
  const outside = runs.filter(run => !tables.some(table => table.takes(run)))
  return { tables: tables.map(table => table.printed()), outside }
}

/** The grids that rules form; boxes that are cells on their own form one where they stand close to each other. */
function gridsOf(rules: Frame): Grid[] {
  const frames = framesOf(rules).map(frame => ({ frame, grid: gridOf(frame) }))
  const alone = frames.filter(({ grid }) => !grid).map(({ frame }) => frame)
  const boxes = {
    level: alone.flatMap(frame => (isBox(frame) ? frame.level : [])),
    upright: alone.flatMap(frame => (isBox(frame) ? frame.upright : [])),
  }
  return [
    ...frames.flatMap(({ grid }) => grid ?? []),
    ...framesOf(boxes, APART).flatMap(frame => gridOf(frame, APART) ?? []),
  ]
}

const isBox = ({ level, upright }: Frame) => level.length >= 2 && upright.length >= 2

/** Of grids that stand within each other only those that part the most: a border around the page parts nothing. */
function withoutSurroundings(grids: readonly Grid[]): Grid[] {
  return grids.filter(
    grid =>
      !grids.some(
        other =>
          other !== grid &&
          (contains(boxOf(grid), boxOf(other)) || contains(boxOf(other), boxOf(grid))) &&
          (other.cells.length > grid.cells.length ||
            (other.cells.length === grid.cells.length && grids.indexOf(other) < grids.indexOf(grid))),
      ),
  )
}

function boxOf({ columnEdges, rowEdges }: Grid): Box {
  return {
    left: columnEdges[0] ?? 0,
    right: columnEdges.at(-1) ?? 0,
    top: rowEdges[0] ?? 0,
    bottom: rowEdges.at(-1) ?? 0,
  }
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}

/** A grid that is filled with the text that stands in it. */
class GridText {
  readonly #grid: Grid
  readonly #box: Box
  readonly #runs = new Map<GridCell, Run[]>()
  readonly #cellsByPlace: readonly (GridCell | undefined)[]

  constructor(grid: Grid) {
    this.#grid = grid
    this.#box = boxOf(grid)
    this.#cellsByPlace = cellsByPlace(grid)
  }

  /** Takes a run whose middle is in the table. */
  takes(run: Run): boolean {
    const [x, y] = [(run.left + run.right) / 2, middleOf(run)]
    const { left, right, top, bottom } = this.#box
    if (x < left || x > right || y < top || y > bottom) return false
    const cell = this.#cellOf(run, x, y)
    if (!cell) return false
    const runs = this.#runs.get(cell)
    if (runs) runs.push(run)
    else this.#runs.set(cell, [run])
    return true
  }

  printed(): PageTable {
    const { columnEdges, rowEdges, isCut } = this.#grid
    return {
      kind: 'table',
      box: this.#box,
      rows: rowEdges.length - 1,
      columns: columnEdges.length - 1,
      cells: this.#grid.cells.flatMap(cell => {
        const text = printedLines(this.#runs.get(cell) ?? [])
          .map(line => line.text)
          .join('\n')
        return text === '' ? [] : [{ ...cell, text, box: this.#boxOfCell(cell) }]
      }),
      edges: columnEdges,
      isRuled: true,
      isCut,
    }
  }

  /** Text that runs over its cell belongs where it begins or ends at an edge, else to the cell of its middle. */
  #cellOf(run: Run, x: number, y: number): GridCell | undefined {
    const [first, middle, last] = [
      this.#cellAt(run.left + 1, y),
      this.#cellAt(x, y),
      this.#cellAt(run.right - 1, y),
    ]
    if (first === last || !first || !last) return middle ?? first ?? last
    const margin = run.size * NEAR_EDGE
    const begins = run.left - this.#boxOfCell(first).left < margin
    const ends = this.#boxOfCell(last).right - run.right < margin
    if (begins === ends) return middle
    return begins ? first : last
  }

  #cellAt(x: number, y: number): GridCell | undefined {
    const { columnEdges, rowEdges } = this.#grid
    const [column, row] = [stripOf(columnEdges, x), stripOf(rowEdges, y)]
    return column < 0 || row < 0 ? undefined : this.#cellsByPlace[row * (columnEdges.length - 1) + column]
  }

  #boxOfCell({ row, column, rowSpan, columnSpan }: GridCell): Box {
    const { columnEdges, rowEdges } = this.#grid
    return {
      left: columnEdges[column] ?? 0,
      right: columnEdges[column + columnSpan] ?? 0,
      top: rowEdges[row] ?? 0,
      bottom: rowEdges[row + rowSpan] ?? 0,
    }
  }
}

/** In ems. */
const NEAR_EDGE = 0.8

function cellsByPlace({ cells, columnEdges }: Grid): (GridCell | undefined)[] {
  const places: (GridCell | undefined)[] = []
  const columns = columnEdges.length - 1
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        places[row * columns + column] = cell
  }
  return places
}

/** The strip between two edges in which a position lies; -1 outside of all. */
function stripOf(edges: readonly number[], position: number): number {
  if (position < (edges[0] ?? 0) || position > (edges.at(-1) ?? 0)) return -1
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
