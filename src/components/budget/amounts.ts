import { wanYuan } from '@/domain/money'
import type { Fen } from '@/domain/money'

/** An amount in 万元 in a table; — where it is blank. */
export function amountText(amount: Fen | undefined): string {
  return amount === undefined ? '—' : wanYuan(amount)
}

/** A difference in 万元 with its sign, 「+12.00」; 0.00 without one. */
export function signedAmount(difference: Fen): string {
  return difference > 0 ? `+${wanYuan(difference)}` : wanYuan(difference)
}

/** What is left of a budget (结余), negative where more was spent; undefined while a figure is missing. */
export function leftOver(money: { budget: Fen | undefined; executed: Fen | undefined }): Fen | undefined {
  const { budget, executed } = money
  return budget === undefined || executed === undefined ? undefined : ((budget - executed) as Fen)
}
