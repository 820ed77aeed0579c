import type { PrintedAmounts } from '../../targetTable'
import { AMOUNT_COLUMNS } from '../amounts'
import type { PrintedRow } from '../printedRows'
import type { GridRow } from './gridRows'

/** Money has no more decimals: with more of them, a column is not shown alike on purpose. */
const MOST_DECIMALS = 2

/**
 * The amounts of a sheet with the same decimals in each: a sheet that keeps numbers as numbers shows 60.00 as 60, and
 * the same table gives 60.00 from every other kind of file.
 */
export function withEvenDecimals(rows: readonly PrintedRow[]): PrintedRow[] {
  const printed = rows
    .flatMap(amountsOf)
    .flatMap(amounts => AMOUNT_COLUMNS.flatMap(column => amounts[column] ?? []))
  const most = printed.reduce((before, amount) => Math.max(before, decimalsOf(amount)), 0)
  return most === 0 || most > MOST_DECIMALS ? [...rows] : rows.map(row => paddedRow(row, most))
}

function amountsOf({ amounts, beside }: PrintedRow): PrintedAmounts[] {
  const { initial, adjusted, executed } = beside?.execution ?? {}
  return [amounts, initial, adjusted, executed].filter(one => one !== undefined)
}

function paddedRow({ beside, ...row }: PrintedRow, decimals: number): PrintedRow {
  const execution = beside?.execution && {
    ...beside.execution,
    initial: padded(beside.execution.initial, decimals),
    adjusted: padded(beside.execution.adjusted, decimals),
    executed: padded(beside.execution.executed, decimals),
  }
  return {
    ...row,
    amounts: padded(row.amounts, decimals),
    ...(beside && { beside: { ...beside, ...(execution && { execution }) } }),
  }
}

function padded(amounts: PrintedAmounts, decimals: number): PrintedAmounts {
  const pad = (amount: string | null) => {
    if (amount === null) return null
    const missing = decimals - decimalsOf(amount)
    return missing > 0 ? `${amount}${amount.includes('.') ? '' : '.'}${'0'.repeat(missing)}` : amount
  }
  const { total, fiscal, special, other } = amounts
  return { total: pad(total), fiscal: pad(fiscal), special: pad(special), other: pad(other) }
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0
}

/** Whether a table comes from a sheet (a workbook, or cells without widths: CSV, pasted). */
export function losesZeros(row: GridRow | undefined): boolean {
  return row?.part.kind === 'table' && (row.part.sheet !== undefined || !row.part.edges)
}
