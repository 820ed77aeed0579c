/** An axis of figures: its ends and the distance of its ticks. */
export interface ValueScale {
  readonly from: number
  readonly to: number
  readonly step: number
}

const STEPS = [1, 2, 2.5, 5, 10]
const MOST_TICKS = 5

/** Figures that lie close together are told apart better without the way down to 0. */
const CLOSE = 0.8

/** An axis around all figures: from 0, or from near the lowest where all lie high above it. */
export function valueScale(values: readonly number[], isFromZero = false): ValueScale {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const isClose = !isFromZero && lowest > 0 && lowest < highest && lowest > highest * CLOSE
  const start = isClose ? lowest : Math.min(0, lowest)
  const end = Math.max(isClose ? highest : 0, highest)
  const step = stepOf(end === start ? Math.max(1, Math.abs(end)) : end - start, values)
  const under = exact(Math.floor(start / step) * step)
  // Above 0, the lowest figure does not lie on the axis itself.
  const from = isClose && under === lowest ? exact(under - step) : under
  const to = exact(Math.ceil(end / step) * step)
  return { from, to: to === from ? exact(from + step) : to, step }
}

/** The ticks of an axis in words that repeat no binary fractions: 0.1, 0.2, 0.3. */
export function tickText(value: number): string {
  return String(exact(value))
}

function stepOf(span: number, values: readonly number[]): number {
  const rough = span / MOST_TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = exact((STEPS.find(one => one * power >= rough) ?? 10) * power)
  return values.every(Number.isInteger) ? Math.ceil(step) : step
}

function exact(value: number): number {
  return Number(value.toPrecision(12))
}
