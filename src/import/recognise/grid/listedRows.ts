import type { BodyRow } from './bodyRows'
import { readCells } from './cellText'
import { addFields, cellsOf, cellWith, fieldsOf, ownCellsWith, type Fields } from './columnCells'
import type { ColumnRole } from './columnWords'
import { behindLabel } from './formEntries'
import { inlineLabel } from './formWords'
import { ownCells, type Grid, type GridCell } from './gridRows'
import { addIndicatorRow, type IndicatorRows } from './indicatorRows'

/** A row of a list of projects with all that belongs to it: 合计, a unit or a project. */
export interface ListedRow extends IndicatorRows {
  readonly fields: Fields
  /** The cell of its 资金使用单位, which may be merged over many projects or stand beside the first of them only. */
  readonly unit: readonly GridCell[]
  /** Whether its name goes on behind a page break where only the absence of amounts tells it from a further one. */
  nameContinued: boolean
  /** Whether rows above a page break may be its first. */
  readonly mayBeginAbove: boolean
}

const AMOUNTS: readonly ColumnRole[] = ['total', 'fiscal', 'special', 'other']

const PROJECT_ROLES: ReadonlySet<ColumnRole> = new Set([
  ...([
    'number',
    'department',
    'unit',
    'project',
    'goal',
    'goalReached',
    'projectPeriod',
    'indicators',
  ] as const),
  ...(['total', 'fiscal', 'special', 'other', 'adjusted', 'executed', 'rate'] as const),
])

/**
 * Puts the rows of a list together: a row without a name and amounts goes on with the one above, and one that a page
 * break cut is joined cell by cell, over as many pages as it takes.
 */
export function listedRows(grid: Grid, rows: readonly BodyRow[]): ListedRow[] {
  const listed: ListedRow[] = []
  let banner: readonly GridCell[] = []
  for (const row of rows) {
    if (isNote(row)) continue
    const named = bannerOf(grid, row)
    if (named) {
      banner = [named]
      continue
    }
    const fields = projectFields(row)
    const open = listed.at(-1)
    if (open && isRepeated(open.fields, fields, row)) readCells(grid, allCells(fields))
    else if (!open || beginsRow(open, fields, row))
      listed.push(listedRow(fields, row, unitOf(row, banner, open)))
    else goOn(open, fields, row)
    const current = listed.at(-1)
    if (current) addIndicatorRow(current, row)
  }
  return listed
}

