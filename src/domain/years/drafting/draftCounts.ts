import type { DraftedIndicator } from './draftedIndicator'
import type { DraftSheet } from './draftSheet'

/** What becomes of an indicator's targets in the new year: 不变, 改动, 新增, 取消; undefined: it was added and taken away. */
export type DraftStanding = 'unchanged' | 'changed' | 'added' | 'dropped'

export function draftStanding(
  { carried, dropped, annualChange, periodChange }: DraftedIndicator,
  projectDropped = false,
): DraftStanding | undefined {
  if (dropped || projectDropped) return carried ? 'dropped' : undefined
  if (!carried) return 'added'
  const isChanged = [annualChange, periodChange].some(change => change !== 'same' && change !== 'renotated')
  return isChanged ? 'changed' : 'unchanged'
}

/** How many indicators of the old and the new year stand how; `raised` and `lowered` are of the changed ones. */
export type DraftCounts = Readonly<Record<DraftStanding | 'raised' | 'lowered', number>>

export function draftCounts({ projects }: DraftSheet): DraftCounts {
  const counts = { unchanged: 0, changed: 0, added: 0, dropped: 0, raised: 0, lowered: 0 }
  for (const { indicators, dropped } of projects) {
    for (const indicator of indicators) {
      const standing = draftStanding(indicator, dropped)
      if (standing !== undefined) counts[standing] += 1
      const { annualChange } = indicator
      if (standing === 'changed' && (annualChange === 'raised' || annualChange === 'lowered')) {
        counts[annualChange] += 1
      }
    }
  }
  return counts
}
