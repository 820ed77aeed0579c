import Big from 'big.js'
import { convert } from './notation/units'
import type { Comparison, NumberThreshold, RangeThreshold, Threshold } from './threshold'

/** A target that a number can be held against. */
export type NumericThreshold = NumberThreshold | RangeThreshold

/** Where a value stands towards a target, all in the target's own unit. */
export interface Standing {
  readonly value: Big
  readonly met: boolean
  /** The bound itself; of a range, the one that is nearer, or broken. */
  readonly bound: Big
  /** Value − bound: negative below it. */
  readonly difference: Big
  /**
   * Over how many years the value and the bound were added up; 1 for a plain value. A mean of n years is held as the
   * sum against n bounds, so that no quotient is rounded before it is compared.
   */
  readonly years: number
}

export function isNumeric(threshold: Threshold): threshold is Threshold & NumericThreshold {
  return threshold.kind === 'number' || threshold.kind === 'range'
}

/** Holds a value (of `years` years together) against a target; undefined when a bound is no plain decimal. */
export function standingOf(threshold: NumericThreshold, value: Big, years = 1): Standing | undefined {
  return threshold.kind === 'number'
    ? towardsBound(threshold, value, years)
    : towardsRange(threshold, value, years)
}

export function isAtLeast(threshold: NumericThreshold): boolean {
  return threshold.kind === 'number' && (threshold.comparison === '>=' || threshold.comparison === '>')
}

export function isAtMost(threshold: NumericThreshold): boolean {
  return threshold.kind === 'number' && (threshold.comparison === '<=' || threshold.comparison === '<')
}

function keeps(comparison: Comparison, difference: Big): boolean {
  switch (comparison) {
    case '>=':
      return difference.gte(0)
    case '>':
      return difference.gt(0)
    case '<=':
      return difference.lte(0)
    case '<':
      return difference.lt(0)
    case '=':
      return difference.eq(0)
  }
}

function towardsBound(threshold: NumberThreshold, value: Big, years: number): Standing | undefined {
  const bound = timesYears(threshold.bound, years)
  if (!bound) return undefined
  const difference = value.minus(bound)
  return { value, met: keeps(threshold.comparison, difference), bound, difference, years }
}

function towardsRange(threshold: RangeThreshold, value: Big, years: number): Standing | undefined {
  const low = timesYears(threshold.low, years)
  const high = timesYears(threshold.high, years)
  if (!low || !high) return undefined
  const bound = value.minus(low).abs().lte(value.minus(high).abs()) ? low : high
  return { value, met: value.gte(low) && value.lte(high), bound, difference: value.minus(bound), years }
}

function timesYears(bound: string, years: number): Big | undefined {
  return convert(bound, '', '')?.times(years)
}
