import { bandOf, columnWord, type Band, type ColumnRole } from './columnWords'
import { ownCells, startsIn, type GridCell, type GridRow } from './gridRows'

/** A column of a table, by its heading. */
export interface Column {
  /** undefined: no alias knows the heading. */
  readonly role: ColumnRole | undefined
  readonly band: Band | undefined
  /** Columns of the piece of the table, `to` not included. */
  readonly from: number
  readonly to: number
  /** The cells of its heading, from top to bottom. */
  readonly heading: readonly GridCell[]
}

/** The header of a table: one to three rows with a heading for every column. */
export interface Header {
  /** Number of its first row, and how many rows it takes. */
  readonly row: number
  readonly height: number
  readonly columns: readonly Column[]
  /** The columns of a second list of indicators beside the first (中期 and 年度 side by side). */
  readonly second?: readonly Column[]
}

const MOST_ROWS = 3

/** Columns of a header: no target table has more; what has them is another sheet. */
const MOST_COLUMNS = 200

/** The header that begins at a row; undefined where the row is none. */
export function headerAt(rows: readonly GridRow[], number: number): Header | undefined {
  const first = rows[number]
  if (first?.part.kind !== 'table' || knownHeadings(first) < 2) return undefined
  const height = heightOf(rows, first)
  const columns = columnsOf(rows.slice(number, number + height))
  if (isAboveHeader(rows.slice(number, number + height), columns)) return undefined
  const second = secondList(columns)
  return { row: number, height, columns: withoutSecond(columns), ...(second && { second }) }
}

/** Whether the first rows hold other words as well, and the rows below them tell the same columns without them. */
function isAboveHeader(rows: readonly GridRow[], columns: readonly Column[]): boolean {
  const known = (of: readonly Column[]) => of.filter(({ role }) => role !== undefined).length
  const hasOther = (row: GridRow) => ownCells(row).some(({ words }) => columnWord(words) === undefined)
  return rows.some(
    (row, index) =>
      index < rows.length - 1 && hasOther(row) && known(columnsOf(rows.slice(index + 1))) >= known(columns),
  )
}

/** The columns without the first list of indicators, where two lists stand side by side; what is before both is shared. */
function secondList(columns: readonly Column[]): Column[] | undefined {
  const names = columns.filter(({ role }) => role === 'name')
  const [first, second] = names
  if (!first || !second || names.length > 2 || first.band !== second.band) return undefined
  const seen = new Set<ColumnRole>()
  const repeated = columns.filter(({ role }) => role !== undefined && seen.size === seen.add(role).size)
  const roles = new Set(repeated.map(({ role }) => role))
  return columns.filter(column => !roles.has(column.role) || repeated.includes(column))
}

/** Whether a header is that of a list of projects with their indicators. */
export function isListHeader({ columns }: Header): boolean {
  return has(columns, 'project') && (has(columns, 'indicators') || has(columns, 'name'))
}

/** Whether a header is that of the indicators of one project, in a form that has its name above. */
export function isIndicatorHeader({ columns }: Header): boolean {
  return (
    !has(columns, 'project') && has(columns, 'name') && (has(columns, 'target') || has(columns, 'level2'))
  )
}

function has(columns: readonly Column[], role: ColumnRole): boolean {
  return columns.some(column => column.role === role)
}

/** The headings in a row of a table that an alias knows. */
function knownHeadings(row: GridRow): number {
  return ownCells(row).filter(({ words }) => columnWord(words) !== undefined).length
}

/** A header goes on in the row below as long as that row holds headings and nothing else to speak of. */
function heightOf(rows: readonly GridRow[], { number, part }: GridRow): number {
  let height = 1
  for (; height < MOST_ROWS; height++) {
    const row = rows[number + height]
    if (row?.part !== part || !holdsHeadings(row)) break
  }
  return height
}

function holdsHeadings(row: GridRow): boolean {
  const own = ownCells(row)
  const known = own.filter(({ words }) => columnWord(words) !== undefined || BAND_ONLY.test(words)).length
  // 合计 is a heading too, but alone it opens the row of sums.
  return known > 0 && known * 2 > own.length && !(known === 1 && /^[合总]计$/u.test(own[0]?.words ?? ''))
}

