import type { JoinableIndicator } from '../years/identities'
import { effectiveLines } from './effectiveLines'
import { indicatorLines, withIndicatorLines } from './indicatorLines'
import { matchedIndicators } from './matchedIndicators'
import type { MatchedIndicator } from './matchedIndicators'
import type { MatchedProject } from './matchedProjects'
import { newIndicator } from './newRows'
import type { ChosenAccumulation } from './newRows'
import type { Revising } from './revising'
import { inNewOrder } from './rowOrders'

/** The indicators of a project as they become. */
export interface RevisedIndicators {
  /** In the order of the table. */
  readonly rows: readonly JoinableIndicator[]
  readonly accumulations: readonly ChosenAccumulation[]
  /** Whether anything of them was accepted. */
  readonly isTouched: boolean
}

/** The indicators of a project that stands in both tables, with what is accepted; `isTouched`: something of the project is. */
export function revisedIndicators(
  project: MatchedProject,
  revising: Revising,
  isTouched: boolean,
): RevisedIndicators {
  const { rows } = matchedIndicators(project, revising.renames)
  const outcomes = rows.flatMap(row => outcomeOf(row, revising) ?? [])
  const touched = isTouched || outcomes.some(outcome => outcome.isTouched)
  const printed = outcomes.map(({ row, printed: order }) => ({ row, printed: order }))
  return {
    rows: touched ? inNewOrder(printed) : printed.map(({ row }) => row),
    accumulations: outcomes.flatMap(({ accumulation, row }) => {
      return accumulation ? [[row.id, accumulation] as const] : []
    }),
    isTouched: touched,
  }
}

function outcomeOf(match: MatchedIndicator, { accepted, settled, stamp }: Revising) {
  const { before, after } = match
  const all = indicatorLines(match, before && settled.accumulation(before.lineageId))
  const lines = effectiveLines(before, all, accepted)
  const accepts = (kind: string) => lines.some(line => line.kind === kind)
  const isTouched = lines.length > 0
  if (!before) {
    if (!after || !accepts('new')) return undefined
    const { indicator } = after
    const row: JoinableIndicator = newIndicator(indicator, stamp.newId())
    return { row, printed: indicator.order, accumulation: indicator.accumulation, isTouched }
  }
  const row: JoinableIndicator = accepts('gone')
    ? { ...before, retired: stamp.retired }
    : withIndicatorLines(before, lines)
  const accumulation = accepts('accumulation') ? after?.indicator.accumulation : undefined
  return { row, printed: match.isOpen ? undefined : after?.indicator.order, accumulation, isTouched }
}
