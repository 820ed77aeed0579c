import type { DraftIndicator, DraftProject, DraftUnit, ImportDraft } from '../../importDraft'
import type { DraftedIndicator } from './draftedIndicator'
import { amountsTogether } from './draftMoney'
import type { DraftedProject, DraftSheet } from './draftSheet'

/**
 * The drafted year as a table to be saved whole: what was dropped left out, numbers unbroken, each carried row with the
 * earlier one it carries on.
 */
export function savableDraft({
  department,
  year,
  title,
  amountUnit,
  carriedFrom,
  units,
  projects,
}: DraftSheet): ImportDraft {
  const kept = projects.filter(({ dropped }) => !dropped)
  return {
    department,
    year,
    title,
    amountUnit,
    amounts: amountsTogether(kept.map(({ initial }) => initial)),
    units: units.flatMap(name => savableUnit(name, kept)),
    source: { name: `由${carriedFrom}年度结转起草`, bytes: new Uint8Array(), by: 'typed' },
  }
}

function savableUnit(name: string, kept: readonly DraftedProject[]): DraftUnit[] {
  const own = kept.filter(({ unit }) => unit === name)
  if (own.length === 0) return []
  return [
    { name, amounts: amountsTogether(own.map(({ initial }) => initial)), projects: own.map(savableProject) },
  ]
}

function savableProject({ name, goal, initial, carried, indicators }: DraftedProject): DraftProject {
  return {
    name: name.trim(),
    goal: goal.trim(),
    initial,
    ...(carried?.period && { period: carried.period }),
    ...(carried && { draftedFrom: carried.draftedFrom }),
    indicators: indicators.filter(({ dropped }) => !dropped).map(savableIndicator),
  }
}

function savableIndicator(
  { level1, level2, name, periodTarget, annualTarget, carried }: DraftedIndicator,
  place: number,
): DraftIndicator {
  return {
    order: place + 1,
    level1,
    level2,
    name: name.trim(),
    periodTarget,
    annualTarget,
    ...(carried && { draftedFrom: carried.draftedFrom }),
  }
}
