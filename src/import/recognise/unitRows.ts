import { sumFen, type Fen } from '@/domain/money'

/** What tells a unit from a project: whether a goal or indicators follow, and the row's 总计. */
export interface RowSum {
  readonly hasIndicators: boolean
  readonly total: Fen | undefined
}

/** A unit and its projects as numbers of rows; `row` is undefined where no row is printed for the unit. */
export interface RowGroup {
  readonly row: number | undefined
  readonly projects: readonly number[]
}

// Rows looked through for the sum of a unit, in all: more than any table has, and an end for text that is none.
const MOST_COMPARISONS = 200_000

/**
 * Finds the units (资金使用单位) among the rows. A text has no columns that would tell them from projects, so structure
 * decides: a unit has no goal and no indicators, and the rows that follow it add up to it. Where they do not add up,
 * it takes every project down to the next row without indicators, and the proof names the difference.
 */
export function unitRows(rows: readonly RowSum[], total: Fen | undefined): RowGroup[] {
  const search = { rows, left: MOST_COMPARISONS }
  const groups: { row: number | undefined; projects: number[] }[] = []
  for (let index = sumsUpUnits(search, total) ? 1 : 0; index < rows.length;) {
    const size = unitSize(search, index)
    const open = groups.at(-1)
    if (size > 0) groups.push({ row: index, projects: numbers(index + 1, size) })
    else if (open) open.projects.push(index)
    else groups.push({ row: undefined, projects: [index] })
    index += 1 + size
  }
  return groups
}

interface Search {
  readonly rows: readonly RowSum[]
  left: number
}

/** Whether the first row only repeats 合计 for the whole department above its units. */
function sumsUpUnits(search: Search, total: Fen | undefined): boolean {
  const [first, second] = search.rows
  if (!first || !second || first.hasIndicators || second.hasIndicators) return false
  return first.total !== undefined && first.total === total && addedSize(search, 1) > 0
}

/** How many of the following rows are the projects of this one; 0 for a project. */
function unitSize(search: Search, index: number): number {
  const row = search.rows[index]
  if (!row || row.hasIndicators) return 0
  return addedSize(search, index) || runOfProjects(search.rows, index + 1)
}

/** How many following rows add up to this one, if the list of projects can end there; 0 if none do. */
function addedSize(search: Search, index: number): number {
  const { rows } = search
  const unit = rows[index]?.total
  if (unit === undefined) return 0
  let sum: Fen | undefined
  for (let next = index + 1; next < rows.length && search.left > 0; next++) {
    search.left--
    const added = rows[next]?.total
    if (added !== undefined) sum = sum === undefined ? added : sumFen([sum, added])
    if (sum !== undefined && sum > unit) return 0
    if (sum === unit && rows[next + 1]?.hasIndicators !== true) return next - index
  }
  return 0
}

function runOfProjects(rows: readonly RowSum[], from: number): number {
  let to = from
  while (rows[to]?.hasIndicators === true) to++
  return to - from
}

function numbers(from: number, size: number): number[] {
  return Array.from({ length: size }, (_, index) => from + index)
}
