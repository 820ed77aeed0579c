import Big from 'big.js'
import { convert, unitFamily, unitsConvert } from '../notation/units'
import { isWholeCount } from '../notation/wholeCounts'
import { isAtLeast, isAtMost } from '../standing'
import type { NumericThreshold } from '../standing'

/** The values that keep a target, in the base of its unit. An end that is undefined is open to all values. */
export interface Extent {
  readonly low: End | undefined
  readonly high: End | undefined
}

interface End {
  readonly at: Big
  readonly included: boolean
}

/** The values that keep each of two targets, in a unit common to both; undefined: their units do not convert. */
export function extentsOf(one: NumericThreshold, other: NumericThreshold): [Extent, Extent] | undefined {
  if (!unitsConvert(one.unit, other.unit)) return undefined
  const unit = unitFamily(one.unit).base === '' ? other.unit : one.unit
  const first = extentOf(one, unit)
  const second = extentOf(other, unit)
  return first && second && [first, second]
}

/** Whether all values of the inner extent lie in the outer one. */
export function contains(outer: Extent, inner: Extent): boolean {
  return reaches(outer.low, inner.low, -1) && reaches(outer.high, inner.high, 1)
}

function extentOf(threshold: NumericThreshold, unit: string): Extent | undefined {
  if (threshold.kind === 'range') {
    const low = inBase(threshold.low, threshold.unit, unit)
    const high = inBase(threshold.high, threshold.unit, unit)
    return low && high && { low: included(low), high: included(high) }
  }
  const bound = inBase(threshold.bound, threshold.unit, unit)
  if (!bound) return undefined
  const isWhole = isWholeCount(unit)
  const end = { at: bound, included: threshold.comparison.endsWith('=') }
  if (isAtLeast(threshold)) return { low: isWhole ? firstWhole(end) : end, high: undefined }
  if (isAtMost(threshold)) return isWhole ? counted(lastWhole(end)) : { low: undefined, high: end }
  return { low: end, high: end }
}

/** Nothing is counted below 0: at most 0 件 is exactly 0 件. */
function counted(high: End): Extent {
  return { low: high.at.lt(0) ? undefined : included(new Big(0)), high }
}

/** In wholes ＞2 is ≥3. */
function firstWhole({ at, included: isIncluded }: End): End {
  const below = floor(at)
  return included(isIncluded && below.eq(at) ? at : below.plus(1))
}

/** In wholes ＜3 is ≤2. */
function lastWhole({ at, included: isIncluded }: End): End {
  const below = floor(at)
  return included(!isIncluded && below.eq(at) ? at.minus(1) : below)
}

function floor(value: Big): Big {
  const towardsZero = value.round(0, Big.roundDown)
  return towardsZero.gt(value) ? towardsZero.minus(1) : towardsZero
}

function included(at: Big): End {
  return { at, included: true }
}

function inBase(value: string, from: string, unit: string): Big | undefined {
  return convert(value, from, unit)?.times(`1e${unitFamily(unit).exponent}`)
}

/** Whether one end lies at another or further out; `outwards` is 1 for upper ends, -1 for lower ones. */
function reaches(end: End | undefined, other: End | undefined, outwards: 1 | -1): boolean {
  if (!end || !other) return end === undefined
  const further = end.at.cmp(other.at) * outwards
  return further > 0 || (further === 0 && (end.included || !other.included))
}
