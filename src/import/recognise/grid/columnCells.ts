import type { BodyRow } from './bodyRows'
import type { Column } from './columns'
import type { ColumnRole } from './columnWords'
import { startsIn, type GridCell } from './gridRows'

/** The cells of one column that belong to one project or indicator; a page break may have parted them. */
export interface Field {
  readonly column: Column
  readonly cells: GridCell[]
}

/** The fields of a project or an indicator, by column. */
export type Fields = Map<string, Field>

/** The fields that start in a row, of the columns with one of the roles. */
export function fieldsOf({ row, columns }: BodyRow, roles: ReadonlySet<ColumnRole>): Fields {
  const fields: Fields = new Map()
  for (const column of columns) {
    if (column.role === undefined || !roles.has(column.role)) continue
    const cells = row.cells.filter(cell => startsIn(row, cell) && isIn(cell, column))
    if (cells.length > 0) fields.set(keyOf(column), { column, cells })
  }
  return fields
}

/** The cell of a row that stands in a column with a role, a merged one too. */
export function cellWith({ row, columns }: BodyRow, role: ColumnRole): GridCell | undefined {
  return columns
    .filter(column => column.role === role)
    .flatMap(column => row.cells.filter(cell => isIn(cell, column)))[0]
}

/** The cells that start in a row, in the columns with a role. */
export function ownCellsWith({ row, columns }: BodyRow, role: ColumnRole): GridCell[] {
  return columns
    .filter(column => column.role === role)
    .flatMap(column => row.cells.filter(cell => startsIn(row, cell) && isIn(cell, column)))
}

/** Puts further cells behind those that were read before. */
export function addFields(fields: Fields, more: Fields): void {
  for (const [key, { column, cells }] of more) {
    const field = fields.get(key)
    if (field) field.cells.push(...cells)
    else fields.set(key, { column, cells: [...cells] })
  }
}

/** The cells of all fields with a role. */
export function cellsOf(fields: Fields, role: ColumnRole): GridCell[] {
  return fieldsWith(fields, role).flatMap(({ cells }) => cells)
}

export function fieldsWith(fields: Fields, role: ColumnRole): Field[] {
  return [...fields.values()].filter(({ column }) => column.role === role)
}

/** A cell over several columns belongs to the first of them. */
function isIn({ column }: GridCell, { from, to }: Column): boolean {
  return column >= from && column < to
}

function keyOf({ role, band, heading }: Column): string {
  return [role, band, ...heading.map(({ words }) => words)].join(' ')
}
