import { convert } from '@/domain/notation/units'
import { isAtLeast, isAtMost, isNumeric } from '@/domain/standing'
import type { NumericThreshold } from '@/domain/standing'
import type { Threshold } from '@/domain/threshold'
import type { IndicatorRow } from '@/domain/yearRow'

/** A bullet bar: places along its track, as shares of its length. */
export interface BulletScale {
  /** Length of the bar of the actual. */
  readonly actual: number
  /** Whether the actual lies past the end of the track. */
  readonly beyond: boolean
  /** Ticks of the year's target: one, or both bounds of a range. */
  readonly annual: readonly number[]
  /** Ticks of the period's target; none where it says the same, or is in another unit or in words. */
  readonly period: readonly number[]
  /** The stretch on which the year's target is kept; an equal target has none. */
  readonly kept: { readonly from: number; readonly to: number } | undefined
}

/** Room behind the furthest target, and how far the track follows an actual before it is cut off. */
const ROOM = 4 / 3
const FURTHEST = 2

/**
 * Where the actual and both targets lie on one track that begins at 0. undefined where a bar would say nothing: words,
 * dates, a blank, a target of 0 or below, units that do not convert.
 */
export function bulletScale({ indicator, entry }: IndicatorRow): BulletScale | undefined {
  const annual = indicator.annualTarget.reading
  const actual = entry.actual?.reading
  if (!isNumeric(annual) || actual?.kind !== 'number') return undefined
  const value = convert(actual.value, actual.unit, annual.unit)?.toNumber()
  const bounds = boundsIn(annual, annual.unit)
  if (value === undefined || value < 0 || bounds.length === 0) return undefined

  const periodBounds = periodBoundsIn(indicator.periodTarget.reading, annual.unit, bounds)
  const furthest = Math.max(...bounds, ...periodBounds)
  const end = Math.max(furthest * ROOM, Math.min(value, furthest * FURTHEST))
  const place = (amount: number): number => amount / end
  return {
    actual: Math.min(place(value), 1),
    beyond: value > end,
    annual: bounds.map(place),
    period: periodBounds.map(place),
    kept: keptStretch(annual, bounds.map(place)),
  }
}

function periodBoundsIn(period: Threshold, unit: string, annual: readonly number[]): number[] {
  const bounds = isNumeric(period) ? boundsIn(period, unit) : []
  const isSame = bounds.length === annual.length && bounds.every((bound, place) => bound === annual[place])
  return isSame ? [] : bounds
}

/** The bounds in a unit; none unless all are above 0 (a range may begin at 0). */
function boundsIn(threshold: NumericThreshold, unit: string): number[] {
  const printed = threshold.kind === 'number' ? [threshold.bound] : [threshold.low, threshold.high]
  const bounds = printed.flatMap(bound => convert(bound, threshold.unit, unit)?.toNumber() ?? [])
  const isWhole = bounds.length === printed.length && bounds.every(bound => bound >= 0)
  return isWhole && Math.max(...bounds) > 0 ? bounds : []
}

function keptStretch(threshold: NumericThreshold, [first = 0, last = first]: readonly number[]) {
  if (threshold.kind === 'range') return { from: first, to: last }
  if (isAtLeast(threshold)) return { from: first, to: 1 }
  return isAtMost(threshold) ? { from: 0, to: first } : undefined
}
