import type { Doubt } from '../doubt'
import { MONEY_SOURCES } from '../money'
import type { Amounts } from '../money'
import type { DifferenceLine } from './differenceLine'

/** Amounts that differ in some column, as a line; none where they are the same. A blank differs from 0. */
export function moneyLine(
  of: string,
  before: Amounts,
  {
    amounts: after,
    doubts = [],
  }: { readonly amounts: Amounts; readonly doubts?: readonly Doubt[] | undefined },
): DifferenceLine[] {
  return isSameAmounts(before, after) ? [] : [{ key: `${of}/money`, kind: 'money', before, after, doubts }]
}

/** Whether amounts are the same in every column. */
export function isSameAmounts(one: Amounts, other: Amounts): boolean {
  return one.total === other.total && MONEY_SOURCES.every(source => one[source] === other[source])
}
