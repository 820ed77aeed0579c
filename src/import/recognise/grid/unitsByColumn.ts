import type { PrintedRow } from '../printedRows'
import type { UnitOfRows } from '../reckoning'

/** A row of a list and the 资金使用单位 that a column prints for it, '' where none is printed yet. */
export interface RowOfUnit {
  readonly row: PrintedRow
  readonly unit: string
}

/** Units by a column of their own. A row without indicators that is named for its unit, 小计 or 合计, is the unit's own. */
export function unitsByColumn(rows: readonly RowOfUnit[]): UnitOfRows[] {
  const units = new Map<string, { name: string; row: PrintedRow | undefined; projects: PrintedRow[] }>()
  for (const { row, unit } of rows) {
    const group = units.get(unit) ?? { name: unit, row: undefined, projects: [] }
    units.set(unit, group)
    if (!group.row && isOfUnit(row, unit)) group.row = row
    else group.projects.push(row)
  }
  return [...units.values()].map(({ name, ...unit }) => (name === '' ? unit : { name, ...unit }))
}

function isOfUnit({ name, goal, indicators }: PrintedRow, unit: string): boolean {
  if (indicators.length > 0 || goal !== '') return false
  return name === unit || name === '' || /^[小合]计$/u.test(name.replace(/\s/gu, ''))
}
