import Big from 'big.js'
import type { Doubt } from './doubt'
import type { Comparison } from './notation/comparison'
import { doubtAbout } from './notation/doubts'
import type { DoubtCode } from './notation/doubts'
import type { Reading } from './notation/meaning'
import { readPrinted } from './notation/reading'
import type { About } from './notation/suggestComparison'
import { isRate, suggestComparison } from './notation/suggestComparison'

export type { Doubt } from './doubt'
export type { Comparison } from './notation/comparison'
export type { About } from './notation/suggestComparison'

/** A number to hold the actual against, e.g. 「≥95%」. */
export interface NumberThreshold {
  readonly kind: 'number'
  readonly comparison: Comparison
  /** Whether the comparison is printed; when not, it is suggested from the indicator's name and can be changed. */
  readonly stated: boolean
  /** Plain decimal as printed, never converted: `270` of 「≤270万元」. */
  readonly bound: string
  /** Unit as printed, `%` for 百分比, '' without one. */
  readonly unit: string
}

/** Two bounds, both included, e.g. 「1200-1500册」. */
export interface RangeThreshold {
  readonly kind: 'range'
  readonly low: string
  readonly high: string
  readonly unit: string
}

/** A last day, itself included: `YYYY-MM-DD`, or `--MM-DD` when no year is printed. */
export interface DateThreshold {
  readonly kind: 'date'
  readonly by: string
}

/** A target told in words (定性指标), e.g. 「明显提升」; a person grades it. */
export interface WordsThreshold {
  readonly kind: 'words'
  readonly wording: string
}

/** No target set: blank, `—`, `/`, 不适用, 无. */
export interface NoThreshold {
  readonly kind: 'none'
}

/** A target value (指标值): the text as printed, and how it was understood. */
export type Threshold = {
  readonly printed: string
  readonly doubts: readonly Doubt[]
} & (NumberThreshold | RangeThreshold | DateThreshold | WordsThreshold | NoThreshold)

type Target = NumberThreshold | RangeThreshold | DateThreshold | WordsThreshold | NoThreshold

/** Reads a target value as printed (指标值). Never throws: what is no notation is 定性, what is odd carries a doubt. */
export function readThreshold(printed: string, about: About = {}): Threshold {
  const reading = readPrinted(printed)
  const target = targetOf(reading, about)
  const codes =
    target.kind === 'number' ? [...reading.doubts, ...strangeRates(target, about)] : reading.doubts
  return { printed, doubts: codes.map(code => doubtAbout(code, printed)), ...target }
}

function targetOf(reading: Reading, about: About): Target {
  switch (reading.kind) {
    case 'number': {
      const { value: bound, unit, comparison } = reading
      const stated = comparison !== undefined
      return {
        kind: 'number',
        comparison: comparison ?? suggestComparison(reading, about),
        stated,
        bound,
        unit,
      }
    }
    case 'range':
      return { kind: 'range', low: reading.low, high: reading.high, unit: reading.unit }
    case 'date':
      return { kind: 'date', by: reading.by }
    case 'words':
      return { kind: 'words', wording: reading.wording }
    case 'none':
      return { kind: 'none' }
  }
}

/** 292% is a ≥92% whose sign was misread as 2; ≥120% asks more of a rate than it can reach. */
function strangeRates({ comparison, stated, bound, unit }: NumberThreshold, about: About): DoubtCode[] {
  if (unit !== '%' || !isRate(about)) return []
  const above = comparison === '>' ? new Big(bound).gte(100) : new Big(bound).gt(100)
  if (!above || comparison.startsWith('<')) return []
  return [!stated && bound.startsWith('2') ? 'misread-operator' : 'rate-above-100']
}
