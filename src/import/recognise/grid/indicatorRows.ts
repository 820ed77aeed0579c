import type { BodyRow } from './bodyRows'
import { addFields, cellsOf, cellWith, fieldsOf, type Fields } from './columnCells'
import type { ColumnRole } from './columnWords'
import { startsIn, type GridCell } from './gridRows'

/** An indicator that has a row of its own (over several rows where a page break cut it). */
export interface IndicatorRow {
  readonly fields: Fields
  /** Cells of its classes, the same for all indicators of a class: one may go on below a page break. */
  readonly level1: readonly GridCell[]
  readonly level2: readonly GridCell[]
}

/** The indicators of one project, and the classes that the next of them is in. */
export interface IndicatorRows {
  readonly indicators: IndicatorRow[]
  level1: GridCell[]
  level2: GridCell[]
  /** Whether the last row read was of the last indicator, so that a page break may have cut that. */
  isOpen: boolean
  /** Indicators behind a page break that cut a row: whether they are one with the one before is not certain. */
  readonly doubtfulBreaks: IndicatorRow[]
}

const OWN_ROLES: ReadonlySet<ColumnRole> = new Set([
  ...(['name', 'qualifier', 'target', 'measure'] as const),
  ...(['weight', 'actual', 'score', 'deviation'] as const),
])

/** Takes over what a row prints of an indicator; a row with classes alone opens them for the rows below. */
export function addIndicatorRow(rows: IndicatorRows, row: BodyRow): void {
  const fields = fieldsOf(row, OWN_ROLES)
  const classGoesOn = openClasses(rows, row)
  const last = rows.isOpen ? rows.indicators.at(-1) : undefined
  rows.isOpen = fields.size > 0
  if (!rows.isOpen) return
  if (last && row.isBehindBreak && classGoesOn && isRestOf(last.fields, fields, row)) {
    addFields(last.fields, fields)
    return
  }
  const added = { fields, level1: rows.level1, level2: rows.level2 }
  rows.indicators.push(added)
  if (row.isCutAbove && last && areTwo(last.fields, fields)) rows.doubtfulBreaks.push(added)
}

/** Opens the classes of a row. True where it prints none of its own, but at most the rest of one that a break cut. */
function openClasses(rows: IndicatorRows, row: BodyRow): boolean {
  const level1 = ownCell(row, 'level1')
  const level2 = ownCell(row, 'level2')
  const rest1 = level1 && row.isBehindBreak && isRestOfClass(rows.level1, level1)
  const rest2 = level2 && row.isBehindBreak && isRestOfClass(rows.level2, level2)
  if (level1 && rest1) rows.level1.push(level1)
  else if (level1) {
    if (wordsOf(rows.level1) !== level1.words) rows.level2 = []
    rows.level1 = [level1]
  }
  if (level2 && rest2) rows.level2.push(level2)
  else if (level2) rows.level2 = [level2]
  return (!level1 || rest1 === true) && (!level2 || rest2 === true)
}

function ownCell(row: BodyRow, role: ColumnRole): GridCell | undefined {
  const cell = cellWith(row, role)
  return cell && startsIn(row.row, cell) ? cell : undefined
}

const CLASS =
  /^(?:[0-9]{1,3}-)?(?:产出|效益|满意度?|成本|数量|质量|时效|(?:经济|社会|生态|生态环境|环境)(?:效益|成本)|可持续影响|(?:服务对象|社会公众或服务对象)?满意度)(?:指标)?(?:\([^()]{0,8}\))?$/u

function isRestOfClass(above: readonly GridCell[], { words }: GridCell): boolean {
  const printed = wordsOf(above)
  return printed !== '' && CLASS.test(printed + words) && !(CLASS.test(printed) && CLASS.test(words))
}

/** Marks of which a row has one each: what has a second one is a second row. */
const SINGLE: readonly ColumnRole[] = ['qualifier', 'measure', 'weight', 'score']

/** Whether a row behind a page break is the rest of the indicator before it. */
function isRestOf(last: Fields, fields: Fields, { isCutAbove }: BodyRow): boolean {
  const hasBoth = (role: ColumnRole) => cellsOf(last, role).length > 0 && cellsOf(fields, role).length > 0
  if (SINGLE.some(hasBoth)) return false
  if (cellsOf(fields, 'name').length === 0) return true
  return isCutAbove && !areTwo(last, fields)
}

/** Whether two rows may well be two indicators: both print a name, and something in the same column of targets. */
export function areTwo(above: Fields, below: Fields): boolean {
  if (cellsOf(above, 'name').length === 0 || cellsOf(below, 'name').length === 0) return false
  return [...below].some(([key, { column }]) => column.role === 'target' && above.has(key))
}

function wordsOf(cells: readonly GridCell[]): string {
  return cells.map(({ words }) => words).join('')
}
