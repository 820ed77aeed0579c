import type { IndicatorClass } from '@/domain/indicator'
import type { DraftIndicator, DraftProject } from '@/domain/importDraft'
import type { ProjectYear } from '@/domain/projectYear'

/**
 * Which project of another year a project of a new table carries on: the one of exactly the same name, where the
 * name stands once in either year. Whatever is only similar is left for a person to pair.
 */
export function continuedProjects(
  projects: readonly DraftProject[],
  otherYear: readonly ProjectYear[],
): Map<DraftProject, ProjectYear> {
  return pairedByName(projects, otherYear, ({ name }) => name)
}

/** Which lineage (指标沿革) an indicator of a continued project carries on: same classes and name, once in either year. */
export function continuedLineages(
  indicators: readonly DraftIndicator[],
  otherYear: ProjectYear | undefined,
): Map<DraftIndicator, string> {
  const pairs = pairedByName(indicators, otherYear?.indicators ?? [], fullName)
  return new Map([...pairs].map(([indicator, { lineageId }]) => [indicator, lineageId]))
}

function fullName(indicator: { level1: IndicatorClass; level2: IndicatorClass; name: string }): string {
  return JSON.stringify([indicator.level1.name, indicator.level2.name, indicator.name])
}

function pairedByName<New, Old>(
  now: readonly New[],
  before: readonly Old[],
  nameOf: (named: New | Old) => string,
): Map<New, Old> {
  const old = uniqueByName(before, nameOf)
  const pairs = new Map<New, Old>()
  for (const [name, one] of uniqueByName(now, nameOf)) {
    const other = old.get(name)
    if (other) pairs.set(one, other)
  }
  return pairs
}

function uniqueByName<Named>(all: readonly Named[], nameOf: (named: Named) => string): Map<string, Named> {
  const once = new Map<string, Named>()
  const seen = new Set<string>()
  for (const named of all) {
    const name = nameOf(named)
    if (seen.has(name)) once.delete(name)
    else once.set(name, named)
    seen.add(name)
  }
  return once
}
