import { plainName } from './plainName'
import { neighbourLikeness, textLikeness } from './textLikeness'
import { inTradeWords, weightsOf } from './tradeWords'
import { weightedText } from './weightedText'
import type { WeightedText } from './weightedText'

/** A name, made ready to be held against many others. */
export interface NameShape {
  readonly plain: string
  /** In the words of the trade, to find synonyms. */
  readonly words: WeightedText
  /** As printed, to tell near-twins apart. */
  readonly letters: WeightedText
}

/** How much the printed letters count beside the meaning: enough to tell 1号线 from 2号线. */
const LETTERS = 0.2

export function nameShape(printed: string): NameShape {
  const plain = plainName(printed)
  const words = inTradeWords(plain)
  const even = Array.from(plain, () => 1)
  return { plain, words: weightedText(words, weightsOf(words)), letters: weightedText(plain, even) }
}

/** How alike two names are, from 0 (nothing in common) to 1 (the same name); the same in either direction. */
export function nameLikeness(one: NameShape, other: NameShape): number {
  if (one.plain === other.plain) return one.plain === '' ? 0 : 1
  const meaning = textLikeness(one.words, other.words)
  return meaning + LETTERS * (neighbourLikeness(one.letters, other.letters) - meaning)
}

/** The characters by which similar names are found. */
export function traits({ words }: NameShape): ReadonlySet<number> {
  return new Set(words.characters)
}
