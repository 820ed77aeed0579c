import type { PrintedAmounts } from '../../targetTable'
import { AMOUNT_COLUMNS } from '../amounts'
import type { PrintedRow } from '../printedRows'

/** Money has no more decimals: with more of them, a column is not shown alike on purpose. */
const MOST_DECIMALS = 2

/**
 * The amounts of a sheet with the same decimals in each: a sheet that keeps numbers as numbers shows 60.00 as 60, and
 * the same table gives 60.00 from every other kind of file.
 */
export function withEvenDecimals(rows: readonly PrintedRow[]): PrintedRow[] {
  const printed = rows.flatMap(({ amounts }) => AMOUNT_COLUMNS.flatMap(column => amounts[column] ?? []))
  const most = printed.reduce((before, amount) => Math.max(before, decimalsOf(amount)), 0)
  if (most === 0 || most > MOST_DECIMALS) return [...rows]
  return rows.map(row => ({ ...row, amounts: padded(row.amounts, most) }))
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
