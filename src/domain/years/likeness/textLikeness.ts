import { sharedPairs, sharedSequence } from './weightedText'
import type { WeightedText } from './weightedText'

/** What a name that holds the whole other one is alike at least. */
const CONTAINED = 0.62
/** A part has to tell this much before holding it means anything: 完成率 is in every second name. */
const TELLING = 2
/** Either measure alone is trusted nearly as much as both together: words in another order, or words put between. */
const ALONE = 0.85

/** How alike two texts are, by neighbouring characters, by order, and by one holding the other; 0 to 1, symmetric. */
export function textLikeness(one: WeightedText, other: WeightedText): number {
  if (one.text === other.text) return one.text === '' ? 0 : 1
  const neighbours = neighbourLikeness(one, other)
  const order = share(sharedSequence(one, other), one.weight + other.weight)
  const alone = ALONE * Math.max(neighbours, order)
  return Math.max((neighbours + order) / 2, alone, containment(one, other))
}

/** By neighbouring characters alone: shared pairs, twice over all (Dice). */
export function neighbourLikeness(one: WeightedText, other: WeightedText): number {
  return share(sharedPairs(one, other), one.weightOfPairs + other.weightOfPairs)
}

/** How alike a name is to a longer one that holds all of it: 按时结案率 in 政务公开申请按时结案率. */
function containment(one: WeightedText, other: WeightedText): number {
  const [part, whole] = one.text.length <= other.text.length ? [one, other] : [other, one]
  if (part.characters.length < 3 || part.weight < TELLING || !whole.text.includes(part.text)) return 0
  return CONTAINED + (1 - CONTAINED) * Math.min(1, part.weight / whole.weight)
}

function share(shared: number, all: number): number {
  return all === 0 ? 0 : (2 * shared) / all
}
