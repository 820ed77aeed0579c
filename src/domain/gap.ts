import type Big from 'big.js'
import { plainDecimal } from './notation/decimal'
import { isAtLeast, isAtMost } from './standing'
import type { NumericThreshold, Standing } from './standing'

/** Shares differ by 百分点, not by %: 85% is 5 个百分点 below 90%, and some 6% below it. */
const POINTS: ReadonlyMap<string, string> = new Map([
  ['%', '个百分点'],
  ['‰', '个千分点'],
  ['‱', '个万分点'],
])

/** What a missed number lacks, in the target's unit: 「还差 2 批次」, 「超出 1 人」, 「等于界值，须小于 3 人」. */
export function numberGap(threshold: NumericThreshold, standing: Standing): string {
  if (threshold.kind === 'number' && standing.difference.eq(0)) {
    return `等于界值，须${isAtLeast(threshold) ? '大于' : '小于'} ${withUnit(threshold.bound, threshold.unit)}`
  }
  return `${lead(threshold, standing)}${distance(standing, threshold.unit)}`
}

/** What a missed date lacks: 「晚 5 天」. */
export function dateGap(daysLate: number): string {
  return `晚 ${daysLate} 天`
}

function lead(threshold: NumericThreshold, { difference }: Standing): string {
  const below = difference.lt(0)
  if (threshold.kind === 'range') return below ? '低于下限' : '高于上限'
  if (isAtLeast(threshold)) return POINTS.has(threshold.unit) ? '差' : '还差'
  if (isAtMost(threshold)) return '超出'
  return below ? '少' : '多'
}

function distance({ difference, years }: Standing, unit: string): string {
  const share = years === 1 ? difference.abs() : difference.abs().div(years)
  const about = !share.times(years).eq(difference.abs())
  const amount = plainDecimal(about ? significant(share) : share)
  return `${about ? '约' : ''} ${amount} ${POINTS.get(unit) ?? unit}`.trimEnd()
}

/** Two decimals, and more for a share so small that two would say 0. */
function significant(share: Big): Big {
  return share.gte('0.01') ? share.round(2) : share.prec(2)
}

function withUnit(amount: string, unit: string): string {
  const space = unit === '' || POINTS.has(unit) ? '' : ' '
  return `${plainDecimal(amount)}${space}${unit}`
}
