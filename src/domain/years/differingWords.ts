import { normalise } from '../notation/normalise'

/** A stretch of a printed name, and whether the other year's name lacks it. */
export interface Span {
  readonly text: string
  readonly differs: boolean
}

/** Two printed names taken apart; the texts of a side put together are the name as printed. */
export interface DifferingWords {
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/** Numbers and Latin words are taken whole: 2024 and 2025 differ as years, not in their last digit. */
const PART = /\d+(?:\.\d+)?|[a-z]+|[^]/giu

/** What differs in two names, for marking it on screen; full-width and half-width are the same, and so are blanks. */
export function differingWords(before: string, after: string): DifferingWords {
  const [one, other] = [partsOf(before), partsOf(after)]
  const shared = sharedStretches(one, other)
  return {
    before: spansOf(one, new Set(shared.map(([place]) => place))),
    after: spansOf(other, new Set(shared.map(([, place]) => place))),
  }
}

interface Part {
  readonly printed: string
  /** In one spelling. */
  readonly plain: string
}

function partsOf(printed: string): Part[] {
  const characters = Array.from(printed)
  const plain = normalise(printed)
  let from = 0
  return Array.from(plain.matchAll(PART), ([part]) => {
    const own = characters.slice(from, from + Array.from(part).length).join('')
    from += Array.from(part).length
    return { printed: own, plain: part.toLowerCase() }
  })
}

/**
 * Places of the parts that both have: the longest common stretch, then the same to its left and to its right. One
 * character alone is chance (报送 and 上报), unless both names begin or end with it.
 */
function sharedStretches(one: readonly Part[], other: readonly Part[]): [number, number][] {
  const places: [number, number][] = []
  const open = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }]
  for (let window = open.pop(); window; window = open.pop()) {
    const { from, to, otherFrom, otherTo } = window
    const found = longestStretch(one.slice(from, to), other.slice(otherFrom, otherTo))
    const [start, otherStart] = [from + found.from, otherFrom + found.otherFrom]
    const [end, otherEnd] = [start + found.length, otherStart + found.length]
    const isAtEdge = (start === 0 && otherStart === 0) || (end === one.length && otherEnd === other.length)
    if (found.length === 0 || (found.length === 1 && !isAtEdge)) continue
    for (let step = 0; step < found.length; step += 1) places.push([start + step, otherStart + step])
    open.push({ from, to: start, otherFrom, otherTo: otherStart })
    open.push({ from: end, to, otherFrom: otherEnd, otherTo })
  }
  return places
}

function longestStretch(one: readonly Part[], other: readonly Part[]) {
  let longest = { from: 0, otherFrom: 0, length: 0 }
  let above = new Uint32Array(other.length + 1)
  for (const [row, { plain }] of one.entries()) {
    const current = new Uint32Array(other.length + 1)
    for (const [column, facing] of other.entries()) {
      const length = plain === facing.plain ? (above[column] ?? 0) + 1 : 0
      current[column + 1] = length
      if (length > longest.length) {
        longest = { from: row + 1 - length, otherFrom: column + 1 - length, length }
      }
    }
    above = current
  }
  return longest
}

function spansOf(parts: readonly Part[], shared: ReadonlySet<number>): Span[] {
  const spans: Span[] = []
  for (const [place, { printed, plain }] of parts.entries()) {
    const last = spans.at(-1)
    const differs = plain === ' ' ? (last?.differs ?? false) : !shared.has(place)
    if (last?.differs === differs) spans.splice(-1, 1, { text: last.text + printed, differs })
    else spans.push({ text: printed, differs })
  }
  return spans
}
