import type { YearContents } from '@/domain/yearContents'
import { carryForward } from '@/domain/years/carryForward'
import type { CarriedDraft } from '@/domain/years/carryForward'
import { beginDraft } from '@/domain/years/drafting/draftEdits'
import type { DraftEdits, IndicatorEdit, ProjectEdit } from '@/domain/years/drafting/draftEdits'
import { draftSheet } from '@/domain/years/drafting/draftSheet'
import type { DraftSheet } from '@/domain/years/drafting/draftSheet'
import { yearContents } from '../../../builders/rows'
import { aYear } from '../aYear'
import type { IndicatorFacts, ProjectFacts } from '../aYear'

/** What 2026 begins with when it is drafted from the given 2025. */
export function carriedFrom(
  projects: readonly ProjectFacts[],
  over: Partial<YearContents['departmentYear']> = {},
): CarriedDraft {
  const departmentYear = { ...yearContents().departmentYear, title: '2025年项目支出绩效目标表', ...over }
  return carryForward({ department: '办公室', departmentYear, rows: aYear(2025, ...projects).rows }, 2026)
}

/** A draft of 2026 in which projects of 2025 were edited, by name. */
export function edited(projects: Readonly<Record<string, ProjectEdit>> = {}): DraftEdits {
  const keyed = Object.entries(projects).map(([name, edit]) => [`${name}-2025`, edit] as const)
  return { ...beginDraft(2026), projects: Object.fromEntries(keyed) }
}

export function aSheet(
  projects: readonly ProjectFacts[],
  edits: Readonly<Record<string, ProjectEdit>> = {},
): DraftSheet {
  return draftSheet(carriedFrom(projects), edited(edits))
}

/** The one indicator of a draft, after it was edited. */
export function oneDrafted(facts: Omit<IndicatorFacts, 'line'>, edit: IndicatorEdit = {}) {
  const sheet = aSheet([{ id: '云', indicators: [{ line: '上云', ...facts }] }], {
    云: { indicators: { '上云-1': edit } },
  })
  const found = sheet.projects[0]?.indicators[0]
  if (!found) throw new Error('nothing was drafted')
  return found
}
