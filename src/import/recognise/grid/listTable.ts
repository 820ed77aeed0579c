import { sumFen, type AmountUnit } from '@/domain/money'
import { AMOUNT_COLUMNS } from '../amounts'
import { fenIn, isTotalRow, type PrintedRow } from '../printedRows'
import type { Prints, Reckoning } from '../reckoning'
import { unitsOfRows } from '../unitsOfRows'
import type { BodyRow } from './bodyRows'
import { readText } from './cellText'
import { losesZeros, withEvenDecimals } from './evenDecimals'
import type { Grid } from './gridRows'
import { withoutHangingCells } from './hangingCells'
import { listedRows } from './listedRows'
import { printedListRow } from './printedListRow'
import { unitsByColumn, type RowOfUnit } from './unitsByColumn'
import { hasColumn } from './withRole'

/** What of a list is known before its rows are read. */
export interface ListFacts {
  readonly amountUnit: AmountUnit
  readonly hasResults: boolean
}

/**
 * Reads a list of projects: every project with its amounts, goal and indicators below the headings of one table. Each
 * 合计 closes a list of its own: one for each unit, below headings that repeat.
 */
export function reckonedLists(grid: Grid, bodyRows: readonly BodyRow[], facts: ListFacts): Reckoning[] {
  const body = withoutHangingCells(bodyRows)
  const listed = listedRows(grid, body)
  const isRuled = body.every(({ row }) => row.part.kind === 'table' && row.part.isRuled)
  const printed = listed.map(row => printedListRow(grid, row, { ...facts, isRuled }))
  const even = losesZeros(body[0]?.row) ? withEvenDecimals(printed) : printed
  const rows = even.map((row, index) => ({ row, unit: readText(grid, listed[index]?.unit ?? []) }))
  const amounts = AMOUNT_COLUMNS.some(role => hasColumn(body, role))
  const prints = { total: amounts, amounts, numbers: !hasColumn(body, 'name') }
  return listsOf(rows, facts.amountUnit).map(list => reckoned(list, prints, facts))
}

function reckoned(list: readonly RowOfUnit[], prints: Prints, { amountUnit }: ListFacts): Reckoning {
  const rows = list.map(({ row }) => row)
  const total = rows.find(isSum)
  const below = list.filter(({ row }) => row !== total)
  const byColumn = below.some(({ unit }) => unit !== '')
  const belowRows = below.map(({ row }) => row)
  const units = byColumn ? unitsByColumn(below) : unitsOfRows(belowRows, total, amountUnit)
  return { amountUnit, prints, total, units, rows, unread: [] }
}

/** 合计 has no goal and no indicators: what has is a project of that name. */
function isSum(row: PrintedRow): boolean {
  return isTotalRow(row) && row.goal === '' && row.indicators.length === 0
}

/** Parts the rows at each 合计, above or below its projects; the same 合计 again at the end is one, and so are those of units. */
function listsOf(rows: readonly RowOfUnit[], unit: AmountUnit): RowOfUnit[][] {
  const totals = rows.filter(({ row }) => isSum(row))
  const [first, ...others] = totals
  if (!first || others.length === 0 || sumsUp(first, others, unit)) return [[...rows]]
  const isRepeated = ({ row }: RowOfUnit) => sameAmounts(row, first.row)
  const last = rows.at(-1)
  if (others.length === 1 && last && others[0] === last && isRepeated(last)) return [rows.slice(0, -1)]
  return partedAt(rows, new Set(totals), rows[0] === first)
}

/** Lists that begin with a row of 合计 each, or end with one. */
function partedAt(
  rows: readonly RowOfUnit[],
  totals: ReadonlySet<RowOfUnit>,
  isAbove: boolean,
): RowOfUnit[][] {
  const lists: RowOfUnit[][] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const begins = isAbove ? totals.has(row) : before === undefined || totals.has(before)
    const open = lists.at(-1)
    if (open && !begins) open.push(row)
    else lists.push([row])
  })
  return lists
}

/** Whether a first 合计 is the sum of the further ones, which are then those of its units. */
function sumsUp(first: RowOfUnit, others: readonly RowOfUnit[], unit: AmountUnit): boolean {
  const totals = others.flatMap(({ row }) => fenIn(row.amounts, 'total', unit) ?? [])
  const sum = others.length > 1 && others.every(one => one.unit !== '') ? sumFen(totals) : undefined
  return sum !== undefined && sum === fenIn(first.row.amounts, 'total', unit)
}

function sameAmounts(one: PrintedRow, other: PrintedRow): boolean {
  return AMOUNT_COLUMNS.every(column => one.amounts[column] === other.amounts[column])
}
