import type { Actual } from './actual'
import { plainDecimal } from './notation/decimal'
import { convert } from './notation/units'
import { isAtLeast, isAtMost } from './standing'
import type { Threshold } from './threshold'

/**
 * How a 完成率 was worked out, with its numbers, so that a leader can check it: 「24 ÷ 30」, 「2 − 1 ÷ 2（越低越好）」.
 * undefined where it is no such quotient: words, dates, ranges, `=`, a target of 0, a blank, units that differ.
 */
export function attainmentWorking(threshold: Threshold, actual: Actual | undefined): string | undefined {
  if (threshold.kind !== 'number' || actual?.kind !== 'number') return undefined
  const value = convert(actual.value, actual.unit, threshold.unit)
  const bound = convert(threshold.bound, '', '')
  if (!value || !bound || bound.lte(0)) return undefined

  const quotient = `${plainDecimal(value)} ÷ ${plainDecimal(bound)}`
  if (isAtLeast(threshold)) return value.lt(0) ? `${quotient}，低于 0 按 0 计` : quotient
  if (!isAtMost(threshold)) return undefined
  return value.gt(bound.times(2))
    ? `2 − ${quotient}（越低越好），低于 0 按 0 计`
    : `2 − ${quotient}（越低越好）`
}
