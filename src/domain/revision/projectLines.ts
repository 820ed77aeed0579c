import { isInForce, withoutRetirement } from '../inForce'
import type { Project, ProjectYear } from '../projectYear'
import type { DifferenceLine } from './differenceLine'
import type { MatchedProject } from './matchedProjects'
import { moneyLine } from './moneyLine'
import { textLine } from './textLine'

/** What differs in the row of a project, its indicators apart; a project that comes or goes does so whole. */
export function projectLines(
  { before, after, isOpen }: MatchedProject,
  period: Project['period'],
): DifferenceLine[] {
  if (isOpen) return []
  if (!before) return after ? [{ key: `${after.id}/new`, kind: 'new' }] : []
  if (!after) return [{ key: `${before.id}/gone`, kind: 'gone' }]
  const { id } = before
  const { unit, project } = after
  return [
    ...(isInForce(before) ? [] : [{ key: `${id}/back`, kind: 'back' } as const]),
    ...textLine(id, 'unit', { before: before.unit, after: unit }),
    ...textLine(id, 'name', { before: before.name, after: project.name }),
    ...moneyLine(id, before.initial, { amounts: project.initial, doubts: project.doubts }),
    ...textLine(id, 'goal', { before: before.goal, after: project.goal }),
    ...periodLine(before, period, project.period),
  ]
}

/** What was only suggested was settled when the table was first imported; what is typed now is a person's word. */
function periodLine(
  { id, year }: ProjectYear,
  before: Project['period'],
  after: Project['period'],
): DifferenceLine[] {
  if (after?.source !== 'typed') return []
  const { from, to } = before ?? { from: year, to: year }
  if (from === after.from && to === after.to) return []
  return [{ key: `${id}/period`, kind: 'period', before, after }]
}

/** A project year with accepted lines in it. */
export function withProjectLines(kept: ProjectYear, lines: readonly DifferenceLine[]): ProjectYear {
  return lines.reduce(withProjectLine, kept)
}

function withProjectLine(kept: ProjectYear, line: DifferenceLine): ProjectYear {
  switch (line.kind) {
    case 'name':
    case 'unit':
    case 'goal':
      return { ...kept, [line.kind]: line.after }
    case 'back':
      return withoutRetirement(kept)
    case 'money': {
      const { doubts: _, ...rest } = kept
      return { ...rest, initial: line.after, ...(line.doubts.length > 0 && { doubts: line.doubts }) }
    }
    default:
      return kept
  }
}
