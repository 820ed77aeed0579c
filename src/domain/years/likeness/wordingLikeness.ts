import { normalise } from '../../notation/normalise'
import { neighbourLikeness } from './textLikeness'
import { weightedText } from './weightedText'
import type { WeightedText } from './weightedText'

/** Prose made ready to be held against other prose: without blanks and punctuation, each character telling as much. */
export function proseShape(prose: string): WeightedText {
  const bare = normalise(prose).replace(/[^\p{L}\p{N}]/gu, '')
  return weightedText(
    bare,
    Array.from(bare, () => 1),
  )
}

/** How alike two pieces of prose are, by their neighbouring characters; 0 to 1, and 0 for what is shorter than a pair. */
export function wordingLikeness(one: WeightedText, other: WeightedText): number {
  return neighbourLikeness(one, other)
}

/** The pairs of neighbours by which similar prose is found. */
export function proseTraits({ pairs }: WeightedText): ReadonlySet<number> {
  return new Set(pairs.map(({ key }) => key))
}
