import Big from 'big.js'

/**
 * Parts as percentages that add up to exactly 100 (占比), by largest remainder, ties to the first. All zero gives all 0.
 * A part below zero, or no number at all, has no share in a whole: it counts as 0.
 */
export function shares(parts: readonly number[], decimals = 1): number[] {
  const amounts = parts.map(part => new Big(part > 0 && Number.isFinite(part) ? part : 0))
  const whole = amounts.reduce((sum, amount) => sum.plus(amount), new Big(0))
  if (whole.eq(0)) return parts.map(() => 0)
  const scale = 10 ** decimals
  return largestRemainder(amounts, whole, 100 * scale).map(steps => steps / scale)
}

/** Hands out whole steps in proportion: first each part's full steps, then one each to the largest remainders. */
function largestRemainder(amounts: readonly Big[], whole: Big, steps: number): number[] {
  const portions = amounts.map((amount, place) => {
    const exact = amount.times(steps)
    const remainder = exact.mod(whole)
    return { place, full: exact.minus(remainder).div(whole).toNumber(), remainder }
  })
  const left = steps - portions.reduce((sum, { full }) => sum + full, 0)
  const lucky = [...portions].sort(
    (one, other) => other.remainder.cmp(one.remainder) || one.place - other.place,
  )
  const raised = new Set(lucky.slice(0, left).map(({ place }) => place))
  return portions.map(({ place, full }) => full + (raised.has(place) ? 1 : 0))
}
