import type { AmountUnit } from '@/domain/money'
import type { PrintedRow } from '../printedRows'
import { amountsOfRow } from './amountCells'
import { placeOfCells, printedText } from './cellText'
import { cellsOf, fieldsWith } from './columnCells'
import type { Grid, GridCell } from './gridRows'
import { indicatorsInCell } from './indicatorCell'
import type { ListedRow } from './listedRows'

/** Reads out a row of a list of projects. */
export function printedListRow(grid: Grid, row: ListedRow, unit: AmountUnit): PrintedRow {
  const { amounts, printed, doubts } = amountsOfRow(grid, row.fields, unit)
  const name = readText(grid, cellsOf(row.fields, 'project'))
  const list = indicatorsInCell(grid, cellsOf(row.fields, 'indicators'))
  return {
    name,
    amounts,
    goal: readText(grid, cellsOf(row.fields, 'goal')),
    indicators: list.indicators,
    where: [name, ...printed].join(' '),
    at: placeOfCells(rowCells(row)),
    printedAmounts: printed.length,
    columnsCertain: true,
    nameContinued: false,
    ended: true,
    doubts: [...doubts, ...list.doubts],
  }
}

/** The cells that a doubt about the row points at: its name and amounts, else all of it. */
function rowCells({ fields }: ListedRow): GridCell[] {
  const roles = ['project', 'total', 'fiscal', 'special', 'other'] as const
  const cells = roles.flatMap(role => fieldsWith(fields, role).flatMap(field => field.cells))
  return cells.length > 0 ? cells : [...fields.values()].flatMap(field => field.cells)
}

function readText(grid: Grid, cells: readonly GridCell[]): string {
  for (const cell of cells) grid.read.add(cell)
  return printedText(grid, cells)
}
