import type { AmountUnit } from '@/domain/money'
import type { ReadingDoubt } from '../../targetTable'
import { isTotalRow, type PrintedRow } from '../printedRows'
import type { Reckoning, UnitOfRows } from '../reckoning'
import { unitsOfRows } from '../unitsOfRows'
import { withoutBareUnit } from './bareUnit'
import type { BodyRow } from './bodyRows'
import { readText } from './cellText'
import type { ColumnRole } from './columnWords'
import { losesZeros, withEvenDecimals } from './evenDecimals'
import type { Grid } from './gridRows'
import { withoutHangingCells } from './hangingCells'
import { listedRows } from './listedRows'
import { printedListRow } from './printedListRow'
import { unitsByColumn } from './unitsByColumn'

/** What of a list is known before its rows are read. */
export interface ListFacts {
  readonly amountUnit: AmountUnit
  readonly hasResults: boolean
  readonly unread: readonly ReadingDoubt[]
}

/** Reads a list of projects: every project with its amounts, goal and indicators below the headings of one table. */
export function reckonedList(grid: Grid, bodyRows: readonly BodyRow[], facts: ListFacts): Reckoning {
  const body = withoutHangingCells(withoutBareUnit(bodyRows))
  const listed = listedRows(grid, body)
  const printed = listed.map(row => printedListRow(grid, row, facts))
  const rows = losesZeros(body[0]?.row) ? withEvenDecimals(printed) : printed
  const total = rows.find(isTotalRow)
  const named = rows.map((row, index) => ({ row, unit: readText(grid, listed[index]?.unit ?? []) }))
  const below = named.filter(({ row }) => !isTotalRow(row))
  const amounts = AMOUNT_ROLES.some(role => hasColumn(body, role))
  return {
    amountUnit: facts.amountUnit,
    prints: { total: amounts, amounts, numbers: !hasColumn(body, 'name') },
    total,
    units: hasColumn(body, 'unit') ? unitsByColumn(below) : unitsByRows(below, total, facts),
    rows,
    unread: facts.unread,
  }
}

const AMOUNT_ROLES: readonly ColumnRole[] = ['total', 'fiscal', 'special', 'other']

function unitsByRows(
  rows: readonly { readonly row: PrintedRow }[],
  total: PrintedRow | undefined,
  { amountUnit }: ListFacts,
): UnitOfRows[] {
  return unitsOfRows(
    rows.map(({ row }) => row),
    total,
    amountUnit,
  )
}

function hasColumn(rows: readonly BodyRow[], role: ColumnRole): boolean {
  return rows.some(({ columns }) => columns.some(column => column.role === role))
}
