import { doubtsAgainst } from './actualDoubts'
import type { Doubt } from './doubt'
import { readBareDay } from './notation/bareDay'
import { doubtAbout } from './notation/doubts'
import type { Reading } from './notation/meaning'
import { readPrinted } from './notation/reading'
import { unitsConvert } from './notation/units'
import { unitAt } from './notation/unitWords'
import { isNumeric } from './standing'
import type { Threshold } from './threshold'

/** A recorded value (实际完成值): the text as typed, and how it was understood. */
export type Actual = {
  readonly printed: string
  readonly doubts: readonly Doubt[]
} & Achieved

type Achieved =
  | { readonly kind: 'number'; readonly value: string; readonly unit: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'words'; readonly wording: string }
  | { readonly kind: 'none' }

/**
 * Reads an actual as typed, in the light of the target it will be held against: a bare number takes the target's unit.
 * Never throws. A blank is kind `none`, which is not 0.
 */
export function readActual(printed: string, threshold: Threshold): Actual {
  const reading = readingFor(threshold, printed)
  const codes = new Set([...reading.doubts, ...doubtsAgainst(reading, threshold, printed)])
  const doubts = Array.from(codes, code => doubtAbout(code, printed))
  return { printed, doubts, ...achievedOf(reading, threshold, printed) }
}

function readingFor(threshold: Threshold, printed: string): Reading {
  const reading = (threshold.kind === 'date' ? readBareDay(printed) : undefined) ?? readPrinted(printed)
  // 零投诉 against ≤2人: whether no complaint is no person, a person says.
  const isOfOther = isNumeric(threshold) && isZeroOfOther(reading, threshold.unit, printed)
  return isOfOther ? { kind: 'words', wording: printed.trim(), doubts: [] } : reading
}

function isZeroOfOther(reading: Reading, unit: string, printed: string): boolean {
  if (reading.kind !== 'number' || reading.value !== '0' || !/[零〇]/u.test(printed)) return false
  return unitAt(reading.unit) === undefined && !unitsConvert(reading.unit, unit)
}

function achievedOf(reading: Reading, threshold: Threshold, printed: string): Achieved {
  switch (reading.kind) {
    case 'number':
      return { kind: 'number', value: reading.value, unit: unitBeside(reading.unit, threshold) }
    case 'date':
      return { kind: 'date', on: reading.by }
    case 'range':
      return { kind: 'words', wording: printed.trim() }
    case 'words':
      return { kind: 'words', wording: reading.wording }
    case 'none':
      return { kind: 'none' }
  }
}

/** A side without a unit takes the other's. */
function unitBeside(unit: string, threshold: Threshold): string {
  return unit === '' && (threshold.kind === 'number' || threshold.kind === 'range') ? threshold.unit : unit
}
