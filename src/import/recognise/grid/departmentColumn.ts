import type { BodyRow } from './bodyRows'
import { printedText, readCells } from './cellText'
import { ownCellsWith } from './columnCells'
import type { Grid } from './gridRows'
import { hasColumn, withRole } from './withRole'

/** The rows of a list, and the departments that a column of them prints. */
export interface RowsOfDepartments {
  readonly rows: BodyRow[]
  readonly departments: readonly string[]
}

/**
 * A column 主管部门 names the department where the heading does not; below a heading that names one it can only be a
 * column of 资金使用单位, unless there is one of those as well.
 */
export function departmentColumn(
  grid: Grid,
  rows: readonly BodyRow[],
  heading: { readonly department: string },
): RowsOfDepartments {
  if (!hasColumn(rows, 'department')) return { rows: [...rows], departments: [] }
  if (heading.department !== '' && !hasColumn(rows, 'unit'))
    return { rows: withRole(rows, 'department', 'unit'), departments: [] }
  const cells = rows
    .flatMap(row => ownCellsWith(row, 'department'))
    .filter(({ words }) => !/计$/u.test(words))
  const byWords = new Map(cells.map(cell => [cell.words, cell]))
  const departments = [...byWords.values()].map(cell => printedText(grid, [cell]))
  if (heading.department === '' || departments.every(name => name === heading.department))
    readCells(grid, cells)
  return { rows: [...rows], departments: heading.department === '' ? departments : [] }
}
