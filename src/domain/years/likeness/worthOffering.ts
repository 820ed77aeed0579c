/** Two that may be the same, by their places in either year. */
export interface Likely {
  readonly before: number
  readonly after: number
  /** 0 to 1. */
  readonly similarity: number
}

/** What is that close to the best partner of both sides is offered beside it: a person decides. */
const NEARLY_BEST = 0.05
/** The best partner of one side only (a split or a merger) may be that much below the other side's best. */
const SPLIT = 0.25
/** One is offered at most so many partners of which it is not the only hope. */
const MOST = 4

/**
 * Which likely pairs are put before a person: for each the best partners, not every name that has a word in common.
 * The result does not depend on which year is called before, nor on the order, except among more than four exact equals.
 */
export function worthOffering(likely: readonly Likely[]): Likely[] {
  const bestBefore = bestOf(likely, 'before')
  const bestAfter = bestOf(likely, 'after')
  const chosen = likely.filter(({ before, after, similarity }) => {
    const first = (bestBefore.get(before) ?? 0) - similarity
    const second = (bestAfter.get(after) ?? 0) - similarity
    const [nearer, farther] = first < second ? [first, second] : [second, first]
    return farther <= NEARLY_BEST || (nearer === 0 && farther <= SPLIT)
  })
  return limited(chosen)
}

function bestOf(likely: readonly Likely[], side: 'before' | 'after'): ReadonlyMap<number, number> {
  const best = new Map<number, number>()
  for (const one of likely) best.set(one[side], Math.max(best.get(one[side]) ?? 0, one.similarity))
  return best
}

/** Of many equals the nearest in the table first; whoever has no offer yet always gets one. */
function limited(chosen: readonly Likely[]): Likely[] {
  const befores = new Map<number, number>()
  const afters = new Map<number, number>()
  const count = (counts: Map<number, number>, place: number) => counts.get(place) ?? 0
  return [...chosen].sort(nearestFirst).filter(({ before, after }) => {
    const most = Math.max(count(befores, before), count(afters, after))
    const least = Math.min(count(befores, before), count(afters, after))
    if (most >= MOST && least > 0) return false
    befores.set(before, count(befores, before) + 1)
    afters.set(after, count(afters, after) + 1)
    return true
  })
}

function nearestFirst(one: Likely, other: Likely): number {
  return (
    other.similarity - one.similarity ||
    Math.abs(one.before - one.after) - Math.abs(other.before - other.after) ||
    one.before - other.before ||
    one.after - other.after
  )
}
