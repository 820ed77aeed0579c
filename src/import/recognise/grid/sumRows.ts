import type { BodyRow } from './bodyRows'
import { cellsOf, fieldsOf, type Fields } from './columnCells'
import type { ColumnRole } from './columnWords'
import { ownCells, startsIn, type GridCell } from './gridRows'

const SUM = /^(?:总分|总得分|自评总分|自评得分|合计|总计|小计|总分值|得分合计)$/u
const EXECUTION = /^预算执行(?:率|情况)?(?:\([^()]{0,10}\))?$/u
const MARK_ROLES: ReadonlySet<ColumnRole> = new Set(['target', 'actual', 'weight', 'score', 'deviation'])

/** The rows below the headings of indicators, those sorted out that are no indicators. */
export interface SortedRows {
  readonly indicators: readonly BodyRow[]
  /** 总分: what is printed of all points. */
  readonly sum: Fields | undefined
  /** 预算执行率 as a row among the indicators. */
  readonly execution: Fields | undefined
  readonly cells: readonly GridCell[]
}

/** Sorts out 总分, a row for the execution of the budget, and everything below the indicators of a form. */
export function sortedRows(rows: readonly BodyRow[]): SortedRows {
  const indicators: BodyRow[] = []
  const cells: GridCell[] = []
  let sum: Fields | undefined
  let execution: Fields | undefined
  for (const row of rows) {
    const label = labelOf(row)
    if (label && SUM.test(label.words)) {
      sum ??= fieldsOf(row, MARK_ROLES)
      cells.push(label)
    } else if (label && EXECUTION.test(label.words) && isWithoutName(row)) {
      execution ??= fieldsOf(row, MARK_ROLES)
      cells.push(label)
    } else if (isIndicatorRow(row)) indicators.push(row)
  }
  return { indicators, sum, execution, cells }
}

/** The first cell that starts in a row, left of the columns of figures. */
function labelOf({ row, columns }: BodyRow): GridCell | undefined {
  const figures = columns.filter(({ role }) => role !== undefined && MARK_ROLES.has(role))
  const first = ownCells(row)[0]
  return first && figures.every(({ from }) => first.column < from) ? first : undefined
}

function isWithoutName(row: BodyRow): boolean {
  return cellsOf(fieldsOf(row, new Set(['name'])), 'name').length === 0
}

/** Text that reaches from the classes over the names is a remark of the form: 评价结论, 存在问题. */
function isIndicatorRow({ row, columns }: BodyRow): boolean {
  const name = columns.find(({ role }) => role === 'name')
  const label = columns.find(({ role }) => role === 'indicators')
  return row.cells.every(cell => {
    if (!startsIn(row, cell)) return true
    const isLabel = label && cell.column >= label.from && cell.column < label.to
    if (isLabel && !/指标|绩效/u.test(cell.words)) return false
    return !name || cell.column >= name.from || cell.column + cell.columnSpan <= name.from
  })
}
