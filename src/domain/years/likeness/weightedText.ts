/** A text made ready to be held against many others: what its characters and neighbouring pairs of them tell. */
export interface WeightedText {
  readonly text: string
  /** Code points. */
  readonly characters: readonly number[]
  /** How much each character tells. */
  readonly weights: readonly number[]
  readonly weight: number
  /** Pairs of neighbours in ascending order, of equal ones the heavier first. */
  readonly pairs: readonly Neighbours[]
  readonly weightOfPairs: number
}

interface Neighbours {
  readonly key: number
  readonly weight: number
}

/** More than there are code points. */
const CODE_POINTS = 0x20_0000

export function weightedText(text: string, weights: readonly number[]): WeightedText {
  const characters = Array.from(text, character => character.codePointAt(0) ?? 0)
  const pairs = characters.slice(1).map((character, place) => ({
    key: (characters[place] ?? 0) * CODE_POINTS + character,
    weight: ((weights[place] ?? 0) + (weights[place + 1] ?? 0)) / 2,
  }))
  return {
    text,
    characters,
    weights,
    weight: sum(weights),
    pairs: pairs.sort((one, other) => one.key - other.key || other.weight - one.weight),
    weightOfPairs: sum(pairs.map(({ weight }) => weight)),
  }
}

/** Weight of the neighbouring pairs that both texts have, whatever their order. */
export function sharedPairs(one: WeightedText, other: WeightedText): number {
  let shared = 0
  let place = 0
  let facing = 0
  while (place < one.pairs.length && facing < other.pairs.length) {
    const [pair, found] = [one.pairs[place], other.pairs[facing]]
    if (!pair || !found) break
    if (pair.key === found.key) shared += Math.min(pair.weight, found.weight)
    if (pair.key <= found.key) place += 1
    if (pair.key >= found.key) facing += 1
  }
  return shared
}

/** Weight of the heaviest sequence of characters that both texts have in the same order. */
export function sharedSequence(one: WeightedText, other: WeightedText): number {
  const length = other.characters.length
  let above = new Float64Array(length + 1)
  let current = new Float64Array(length + 1)
  for (let row = 0; row < one.characters.length; row += 1) {
    const weight = one.weights[row] ?? 0
    for (let column = 0; column < length; column += 1) {
      const isShared = one.characters[row] === other.characters[column]
      const joined = isShared ? (above[column] ?? 0) + Math.min(weight, other.weights[column] ?? 0) : 0
      current[column + 1] = Math.max(joined, above[column + 1] ?? 0, current[column] ?? 0)
    }
    ;[above, current] = [current, above]
  }
  return above[length] ?? 0
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
