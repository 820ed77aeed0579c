import { isInForce, withoutRetirement } from '../inForce'
import type { Indicator, IndicatorClass } from '../indicator'
import type { Accumulation } from '../period'
import { compareTargets } from '../years/compareTargets'
import type { DifferenceLine } from './differenceLine'
import type { MatchedIndicator, PrintedIndicator } from './matchedIndicators'
import { isSameText } from './sameText'
import { textLine } from './textLine'

/** What differs in the row of an indicator of a project that stands in both tables. */
export function indicatorLines(
  { before, after, isOpen }: MatchedIndicator,
  chosen: Accumulation | undefined,
): DifferenceLine[] {
  if (isOpen) return []
  if (!before) return after ? [{ key: `${after.id}/new`, kind: 'new' }] : []
  if (!after) return [{ key: `${before.id}/gone`, kind: 'gone' }]
  const { id } = before
  const { indicator } = after
  const { accumulation } = indicator
  return [
    ...(isInForce(before) ? [] : [{ key: `${id}/back`, kind: 'back' } as const]),
    ...classLine({ before, after: indicator }, id),
    ...textLine(id, 'name', { before: before.name, after: indicator.name }),
    ...targetLine({ before, after: indicator }, 'periodTarget', id),
    ...targetLine({ before, after: indicator }, 'annualTarget', id),
    ...(accumulation !== undefined && accumulation !== chosen
      ? [{ key: `${id}/accumulation`, kind: 'accumulation', before: chosen, after: accumulation } as const]
      : []),
  ]
}

interface BothRows {
  readonly before: Indicator
  readonly after: PrintedIndicator['indicator']
}

function classLine({ before, after }: BothRows, id: string): DifferenceLine[] {
  const isSame = (['level1', 'level2'] as const).every(level => isSameClass(before[level], after[level]))
  if (isSame) return []
  const classesOf = ({ level1, level2 }: BothRows['after'] | Indicator) => ({ level1, level2 })
  return [{ key: `${id}/class`, kind: 'class', before: classesOf(before), after: classesOf(after) }]
}

function isSameClass(one: IndicatorClass, other: IndicatorClass): boolean {
  return isSameText(one.code, other.code) && isSameText(one.name, other.name)
}

/** A target that is printed alike keeps its reading, with what a person confirmed. */
function targetLine(
  { before, after }: BothRows,
  which: 'periodTarget' | 'annualTarget',
  id: string,
): DifferenceLine[] {
  const [was, now] = [before[which], after[which]]
  if (isSameText(was.reading.printed, now.reading.printed)) return []
  const change = compareTargets(was.reading, now.reading)
  return [{ key: `${id}/${which}`, kind: which, before: was, after: now, change }]
}

/** An indicator with accepted lines in it. */
export function withIndicatorLines(kept: Indicator, lines: readonly DifferenceLine[]): Indicator {
  return lines.reduce(withIndicatorLine, kept)
}

function withIndicatorLine(kept: Indicator, line: DifferenceLine): Indicator {
  switch (line.kind) {
    case 'name':
    case 'periodTarget':
    case 'annualTarget':
      return { ...kept, [line.kind]: line.after }
    case 'class':
      return { ...kept, ...line.after }
    case 'back':
      return withoutRetirement(kept)
    default:
      return kept
  }
}
