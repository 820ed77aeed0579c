import type { Actual } from '../actual'
import { plainDecimal } from '../notation/decimal'
import { convert } from '../notation/units'
import { isAtLeast, isAtMost, isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import { effectOf } from './change'
import type { Effect } from './change'
import { daysPutOff } from './compareDays'
import type { TableYears } from './compareDays'

/** What became of an actual (实际完成值) from one year to the next. */
export interface ActualChange {
  /** after − before as a plain decimal in `unit`; of two days, by how many days of the year the later one is later. */
  readonly change: string
  readonly unit: string
  readonly effect: Effect
}

/** A target, and what was achieved. */
export interface Achievement {
  readonly threshold: Threshold
  readonly actual: Actual | undefined
}

/**
 * Compares what was achieved in two years, good or bad by the direction of both targets. undefined: a blank, words, or
 * units that do not convert.
 */
export function compareActuals(
  before: Achievement,
  after: Achievement,
  tables: TableYears,
): ActualChange | undefined {
  if (before.actual?.kind === 'date' && after.actual?.kind === 'date') {
    return laterBy(before.actual.on, after.actual.on, tables)
  }
  if (before.actual?.kind !== 'number' || after.actual?.kind !== 'number') return undefined
  const { value, unit } = after.actual
  const was = convert(before.actual.value, before.actual.unit, unit)
  const change = was && convert(value, unit, unit)?.minus(was)
  if (!change) return undefined
  const direction =
    directionOf(before.threshold) === directionOf(after.threshold) ? directionOf(after.threshold) : 0
  return { change: plainDecimal(change), unit, effect: effectOf(change.cmp(0), direction) }
}

function laterBy(before: string, after: string, tables: TableYears): ActualChange | undefined {
  const days = daysPutOff({ kind: 'date', by: before }, { kind: 'date', by: after }, tables)
  return days === undefined ? undefined : { change: String(days), unit: '天', effect: effectOf(days, -1) }
}

/** 1: more is better (正向), -1: less is better (反向), 0: neither. */
export function directionOf(threshold: Threshold): -1 | 0 | 1 {
  if (!isNumeric(threshold)) return 0
  if (isAtLeast(threshold)) return 1
  return isAtMost(threshold) ? -1 : 0
}
