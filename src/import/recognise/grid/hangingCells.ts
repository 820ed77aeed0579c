import type { BodyRow } from './bodyRows'
import { cellWith, fieldsOf, ownCellsWith } from './columnCells'
import type { ColumnRole } from './columnWords'
import type { GridCell } from './gridRows'
import { areTwo } from './indicatorRows'

/** The column that tells, and the columns that are merged with it. */
const GROUPS: readonly (readonly [ColumnRole, readonly ColumnRole[]])[] = [
  [
    'project',
    [
      ...(['number', 'department', 'unit', 'project', 'goal', 'projectPeriod'] as const),
      ...(['total', 'fiscal', 'special', 'other', 'adjusted', 'executed', 'rate'] as const),
    ],
  ],
  ['level1', ['level1']],
  ['level2', ['level2']],
]

/**
 * Puts cells back to the row they begin in. Text in the middle of a merged cell that a page break parts may stand on
 * the second page alone: the rows above the break are then in no merged cell of their page, and the first row below has
 * the cell (only where the table merges cells: elsewhere blanks mean 同上). So may the cells of a row that is cut.
 */
export function withoutHangingCells(rows: readonly BodyRow[]): BodyRow[] {
  const blanks = blanksIn(rows)
  const put = [...rows]
  rows.forEach((row, index) => {
    if (row.isBehindBreak) putBack(put, index, blanks)
  })
  return put
}

/** What a blank below a cell means, by column; undefined where nothing in the table tells. */
type Blanks = ReadonlyMap<ColumnRole, 'merged' | 'same' | undefined>

function blanksIn(rows: readonly BodyRow[]): Blanks {
  const isTall = ({ row, columns }: BodyRow, role: ColumnRole) =>
    columns.some(
      one =>
        one.role === role &&
        row.cells.some(cell => cell.isTall && cell.column >= one.from && cell.column < one.to),
    )
  const merges = GROUPS.some(([role]) => rows.some(row => isTall(row, role)))
  return new Map(
    GROUPS.map(([role]) => [role, hasBlankRow(rows, role) ? 'same' : merges ? 'merged' : undefined]),
  )
}

/** Whether somewhere between two cells of a column on one page an indicator stands beside a blank. */
function hasBlankRow(rows: readonly BodyRow[], role: ColumnRole): boolean {
  let state: 'above' | 'cell' | 'blank' = 'above'
  for (const row of rows) {
    if (row.isBehindBreak) state = 'above'
    if (hasCell(row, role)) {
      if (state === 'blank') return true
      state = 'cell'
    } else if (state === 'cell' && hasCell(row, 'name')) state = 'blank'
  }
  return state === 'blank'
}

/** Moves what hangs over one break, widest first: a class that begins with a new project is of that project. */
function putBack(rows: BodyRow[], below: number, blanks: Blanks): void {
  const isCut = isCutRow(rows[below - 1], rows[below])
  for (const [role, roles] of GROUPS) {
    if (!isOwn(rows[below], role)) continue
    const uncovered = blanks.get(role) === 'same' ? undefined : firstUncovered(rows, below, role)
    const isMerged = blanks.get(role) === 'merged'
    if (role === 'project' && uncovered !== undefined && !isMerged) markDoubtful(rows, below)
    const ofCut = isCut && !hasCell(rows[below - 1], role) ? below - 1 : undefined
    const above = isMerged ? (uncovered ?? ofCut) : ofCut
    if (above !== undefined) moveUp(rows, { from: below, to: above }, roles)
    else if (!isCut) return
  }
}

/** Nothing tells whether blanks above a break mean 同上, or a merged cell whose text is below. */
function markDoubtful(rows: BodyRow[], below: number): void {
  const row = rows[below]
  if (row) rows[below] = { ...row, mayBeginAbove: true }
}

/** Whether two rows at a break are one indicator that it cut: both with a name and a value in the same column may be two. */
function isCutRow(above: BodyRow | undefined, below: BodyRow | undefined): boolean {
  if (!above || !below?.isCutAbove || !below.columns.some(({ role }) => role === 'name')) return false
  return !areTwo(fieldsOf(above, NAME_AND_TARGET), fieldsOf(below, NAME_AND_TARGET))
}

const NAME_AND_TARGET: ReadonlySet<ColumnRole> = new Set(['name', 'target'])

function hasCell(row: BodyRow | undefined, role: ColumnRole): boolean {
  return row !== undefined && cellWith(row, role) !== undefined
}

function isOwn(row: BodyRow | undefined, role: ColumnRole): boolean {
  return row !== undefined && ownCellsWith(row, role).length > 0
}

/**
 * The first of the rows right above the break in which no cell of a column stands: up to one that has it on the same
 * page, and for classes up to the first row of their project.
 */
function firstUncovered(rows: readonly BodyRow[], below: number, role: ColumnRole): number | undefined {
  let first = below
  for (let above = below - 1; above >= 0; above--) {
    const row = rows[above]
    if (!row) return undefined
    const hasProject = role !== 'project' && isOwn(row, 'project')
    // A unit, or 合计: they have no classes.
    const isUnit = hasProject && !row.isCutAbove && !hasCell(row, 'name')
    if (cellWith(row, role) || isUnit) return first < below ? first : undefined
    first = above
    if (hasProject && !row.isCutAbove) return first
    if (row.isBehindBreak) return undefined
  }
  return undefined
}

interface Move {
  readonly from: number
  readonly to: number
}

/** The cells begin in the upper row, and below stand as what a merged cell covers. */
function moveUp(rows: BodyRow[], { from, to }: Move, roles: readonly ColumnRole[]): void {
  const [below, above] = [rows[from], rows[to]]
  if (!below || !above) return
  const put = new Map<GridCell, GridCell>()
  for (const role of roles) {
    const column = above.columns.find(one => one.role === role)
    if (!column || cellWith(above, role)) continue
    for (const cell of ownCellsWith(below, role))
      put.set(cell, { ...cell, row: above.row.number, column: column.from, partOf: cell })
  }
  const covered = (cell: GridCell) =>
    put.has(cell) ? { ...cell, row: above.row.number, partOf: cell } : cell
  rows[from] = { ...below, row: { ...below.row, cells: below.row.cells.map(covered) } }
  rows[to] = { ...above, row: { ...above.row, cells: [...above.row.cells, ...put.values()] } }
}
