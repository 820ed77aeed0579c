import type { Comparison } from './comparison'
import type { Precision } from './dates'
import type { DoubtCode } from './doubts'

/** What a form's class column (指标性质) prints before the value when cells run together: 定性, 定量, 正向, 反向. */
export type ClassPrefix = 'qualitative' | 'quantitative' | 'higher-is-better' | 'lower-is-better'

/** What a printed value says, before it is known whether it is a target or an actual. */
export type Meaning =
  | {
      readonly kind: 'number'
      /** undefined: no operator is printed. */
      readonly comparison: Comparison | undefined
      readonly value: string
      readonly unit: string
    }
  | { readonly kind: 'range'; readonly low: string; readonly high: string; readonly unit: string }
  /** `until`: 前, 不晚于 or the like is printed with it. */
  | { readonly kind: 'date'; readonly by: string; readonly precision: Precision; readonly until: boolean }
  | { readonly kind: 'words'; readonly wording: string }
  | { readonly kind: 'none' }

/** A meaning, what is doubtful in it, and the class column that was printed with it. */
export type Reading = Meaning & {
  readonly doubts: readonly DoubtCode[]
  readonly prefix?: ClassPrefix | undefined
}

/** Either a meaning, or why the text stays words. */
export type Attempt =
  | (Exclude<Meaning, { kind: 'words' | 'none' }> & { readonly doubts: readonly DoubtCode[] })
  | { readonly kind: 'refused'; readonly doubts: readonly DoubtCode[] }
