import { readActual } from './actual'
import type { Actual } from './actual'
import type { Kept } from './indicator'
import type { Threshold } from './threshold'

/**
 * A recorded value (实际完成值) under a target whose reading was corrected: a bare number takes that target's unit, a bare
 * day is one only against a date. What a person confirmed stays as it is.
 */
export function readActualAgain(kept: Kept<Actual>, threshold: Threshold): Kept<Actual> {
  return kept.confirmed ? kept : { ...kept, reading: readActual(kept.reading.printed, threshold) }
}
