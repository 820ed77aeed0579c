import BigConstructor from 'big.js'
import type Big from 'big.js'

/** A number to reckon with exactly; undefined for what is none (blank, NaN, Infinity). −0 is 0. */
export function exactly(value: number | undefined): Big | undefined {
  return value !== undefined && Number.isFinite(value) ? new BigConstructor(value + 0) : undefined
}

/**
 * part ÷ whole, rounded half up (四舍五入) once: never from a quotient that was rounded before. Halves below zero go
 * away from it. `whole` must not be 0.
 */
export function divideRounded(part: Big, whole: Big, decimals: number): Big {
  const Rounding = BigConstructor()
  Rounding.DP = decimals
  Rounding.RM = BigConstructor.roundHalfUp
  return new Rounding(part).div(whole)
}

/** A share of a weight in %, rounded half up once. */
export function percentOf(weight: Big, percent: Big, decimals: number): Big {
  return divideRounded(weight.times(percent), new BigConstructor(100), decimals)
}

/** Not below nothing, and not above the weight, over which rounding half up could lift a score. */
export function withinWeight(points: Big, weight: Big): Big {
  if (points.lte(0)) return new BigConstructor(0)
  return points.gt(weight) ? weight : points
}

/** Points to the decimals of the rule set, half up. */
export function rounded(points: Big, decimals: number): Big {
  return points.round(decimals, BigConstructor.roundHalfUp)
}

/** Sums exactly; floating point would not. */
export function sumPoints(points: readonly number[]): Big {
  return points.reduce((sum, one) => sum.plus(exactly(one) ?? 0), new BigConstructor(0))
}

/**
 * Points as whole steps of the last decimal: 16.67 at two decimals is 1667. Below zero counts as 0, and so does what is
 * too large to be shared exactly.
 */
export function toSteps(points: number, decimals: number): number {
  const exact = exactly(points)?.times(10 ** decimals)
  const steps = exact === undefined ? 0 : rounded(exact, 0).toNumber()
  return steps > 0 && Number.isSafeInteger(steps * steps) ? steps : 0
}

export function fromSteps(steps: number, decimals: number): number {
  return steps / 10 ** decimals
}

/**
 * Hands out whole steps in proportion, by largest remainder, ties to the first, so that nothing is lost: 5000 over
 * three equal parts is 1667, 1667, 1666. Parts that are all 0 share equally.
 */
export function shareOut(steps: number, parts: readonly number[]): number[] {
  const proportions = parts.some(part => part > 0) ? parts : parts.map(() => 1)
  const whole = proportions.reduce((sum, part) => sum + part, 0)
  const portions = proportions.map((part, place) => ({
    place,
    full: Math.floor((steps * part) / whole),
    remainder: (steps * part) % whole,
  }))
  const left = steps - portions.reduce((sum, { full }) => sum + full, 0)
  const byRemainder = [...portions].sort((one, other) => other.remainder - one.remainder)
  const raised = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return portions.map(({ place, full }) => full + (raised.has(place) ? 1 : 0))
}

/** Points as a form prints them: 8.60. */
export function pointsText(points: Big | number, decimals: number): string {
  return withSign(new BigConstructor(points).toFixed(decimals, BigConstructor.roundHalfUp))
}

/** The end of a formula: 「= 8.60」, or 「≈ 6.67」 where it is rounded. */
export function equalsText(points: Big, isExact: boolean, decimals: number): string {
  return `${isExact ? '=' : '≈'} ${pointsText(points, decimals)}`
}

/** A number without trailing zeros: 9.5, −1. */
export function numberText(value: Big | number): string {
  return withSign(new BigConstructor(value).toFixed())
}

/** A number inside a formula, without trailing zeros. */
export function termText(value: Big | number): string {
  return inBrackets(numberText(value))
}

/** Below zero in brackets: 10 × (−1) ÷ 3. */
export function inBrackets(plain: string): string {
  const text = withSign(plain)
  return text.startsWith('−') ? `(${text})` : text
}

function withSign(plain: string): string {
  return plain.replace('-', '−')
}
