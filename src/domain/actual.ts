import type { Doubt } from './doubt'

/** A recorded value (实际完成值): the text as typed, and how it was understood. */
export type Actual = {
  readonly printed: string
  readonly doubts: readonly Doubt[]
} & (
  | { readonly kind: 'number'; readonly value: string; readonly unit: string }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'words'; readonly wording: string }
  | { readonly kind: 'none' }
)
