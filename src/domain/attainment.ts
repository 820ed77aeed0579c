import BigConstructor from 'big.js'
import type Big from 'big.js'
import { isAtLeast, isAtMost } from './standing'
import type { NumericThreshold, Standing } from './standing'

// A constructor of its own: the shared one would lose digits of very small shares after 20 places.
const Precise = BigConstructor()
Precise.DP = 40

/**
 * Share of a target that was reached (完成率): 1 = exactly reached, never clipped above. At-least: A ÷ T; at-most:
 * 2 − A ÷ T; a met `=`, range or target of 0 and below: 1. A miss loses its distance from the nearest bound as a share
 * of that bound, down to 0; with a bound of 0 it is all or nothing.
 */
export function attainment(threshold: NumericThreshold, standing: Standing): number {
  return standing.met ? whenMet(threshold, standing) : whenMissed(standing)
}

function whenMet(threshold: NumericThreshold, { value, bound }: Standing): number {
  if (bound.lte(0)) return 1
  if (isAtLeast(threshold)) return ratio(value, bound)
  if (isAtMost(threshold)) return ratio(bound.times(2).minus(value), bound)
  return 1
}

function whenMissed({ bound, difference }: Standing): number {
  const size = bound.abs()
  const kept = size.minus(difference.abs())
  return size.eq(0) || kept.lt(0) ? 0 : ratio(kept, size)
}

function ratio(part: Big, whole: Big): number {
  return new Precise(part).div(whole).toNumber()
}
