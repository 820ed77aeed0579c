import { isInForce } from '../inForce'
import type { Retirement } from '../retirement'
import type { DifferenceLine } from './differenceLine'

/** The accepted lines of a row: what else differs in one that was taken out counts only once that comes back. */
export function effectiveLines(
  before: { readonly retired?: Retirement } | undefined,
  lines: readonly DifferenceLine[],
  accepted: ReadonlySet<string>,
): DifferenceLine[] {
  const own = lines.filter(({ key }) => accepted.has(key))
  const isOut = before !== undefined && !isInForce(before)
  return isOut && !own.some(({ kind }) => kind === 'back') ? [] : own
}