const BAND_ONLY = /^(?:本年度?|年度|当年|全年|实施周期|实施期|中期|周期)$/u

/** Every column by the cells that stand over it; a heading over several columns stands over each of them. */
function columnsOf(rows: readonly GridRow[]): Column[] {
  const edges = new Set<number>()
  for (const { cells } of rows) {
    for (const { column, columnSpan } of cells) edges.add(column).add(column + columnSpan)
  }
  const starts = [...edges].sort((one, other) => one - other).slice(0, MOST_COLUMNS)
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? from
    const heading = headingOver(rows, from)
    return to > from && heading.length > 0 ? [columnOf(heading, from, to)] : []
  })
}

function headingOver(rows: readonly GridRow[], column: number): GridCell[] {
  const heading: GridCell[] = []
  rows.forEach((row, index) => {
    const below = rows[index + 1]
    const cell = cellOver(row, column) ?? (below && parentBeside(row, below, column))
    if (cell && !heading.includes(cell)) heading.push(cell)
  })
  return heading
}

function cellOver({ cells }: GridRow, column: number): GridCell | undefined {
  return cells.find(cell => cell.column <= column && column < cell.column + cell.columnSpan)
}

/** Where cells are not merged, the heading over several columns stands in the first of them. */
function parentBeside(row: GridRow, below: GridRow, column: number): GridCell | undefined {
  if (!cellOver(below, column)) return undefined
  const parent = row.cells.filter(cell => cell.column < column && startsIn(row, cell)).at(-1)
  const isParent = parent?.columnSpan === 1 && cellOver(below, parent.column) !== undefined
  return isParent ? parent : undefined
}

function columnOf(heading: readonly GridCell[], from: number, to: number): Column {
  const words = heading.map(cell => cell.words)
  const role = roleOf(words)
  const band = role !== undefined && BANDED.has(role) ? bandOf(words.join('')) : undefined
  return { role, band, from, to, heading }
}

/** What the lowest heading says, alone or with the one it stands under. */
function roleOf(words: readonly string[]): ColumnRole | undefined {
  const [above, lowest = ''] = [words.at(-2), words.at(-1)]
  if (above === undefined) return columnWord(lowest)?.role
  const parent = columnWord(above)?.role
  const isSum = /^(?:小计|合计|金额|总额)$/u.test(lowest)
  if (isSum && (parent === 'fiscal' || parent === 'special' || parent === 'other')) return parent
  const together = columnWord(lowest + above) ?? columnWord(above + lowest)
  return (BAND_ONLY.test(lowest) ? together : (columnWord(lowest) ?? together))?.role
}

/** Columns that may stand twice, for the period and for the year. */
const BANDED: ReadonlySet<ColumnRole> = new Set([
  'goal',
  'level1',
  'level2',
  'name',
  'qualifier',
  'target',
  'measure',
])

const REPEATED: ReadonlySet<ColumnRole> = new Set(['fiscal', 'other', 'qualifier', 'aside', 'remark'])

/** A heading that may mean two things means the other one where the first is taken; what is taken twice is unknown. */
function withoutSecond(columns: readonly Column[]): Column[] {
  const certainFirst = [...columns].sort((one, other) => choicesOf(one).length - choicesOf(other).length)
  const taken = new Set<string>()
  const roles = new Map<Column, ColumnRole | undefined>()
  for (const column of certainFirst) {
    const key = (role: ColumnRole) => `${role} ${column.band ?? ''}`
    const role = choicesOf(column).find(choice => REPEATED.has(choice) || !taken.has(key(choice)))
    if (role !== undefined) taken.add(key(role))
    roles.set(column, role)
  }
  return columns.map(column => ({ ...column, role: roles.get(column) }))
}

function choicesOf({ role, heading }: Column): ColumnRole[] {
  const otherwise = columnWord(heading.at(-1)?.words ?? '')?.otherwise
  return [role, otherwise].filter(choice => choice !== undefined)
}
