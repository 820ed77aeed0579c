import { isInForce } from '../inForce'
import type { Retirement } from '../retirement'
import type { Difference } from './difference'
import type { DifferenceLine } from './differenceLine'

/**
 * Keys of lines that change nothing as things are accepted: what else differs in a row that was taken out of the table
 * counts only once that row is to come back.
 */
export function idleLines({ projects }: Difference, accepted: ReadonlySet<string>): Set<string> {
  return new Set(
    projects.flatMap(({ before, lines, indicators }) => {
      const isOut = staysOut(before, lines, accepted)
      const own = isOut ? besideBack(lines) : []
      const inside = indicators.flatMap(row =>
        isOut
          ? row.lines.map(({ key }) => key)
          : staysOut(row.before, row.lines, accepted)
            ? besideBack(row.lines)
            : [],
      )
      return [...own, ...inside]
    }),
  )
}

function staysOut(
  before: { readonly retired?: Retirement } | undefined,
  lines: readonly DifferenceLine[],
  accepted: ReadonlySet<string>,
): boolean {
  const isOut = before !== undefined && !isInForce(before)
  return isOut && !lines.some(({ kind, key }) => kind === 'back' && accepted.has(key))
}

function besideBack(lines: readonly DifferenceLine[]): string[] {
  return lines.filter(({ kind }) => kind !== 'back').map(({ key }) => key)
}
