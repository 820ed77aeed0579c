import Big from 'big.js'
import { plainDecimal } from '../notation/decimal'
import type { NumericThreshold, Standing } from '../standing'
import type { Comparison } from '../threshold'

const KEPT: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }
const BROKEN: Readonly<Record<Comparison, string>> = { '>=': '<', '>': '≤', '<=': '>', '<': '≥', '=': '≠' }

/** How a value stands towards its target, as a true statement: 「9 ≥ 9」, 「285 > 270」, of a mean 「265 ≥ 85 × 3 = 255」. */
export function relation(threshold: NumericThreshold, { value, met, difference, years }: Standing): string {
  const figure = plainDecimal(value)
  if (threshold.kind === 'number') {
    return `${figure} ${(met ? KEPT : BROKEN)[threshold.comparison]} ${timesYears(threshold.bound, years)}`
  }
  if (met)
    return `${figure}，在 ${timesYears(threshold.low, years)} 至 ${timesYears(threshold.high, years)} 之间`
  return difference.lt(0)
    ? `${figure} < ${timesYears(threshold.low, years)}`
    : `${figure} > ${timesYears(threshold.high, years)}`
}

function timesYears(bound: string, years: number): string {
  const printed = plainDecimal(bound)
  return years === 1 ? printed : `${printed} × ${years} = ${plainDecimal(new Big(bound).times(years))}`
}
