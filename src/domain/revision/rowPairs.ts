import type { Pair, Pairing } from '../years/pairing'
import { renameKey } from './rename'
import type { OfferedRename, RenameDecisions } from './rename'

/** How the rows of a kept table go with those of a new one, by their ids. */
export interface RowPairs {
  readonly matched: readonly Pair[]
  readonly questions: readonly OfferedRename[]
  /** Rows that an open question is about. */
  readonly open: ReadonlySet<string>
}

/**
 * What pairs by itself and by a person's decisions. Of rows that only stand more than once, those that are alike in
 * everything pair too. A row is the same as one other at the most, so that a second question about it falls away.
 */
export function rowPairs(
  { paired, offered }: Pairing,
  alike: readonly Pair[],
  renames: RenameDecisions,
): RowPairs {
  const taken = new Set(paired.flatMap(({ before, after }) => [before, after]))
  const isFree = ({ before, after }: Pair) => !taken.has(before) && !taken.has(after)
  const take = (pair: Pair) => {
    if (!isFree(pair)) return false
    taken.add(pair.before).add(pair.after)
    return true
  }
  const twins = alike.filter(take)
  const asked = offered
    .map(offer => ({ ...offer, key: renameKey(offer), decision: renames.get(renameKey(offer)) }))
    .filter(isFree)
  const same = asked.filter(offer => offer.decision === 'same' && take(offer))
  const questions = asked.filter(one => same.includes(one) || one.decision === 'other' || isFree(one))
  const open = questions.filter(({ decision }) => decision === undefined)
  return {
    matched: [...paired, ...twins, ...same].map(({ before, after }) => ({ before, after })),
    questions,
    open: new Set(open.flatMap(({ before, after }) => [before, after])),
  }
}
