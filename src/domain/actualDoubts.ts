import Big from 'big.js'
import type { DoubtCode } from './notation/doubts'
import type { Reading } from './notation/meaning'
import { normalise, withoutGaps } from './notation/normalise'
import { convert, isRatio, unitFamily } from './notation/units'
import { isWholeCount } from './notation/wholeCounts'
import { isNumeric } from './standing'
import type { NumericThreshold } from './standing'
import type { Threshold } from './threshold'

type PrintedNumber = Extract<Reading, { kind: 'number' }>

/** So many times the bound are more likely a slip, of the unit or of the finger, than an achievement. */
const IMPLAUSIBLE_TIMES = 1000

/** What is doubtful in an actual only because of the target it is held against. */
export function doubtsAgainst(reading: Reading, threshold: Threshold, printed: string): DoubtCode[] {
  const undated = threshold.kind === 'date' && reading.kind !== 'date' && reading.kind !== 'none'
  const general: DoubtCode[] = undated ? ['no-day-given'] : []
  switch (reading.kind) {
    case 'number':
      return [
        ...general,
        ...(reading.comparison === undefined ? [] : (['operator-in-actual'] as const)),
        ...(isNumeric(threshold) ? numberDoubts(reading, threshold) : []),
      ]
    case 'range':
      return [...general, 'several-values']
    case 'date':
      return [
        ...(reading.until ? (['operator-in-actual'] as const) : []),
        ...(reading.precision === 'day' ? [] : (['day-missing'] as const)),
      ]
    case 'words':
      return [
        ...general,
        ...(isEcho(reading.wording, threshold) ? (['echo-of-target'] as const) : []),
        ...(isNumeric(threshold) && saysNothingHappened(reading.wording) ? (['none-or-zero'] as const) : []),
      ]
    case 'none':
      return /无/u.test(printed) ? ['none-or-zero'] : []
  }
}

function numberDoubts(reading: PrintedNumber, threshold: NumericThreshold): DoubtCode[] {
  const { value } = reading
  const unit = reading.unit === '' ? threshold.unit : reading.unit
  return [
    ...(mayBeShare(reading, threshold) ? (['share-or-percent'] as const) : []),
    ...(new Big(value).lt(0) && new Big(lowestBound(threshold)).gte(0) ? (['negative'] as const) : []),
    ...(isBrokenCount(value, unit, threshold) ? (['not-whole'] as const) : []),
    ...(isImplausible(value, unit, threshold) ? (['implausible-size'] as const) : []),
  ]
}

/** 0.95 typed against ≥95%: perhaps a share that was meant to be 95. */
function mayBeShare({ value, unit }: PrintedNumber, threshold: NumericThreshold): boolean {
  if (unit !== '' || !isRatio(threshold.unit)) return false
  return new Big(value).gt(0) && new Big(value).lte(1) && new Big(lowestBound(threshold)).gte(2)
}

/** 2.5人: half a person, unless the target itself is told in parts. 1.2万人次 are whole ones. */
function isBrokenCount(value: string, unit: string, threshold: NumericThreshold): boolean {
  const counted = unit === '万' || unit === '亿' ? threshold.unit : unit
  if (!isWholeCount(counted) || !boundsOf(threshold).every(bound => isWhole(bound, threshold.unit)))
    return false
  return !isWhole(value, unit)
}

function isWhole(value: string, unit: string): boolean {
  const inOnes = new Big(value).times(`1e${unitFamily(unit).exponent}`)
  return inOnes.round(0, Big.roundDown).eq(inOnes)
}

function isImplausible(value: string, unit: string, threshold: NumericThreshold): boolean {
  const inUnit = convert(value, unit, threshold.unit)
  const bound = new Big(threshold.kind === 'number' ? threshold.bound : threshold.high)
  return inUnit !== undefined && bound.gt(0) && inUnit.abs().gt(bound.times(IMPLAUSIBLE_TIMES))
}

function lowestBound(threshold: NumericThreshold): string {
  return threshold.kind === 'number' ? threshold.bound : threshold.low
}

function boundsOf(threshold: NumericThreshold): string[] {
  return threshold.kind === 'number' ? [threshold.bound] : [threshold.low, threshold.high]
}

const WHEN = '(?:全年|本年度?|年内|均|暂|尚|从)*'
const BAD = '(?:有效)?(?:投诉|差错|错误|事故|安全事故|责任事故|违规|违纪|逾期|超支|拖欠|损失|信访|上访|一.)'
const NOTHING = new RegExp(
  `^${WHEN}(?:(?:没有|未)(?:发生|出现|收到|接到|产生|发现)\\p{Script=Han}{0,8}|(?:没有|无|零)(?:任何)?(?:${BAD})?(?:情况|现象|行为|问题|发生)?)$`,
  'u',
)

/** 没有, 无投诉, 未发生安全事故: nothing of it, which for a number may be 0. */
function saysNothingHappened(wording: string): boolean {
  return NOTHING.test(plain(wording))
}

function isEcho(wording: string, threshold: Threshold): boolean {
  return threshold.kind === 'words' && plain(wording) === plain(threshold.wording)
}

function plain(text: string): string {
  return withoutGaps(normalise(text)).replace(/[\s\p{P}]+$/u, '')
}
