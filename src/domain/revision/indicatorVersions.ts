import { isInForce } from '../inForce'
import type { Indicator } from '../indicator'
import type { ProjectYear } from '../projectYear'
import type { TargetVersion } from '../targetVersion'
import type { DifferenceLine } from './differenceLine'
import { indicatorLines } from './indicatorLines'

/** A version of the targets of a project's year, as it is told of one indicator. */
export interface IndicatorVersion extends Pick<TargetVersion, 'number' | 'at' | 'source' | 'reason'> {
  readonly before: Indicator | undefined
  readonly after: Indicator | undefined
  /** What became of the indicator; none: it stayed as it was. */
  readonly lines: readonly DifferenceLine[]
}

/** What each version (目标版本) made of an indicator, the newest first. `versions` are those of its project year, in any order. */
export function indicatorVersions(
  versions: readonly TargetVersion[],
  now: ProjectYear,
  indicatorId: string,
): IndicatorVersion[] {
  const inOrder = [...versions].sort((one, other) => one.number - other.number)
  return inOrder
    .map(({ number, at, source, reason, before: was }, place) => {
      const before = rowIn(was, indicatorId)
      const after = rowIn(inOrder[place + 1]?.before ?? now, indicatorId)
      return { number, at, source, reason, before, after, lines: linesBetween(before, after) }
    })
    .reverse()
}

function rowIn(year: ProjectYear, indicatorId: string): Indicator | undefined {
  return year.indicators.find(({ id }) => id === indicatorId)
}

function linesBetween(before: Indicator | undefined, after: Indicator | undefined): DifferenceLine[] {
  const standing = after && isInForce(after) ? { id: after.id, indicator: after } : undefined
  if (!standing && (!before || !isInForce(before))) return []
  return indicatorLines({ before, after: standing, isOpen: false }, undefined)
}
