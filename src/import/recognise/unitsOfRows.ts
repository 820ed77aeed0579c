import type { AmountUnit } from '@/domain/money'
import { fenIn, type PrintedRow } from './printedRows'
import type { UnitOfRows } from './reckoning'
import { unitRows } from './unitRows'

/** Sorts the rows below 合计 into units and their projects. */
export function unitsOfRows(
  rows: readonly PrintedRow[],
  total: PrintedRow | undefined,
  unit: AmountUnit,
): UnitOfRows[] {
  const sums = rows.map(row => ({
    hasIndicators: row.indicators.length > 0 || row.goal !== '',
    total: fenIn(row.amounts, 'total', unit),
  }))
  return unitRows(sums, total && fenIn(total.amounts, 'total', unit)).map(group => ({
    row: group.row === undefined ? undefined : rows[group.row],
    projects: group.projects.flatMap(number => rows[number] ?? []),
  }))
}
