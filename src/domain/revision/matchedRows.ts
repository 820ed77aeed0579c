import { isInForce } from '../inForce'
import type { Retirement } from '../retirement'
import type { Pair, Pairing } from '../years/pairing'
import { alikePairs } from './alikePairs'
import { mergedOrder } from './mergedOrder'
import type { RenameDecisions, RenameQuestion } from './rename'
import { rowPairs } from './rowPairs'

interface KeptRow {
  readonly id: string
  readonly order: number
  readonly retired?: Retirement
}

interface PrintedRow {
  readonly id: string
}

/** A row in the kept table, in the new one, or in both. */
export interface MatchedRow<Before, After> {
  /** undefined: it is new. */
  readonly before: Before | undefined
  /** undefined: the new table is without it. */
  readonly after: After | undefined
  /** Whether an open question is about it: nothing else is said of it yet. */
  readonly isOpen: boolean
}

/** The rows of both tables in one order, and the questions about them. Rows taken out before are among them only where the new table has them again. */
export interface RowMatches<Before, After> {
  readonly rows: readonly MatchedRow<Before, After>[]
  readonly questions: readonly RenameQuestion<Before, After>[]
}

/** The rows to be matched. */
interface Facing<Before, After> {
  readonly kept: readonly Before[]
  readonly printed: readonly After[]
  readonly renames: RenameDecisions
}

/** How rows of a kind tell which they are. */
interface Ways<Before, After, Facts> {
  readonly factsBefore: (row: Before) => Facts
  readonly factsAfter: (row: After) => Facts
  /** All that is printed of a row. */
  readonly textBefore: (row: Before) => string
  readonly textAfter: (row: After) => string
  readonly pair: (before: readonly Facts[], after: readonly Facts[]) => Pairing
  readonly certain: (before: readonly Facts[], after: readonly Facts[]) => readonly Pair[]
}

/**
 * Matches the rows in force with those of a new table: what is beyond doubt by itself, what is likely as a person says.
 * Rows that were taken out before come back where the new table has them again, beyond doubt.
 */
export function matchedRows<Before extends KeptRow, After extends PrintedRow, Facts>(
  { kept, printed, renames }: Facing<Before, After>,
  ways: Ways<Before, After, Facts>,
): RowMatches<Before, After> {
  const { factsBefore, factsAfter, textBefore, textAfter, pair, certain } = ways
  const standing = kept.filter(isInForce).sort((one, other) => one.order - other.order)
  const alike = alikePairs(
    standing.map(row => ({ id: row.id, text: textBefore(row) })),
    printed.map(row => ({ id: row.id, text: textAfter(row) })),
  )
  const pairs = rowPairs(pair(standing.map(factsBefore), printed.map(factsAfter)), alike, renames)

  const matched = new Set(pairs.matched.map(({ after }) => after))
  const left = printed.filter(({ id }) => !matched.has(id) && !pairs.open.has(id))
  const gone = kept.filter(row => !isInForce(row))
  const back = certain(gone.map(factsBefore), left.map(factsAfter))
  return facingRows({ standing, gone, printed }, [...pairs.matched, ...back], pairs)
}

interface AllRows<Before, After> {
  readonly standing: readonly Before[]
  readonly gone: readonly Before[]
  readonly printed: readonly After[]
}

function facingRows<Before extends KeptRow, After extends PrintedRow>(
  { standing, gone, printed }: AllRows<Before, After>,
  matched: readonly Pair[],
  { open, questions }: ReturnType<typeof rowPairs>,
): RowMatches<Before, After> {
  const beforeById = new Map([...standing, ...gone].map(row => [row.id, row]))
  const afterById = new Map(printed.map(row => [row.id, row]))
  const beforeOf = new Map(matched.map(({ before, after }) => [after, beforeById.get(before)]))

  const inTable = printed.map((after): MatchedRow<Before, After> => {
    return { before: beforeOf.get(after.id), after, isOpen: open.has(after.id) }
  })
  const rowOf = new Map(inTable.map(row => [row.before, row]))
  const kept = standing.map(before => {
    return rowOf.get(before) ?? { before, after: undefined, isOpen: open.has(before.id) }
  })
  return {
    rows: mergedOrder(inTable, kept),
    questions: questions.flatMap(({ key, similarity, decision, ...pair }) => {
      const [before, after] = [beforeById.get(pair.before), afterById.get(pair.after)]
      return before && after ? [{ key, similarity, decision, before, after }] : []
    }),
  }
}
