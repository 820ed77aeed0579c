import Big from 'big.js'
import type { Doubt } from './doubt'
import { readBareDay } from './notation/bareDay'
import type { DoubtCode } from './notation/doubts'
import { doubtAbout } from './notation/doubts'
import type { Reading } from './notation/meaning'
import { normalise, withoutGaps } from './notation/normalise'
import { readPrinted } from './notation/reading'
import { isRatio } from './notation/units'
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
  const reading = (threshold.kind === 'date' ? readBareDay(printed) : undefined) ?? readPrinted(printed)
  const codes = new Set([...reading.doubts, ...doubtsAgainst(reading, threshold, printed)])
  const doubts = Array.from(codes, code => doubtAbout(code, printed))
  return { printed, doubts, ...achievedOf(reading, threshold, printed) }
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

function doubtsAgainst(reading: Reading, threshold: Threshold, printed: string): DoubtCode[] {
  const undated = threshold.kind === 'date' && reading.kind !== 'date' && reading.kind !== 'none'
  const general: DoubtCode[] = undated ? ['no-day-given'] : []
  switch (reading.kind) {
    case 'number':
      return [
        ...general,
        ...(reading.comparison === undefined ? [] : (['operator-in-actual'] as const)),
        ...(mayBeShare(reading, threshold) ? (['share-or-percent'] as const) : []),
      ]
    case 'range':
      return [...general, 'several-values']
    case 'date':
      return [
        ...(reading.until ? (['operator-in-actual'] as const) : []),
        ...(reading.precision === 'day' ? [] : (['day-missing'] as const)),
      ]
    case 'words':
      return isEcho(reading.wording, threshold) ? [...general, 'echo-of-target'] : general
    case 'none':
      return /无/u.test(printed) ? ['none-or-zero'] : []
  }
}

/** 0.95 typed against ≥95%: perhaps a share that was meant to be 95. */
function mayBeShare({ value, unit }: { value: string; unit: string }, threshold: Threshold): boolean {
  if (unit !== '' || !(threshold.kind === 'number' || threshold.kind === 'range')) return false
  const bound = threshold.kind === 'number' ? threshold.bound : threshold.low
  return isRatio(threshold.unit) && new Big(value).gt(0) && new Big(value).lte(1) && new Big(bound).gte(2)
}

function isEcho(wording: string, threshold: Threshold): boolean {
  const plain = (text: string) => withoutGaps(normalise(text)).replace(/[\s\p{P}]+$/u, '')
  return threshold.kind === 'words' && plain(wording) === plain(threshold.wording)
}
