import Big from 'big.js'
import type { IndicatorRow } from '../indicatorRow'
import { attainmentOf } from './compareIndicators'
import type { IndicatorComparison } from './compareIndicators'

/** How far a project reached its targets (平均完成率): the mean of its indicators, each counted up to 1 (100%). */
export interface MeanAttainment {
  /** A share, unrounded. */
  readonly share: number
  /** How many indicators it is the mean of: words, dates and what is not judged have no 完成率. */
  readonly indicators: number
}

/** undefined where no indicator has a 完成率. Each is capped, so that one far above its target does not hide a miss. */
export function meanAttainment(rows: readonly IndicatorRow[]): MeanAttainment | undefined {
  const shares = rows.flatMap(row => attainmentOf(row) ?? [])
  if (shares.length === 0) return undefined
  const sum = shares.reduce((total, share) => total.plus(Math.min(share, 1)), new Big(0))
  return { share: sum.div(shares.length).toNumber(), indicators: shares.length }
}

/** Both years over the indicators that have a 完成率 in either, so that like is held against like. */
export function comparableAttainment(
  indicators: readonly IndicatorComparison[],
): { readonly before: MeanAttainment; readonly after: MeanAttainment } | undefined {
  const both = indicators.filter(({ change }) => change?.attainment.change !== undefined)
  const before = meanAttainment(both.flatMap(one => one.before ?? []))
  const after = meanAttainment(both.flatMap(one => one.after ?? []))
  return before && after && { before, after }
}