// The words alone or with a colon: a project may be called 审核评估经费 or 填报系统运维.
const NOTE =
  /^(?:注[:1-9]|(?:备注|说明|填[表报](?:人|单位|日期|时间|说明)?|制表人?|审核人?|单位负责人|联系电话|经办人)(?:[:(]|$)|\*)/u

/** What a list ends with: a remark, or who filled it in. */
function isNote({ row }: BodyRow): boolean {
  const [cell, ...others] = ownCells(row)
  return cell !== undefined && NOTE.test(cell.words) && (others.length === 0 || cell.column === 0)
}

function listedRow(fields: Fields, row: BodyRow, unit: readonly GridCell[]): ListedRow {
  return {
    fields,
    unit,
    indicators: [],
    level1: [],
    level2: [],
    isOpen: false,
    nameContinued: false,
    mayBeginAbove: row.mayBeginAbove === true,
    doubtfulBreaks: [],
  }
}

/** 「单位名称：第一中学」 alone in its row: the projects below are of that unit. */
function bannerOf(grid: Grid, { row }: BodyRow): GridCell | undefined {
  const [cell, ...others] = ownCells(row)
  const label = cell && others.length === 0 ? inlineLabel(cell.words) : undefined
  const isUnit = label?.label.role === 'unit' || label?.label.role === 'department'
  return cell && label && isUnit ? behindLabel(grid, cell, label.length) : undefined
}

function unitOf(row: BodyRow, banner: readonly GridCell[], open: ListedRow | undefined): readonly GridCell[] {
  const cell = cellWith(row, 'unit')
  return cell ? [cell] : banner.length > 0 ? banner : (open?.unit ?? [])
}

/** The fields of a row that are about the project; a name over several columns may start left of its own. */
function projectFields(bodyRow: BodyRow): Fields {
  const fields = fieldsOf(bodyRow, PROJECT_ROLES)
  if (cellsOf(fields, 'project').length > 0) return fields
  const column = bodyRow.columns.find(({ role }) => role === 'project')
  const name = ownCells(bodyRow.row).find(cell => column && reaches(cell, column.from))
  if (!column || !name) return fields
  const others = [...fields].filter(([, { cells }]) => !cells.includes(name))
  return new Map([['project', { column, cells: [name] }], ...others])
}

function reaches(cell: GridCell, column: number): boolean {
  if (cell.column >= column) return false
  return column < cell.column + cell.columnSpan || /^[合总]计$/u.test(cell.words)
}

/** Whether a row prints again what stands above it, as a table without merged cells does on each of its rows. */
function isRepeated(above: Fields, fields: Fields, row: BodyRow): boolean {
  const names = cellsOf(fields, 'project')
  if (names.length === 0 || ownCellsWith(row, 'name').length === 0) return false
  const isMerged = [...names, ...cellsOf(above, 'project')].some(({ isTall }) => isTall)
  if (isMerged && !row.isBehindBreak) return false
  return [...fields].every(
    ([key, { column, cells }]) =>
      column.role === 'number' || wordsOf(cells) === wordsOf(above.get(key)?.cells ?? []),
  )
}

function beginsRow(open: ListedRow, fields: Fields, row: BodyRow): boolean {
  const named = cellsOf(fields, 'project').length > 0
  if (row.isBehindBreak && (named || hasAmounts(fields))) return !goesOnBehindBreak(open, fields, row)
  if (named) return true
  if (hasAmounts(fields)) return hasAmounts(open.fields)
  if (row.isCutAbove) return false
  if (row.isCutBelow && !row.isBehindBreak && holdsAllIndicators(row)) return true
  return beginsNumbering(fields) && beginsNumbering(open.fields)
}

/** Whether every project has one row: there a row without a name can only have it on the next page. */
function holdsAllIndicators({ columns }: BodyRow): boolean {
  return !columns.some(({ role }) => role === 'name')
}

/** Whether a row behind a page break is the rest of the row before it: no amount stands on both sides. */
function goesOnBehindBreak(open: ListedRow, fields: Fields, row: BodyRow): boolean {
  const hasBoth = (role: ColumnRole) =>
    cellsOf(open.fields, role).length > 0 && cellsOf(fields, role).length > 0
  if (AMOUNTS.some(hasBoth)) return false
  const above = { named: cellsOf(open.fields, 'project').length > 0, hasAmounts: hasAmounts(open.fields) }
  if (row.isCutAbove || (!above.named && !above.hasAmounts)) return true
  const named = cellsOf(fields, 'project').length > 0
  if (hasAmounts(fields)) return !above.hasAmounts && !named
  // Merged cells may be cut where the rows beside them are not: a further project would print its amounts, here or,
  // where the row is cut as well, on the next page.
  return !named || (above.hasAmounts && open.indicators.length > 0 && !row.isCutBelow)
}

function goOn(open: ListedRow, fields: Fields, row: BodyRow): void {
  const named = cellsOf(fields, 'project').length > 0
  if (named && !row.isCutAbove && cellsOf(open.fields, 'project').length > 0) open.nameContinued = true
  addFields(open.fields, fields)
}

function hasAmounts(fields: Fields): boolean {
  return AMOUNTS.some(role => cellsOf(fields, role).length > 0)
}

/** Whether the cell that holds all indicators begins with the first of them. */
function beginsNumbering(fields: Fields): boolean {
  return /^1[、.]/u.test(cellsOf(fields, 'indicators')[0]?.words ?? '')
}

function allCells(fields: Fields): GridCell[] {
  return [...fields.values()].flatMap(({ cells }) => cells)
}

function wordsOf(cells: readonly GridCell[]): string {
  return cells.map(({ words }) => words).join('')
}
