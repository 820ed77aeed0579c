import type { Doubt } from './doubt'

export type { Doubt } from './doubt'

/** How an actual is held against a bound (指标性质). */
export type Comparison = '>=' | '>' | '<=' | '<' | '='

/** What an indicator is about, as far as the reading of its values depends on it; names as printed. */
export interface About {
  readonly level1?: string
  readonly level2?: string
  readonly name?: string
}

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
