import type { AlignedBlock, Stretch } from './alignedBlock'
import type { PageCell, PageTable } from './pagePart'
import { printedLines, type PrintedLine } from './printedLines'
import { clusters } from './rules'
import { footOf, middleOf, topOf, type Run } from './runs'

/** The table that lines in columns form: rows by the rules across, or by the gaps that are wider than between lines. */
export function alignedTable({ lines, rules }: AlignedBlock, columns: readonly Stretch[]): PageTable {
  const edges = columnEdges(columns)
  const byColumn = runsByColumn(lines, edges).map(printedLines)
  const box = {
    left: edges[0] ?? 0,
    right: edges.at(-1) ?? 0,
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  }
  const across = clusters(
    rules
      .filter(({ from, to, at }) => to - from > (box.right - box.left) / 3 && at > box.top && at < box.bottom)
      .map(({ at }) => at),
  )
  const rowEdges = [
    box.top,
    ...(across.length >= MANY_RULES ? across : rowStarts(byColumn, across)),
    box.bottom + 1,
  ]
  return {
    kind: 'table',
    box,
    rows: rowEdges.length - 1,
    columns: columns.length,
    cells: cellsOf(byColumn, rowEdges),
    edges,
    isRuled: false,
    isCut: false,
  }
}

/** A rule below each row, and not only below the heading and the last one. */
const MANY_RULES = 4

function columnEdges(columns: readonly Stretch[]): number[] {
  const between = columns.slice(1).map((next, index) => ((columns[index]?.to ?? next.from) + next.from) / 2)
  return [columns[0]?.from ?? 0, ...between, columns.at(-1)?.to ?? 0]
}

function runsByColumn(lines: readonly PrintedLine[], edges: readonly number[]): Run[][] {
  const byColumn = edges.slice(1).map((): Run[] => [])
  for (const run of lines.flatMap(({ runs }) => runs))
    byColumn[stripAt(edges, (run.left + run.right) / 2)]?.push(run)
  return byColumn
}

function stripAt(edges: readonly number[], position: number): number {
  const at = edges.findIndex((edge, index) => index > 0 && position <= edge)
  return at < 0 ? edges.length - 2 : at - 1
}

/** Where rows begin, after the first: heights that no text runs over, and no two lines of one cell stand around. */
function rowStarts(byColumn: readonly (readonly PrintedLine[])[], across: readonly number[]): number[] {
  const leading = leadingOf(byColumn)
  const passages = byColumn.flatMap(lines => passagesOf(lines, leading, across))
  const starts: number[] = []
  let bottom = -Infinity
  for (const passage of passages.sort((one, other) => one.from - other.from)) {
    if (passage.from >= bottom && bottom > -Infinity) starts.push((bottom + passage.from) / 2)
    bottom = Math.max(bottom, passage.to)
  }
  return starts
}

/** What is at most this much further apart than lines of a cell are, is in one cell. */
const LEADING_TOLERANCE = 1.07

/** Distance of the lines within cells: the smallest that comes up again; 0 where all lines are equally far apart. */
function leadingOf(byColumn: readonly (readonly PrintedLine[])[]): number {
  const distances = byColumn
    .flatMap(lines => lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0)))
    .sort((one, other) => one - other)
  const leading = distances.find(
    (distance, index) => (distances[index + 2] ?? Infinity) <= distance * LEADING_TOLERANCE,
  )
  const widest = distances.at(-1) ?? 0
  return leading === undefined || widest <= leading * LEADING_TOLERANCE ? 0 : leading
}

/** The heights that the cells of a column occupy: lines as close as those of a cell are one. */
function passagesOf(lines: readonly PrintedLine[], leading: number, across: readonly number[]): Stretch[] {
  const passages: Stretch[] = []
  lines.forEach((line, index) => {
    const last = passages.at(-1)
    const above = lines[index - 1]
    const isParted = above && across.some(at => at > middleOf(above) && at < middleOf(line))
    const [from, to] = [topOf(line), footOf(line)]
    if (last && above && !isParted && line.baseline - above.baseline <= leading * LEADING_TOLERANCE)
      passages[passages.length - 1] = { from: last.from, to }
    else passages.push({ from, to })
  })
  return passages
}

function cellsOf(byColumn: readonly (readonly PrintedLine[])[], rowEdges: readonly number[]): PageCell[] {
  const byPlace = new Map<string, { row: number; column: number; lines: PrintedLine[] }>()
  byColumn.forEach((lines, column) => {
    for (const line of lines) {
      const row = stripAt(rowEdges, middleOf(line))
      const key = `${row} ${column}`
      const place = byPlace.get(key) ?? { row, column, lines: [] }
      place.lines.push(line)
      byPlace.set(key, place)
    }
  })
  return [...byPlace.values()]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, lines }) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: lines.map(({ text }) => text).join('\n'),
      box: {
        left: Math.min(...lines.map(({ left }) => left)),
        right: Math.max(...lines.map(({ right }) => right)),
        top: Math.min(...lines.map(({ top }) => top)),
        bottom: Math.max(...lines.map(({ bottom }) => bottom)),
      },
    }))
}
