import { convert } from './notation/units'
import type { NumberThreshold, RangeThreshold, Threshold, WordsThreshold } from './threshold'

/**
 * Whether two targets say the same, however they are written: the same comparison, bound and unit, or the same words.
 * A side without a unit takes the other's. No target says the same only as no target.
 */
export function saysTheSame(one: Threshold, other: Threshold): boolean {
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && sameNumber(one, other)
    case 'range':
      return other.kind === 'range' && sameRange(one, other)
    case 'date':
      return other.kind === 'date' && one.by === other.by
    case 'words':
      return other.kind === 'words' && bareWording(one) === bareWording(other)
    case 'none':
      return other.kind === 'none'
  }
}

function sameNumber(one: NumberThreshold, other: NumberThreshold): boolean {
  return one.comparison === other.comparison && sameAmount(one.bound, one.unit, other.bound, other.unit)
}

function sameRange(one: RangeThreshold, other: RangeThreshold): boolean {
  return (
    sameAmount(one.low, one.unit, other.low, other.unit) &&
    sameAmount(one.high, one.unit, other.high, other.unit)
  )
}

function sameAmount(amount: string, unit: string, otherAmount: string, otherUnit: string): boolean {
  const other = convert(otherAmount, otherUnit, unit)
  return other !== undefined && convert(amount, unit, unit)?.eq(other) === true
}

function bareWording({ wording }: WordsThreshold): string {
  return wording.normalize('NFKC').replace(/[\s。.；;，,]/gu, '')
}
