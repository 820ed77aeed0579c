import type { PrintedDate } from './dates'
import type { Operator } from './operators'

/** A piece of a printed value with its meaning. `apart`: a blank stands before it. */
export type Token = { readonly text: string; readonly apart: boolean } & (
  | { readonly type: 'number'; readonly value: string; readonly spelled: boolean }
  | { readonly type: 'unit'; readonly unit: string; readonly known: boolean }
  | { readonly type: 'before' | 'behind'; readonly operator: Operator }
  | { readonly type: 'date'; readonly date: PrintedDate }
  /** 前, 之前, 内 behind a date. */
  | { readonly type: 'by' }
  /** 约, 左右. */
  | { readonly type: 'roughly' }
  /** The sign between the two bounds of a range. */
  | { readonly type: 'to' }
  | { readonly type: 'plusMinus' }
  /** A + behind a number: 100%+. */
  | { readonly type: 'plus' }
  | { readonly type: 'words' }
)

/** A token as its reader gives it, before it is known what stands before it. */
export type Piece = Token extends infer Each ? (Each extends Token ? Omit<Each, 'apart'> : never) : never

/** Where a token is looked for. */
export interface Place {
  /** The text from here on. */
  readonly rest: string
  readonly previous: Token | undefined
  /** The character just before, a blank left out. */
  readonly last: string
  /** Value of the number that stands last before, with its unit or without. */
  readonly value: string | undefined
}

/** Whether a number stands just before that has no unit yet: 3, 10余. */
export function awaitsUnit(previous: Token | undefined): boolean {
  return previous?.type === 'number' || (previous?.type === 'roughly' && /[多余]/u.test(previous.text))
}

/** Whether a date stands just before, with or without 前. */
export function followsDate(previous: Token | undefined): boolean {
  return previous?.type === 'date' || previous?.type === 'by'
}

/** Whether a number with or without its unit stands just before. */
export function followsNumber(previous: Token | undefined): boolean {
  return previous?.type === 'number' || previous?.type === 'unit' || previous?.type === 'roughly'
}
