import type { Pair } from '../years/pairing'

/** A row with all that is printed of it, as one text. */
export interface WholeText {
  readonly id: string
  readonly text: string
}

/** Pairs rows in which everything is printed alike: the first with the first, the second with the second. */
export function alikePairs(before: readonly WholeText[], after: readonly WholeText[]): Pair[] {
  const waiting = new Map<string, string[]>()
  for (const { id, text } of before) waiting.set(text, [...(waiting.get(text) ?? []), id])
  return after.flatMap(({ id, text }) => {
    const [first, ...rest] = waiting.get(text) ?? []
    if (first === undefined) return []
    waiting.set(text, rest)
    return [{ before: first, after: id }]
  })
}
