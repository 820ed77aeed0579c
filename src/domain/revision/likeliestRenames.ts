import type { AnyQuestion } from './difference'
import type { RenameDecision } from './rename'

/**
 * Of the questions those whose rows are liker to each other than to any that is left: the same. What else was asked about
 * these rows falls away by that.
 */
export function likeliestRenames(questions: readonly AnyQuestion[]): Map<string, RenameDecision> {
  const taken = new Set<string>()
  const likeliest = [...questions].sort((one, other) => other.similarity - one.similarity)
  return new Map(
    likeliest.flatMap(({ key, before, after }) => {
      if (taken.has(before.id) || taken.has(after.id)) return []
      taken.add(before.id).add(after.id)
      return [[key, 'same'] as const]
    }),
  )
}
