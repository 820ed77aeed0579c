import type { BodyRow } from './bodyRows'
import type { Column } from './columns'
import type { ColumnRole } from './columnWords'

/** The rows with another role for the columns of one: what a heading leaves open, the rows may tell. */
export function withRole(rows: readonly BodyRow[], from: ColumnRole, to: ColumnRole): BodyRow[] {
  const resolved = new Map<readonly Column[], Column[]>()
  const resolve = (columns: readonly Column[]) => {
    const known = resolved.get(columns)
    if (known) return known
    const changed = columns.map(column => (column.role === from ? { ...column, role: to } : column))
    resolved.set(columns, changed)
    return changed
  }
  return rows.map(row => ({ ...row, columns: resolve(row.columns) }))
}

/** Whether the rows have a column with a role. */
export function hasColumn(rows: readonly BodyRow[], role: ColumnRole): boolean {
  return rows.some(({ columns }) => columns.some(column => column.role === role))
}
