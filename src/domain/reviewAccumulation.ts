import type { DraftIndicator, ImportDraft } from './importDraft'
import { rowKey, type RowKey } from './importReview'
import { suggestAccumulation } from './period'
import type { Accumulation, Period, SuggestedAccumulation } from './period'
import { saysTheSame } from './sameThreshold'
import { aboutOf } from './settlement'

/** How the years of an indicator under review make its period value (跨年口径), as it would be saved. */
export interface ReviewAccumulation {
  readonly accumulation: Accumulation
  readonly suggested: SuggestedAccumulation
}

/**
 * The 跨年口径 of an indicator under review; undefined where years have nothing to make: no period target, or a period of
 * one year whose two targets say the same. What a person chose is never hidden.
 */
export function reviewAccumulation(
  indicator: DraftIndicator,
  period: Period | undefined,
): ReviewAccumulation | undefined {
  const [whole, annual] = [indicator.periodTarget.reading, indicator.annualTarget.reading]
  const runsOn = period !== undefined && period.to > period.from
  const differs = annual.kind !== 'none' && !saysTheSame(whole, annual)
  const matters = whole.kind !== 'none' && (runsOn || differs)
  if (!matters && indicator.accumulation === undefined) return undefined
  const suggested = suggestedFor(indicator)
  return { accumulation: indicator.accumulation ?? suggested.accumulation, suggested }
}

/** The draft with what a person chose for its indicators; choosing what is suggested chooses nothing. */
export function withAccumulations(
  draft: ImportDraft,
  chosen: ReadonlyMap<RowKey, Accumulation>,
): ImportDraft {
  const units = draft.units.map((unit, u) => ({
    ...unit,
    projects: unit.projects.map((project, p) => ({
      ...project,
      indicators: project.indicators.map((indicator, i) => chose(indicator, chosen.get(rowKey(u, p, i)))),
    })),
  }))
  return { ...draft, units }
}

function chose(indicator: DraftIndicator, accumulation: Accumulation | undefined): DraftIndicator {
  const { accumulation: _, ...rest } = indicator
  const isSuggested = accumulation === suggestedFor(indicator).accumulation
  return accumulation === undefined || isSuggested ? rest : { ...rest, accumulation }
}

function suggestedFor(indicator: DraftIndicator): SuggestedAccumulation {
  const { periodTarget, annualTarget } = indicator
  return suggestAccumulation(periodTarget.reading, annualTarget.reading, aboutOf(indicator))
}
