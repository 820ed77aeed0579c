import type { IndicatorComparison, Presence } from './compareIndicators'
import type { TargetChange } from './compareTargets'
import type { YearComparison } from './yearComparison'

/** How many of what two years show. */
export interface ComparisonCounts {
  readonly projects: Readonly<Record<Presence | 'renamed', number>>
  readonly indicators: Readonly<Record<Presence | 'renamed', number>>
  /** Annual targets of indicators in both years, by what became of them. */
  readonly targets: Readonly<Record<TargetChange, number>>
  /** Indicators judged in both years: to a better verdict, to a worse one. */
  readonly verdicts: { readonly better: number; readonly worse: number }
}

/** Counts what changed; each pair of rows once, so that a split counts with every part of it. */
export function comparisonCounts({ projects }: YearComparison): ComparisonCounts {
  const indicators = projects.flatMap(project => project.indicators)
  const changes = indicators.flatMap(({ change }) => change ?? [])
  const targets = (kind: TargetChange) => changes.filter(({ annualTarget }) => annualTarget === kind).length
  return {
    projects: { ...presences(projects), renamed: projects.filter(({ renamed }) => renamed).length },
    indicators: { ...presences(indicators), renamed: changes.filter(({ renamed }) => renamed).length },
    targets: {
      same: targets('same'),
      renotated: targets('renotated'),
      raised: targets('raised'),
      lowered: targets('lowered'),
      reworded: targets('reworded'),
      'unit-changed': targets('unit-changed'),
      'kind-changed': targets('kind-changed'),
    },
    verdicts: {
      better: changes.filter(({ verdict }) => verdict.effect === 'better').length,
      worse: changes.filter(({ verdict }) => verdict.effect === 'worse').length,
    },
  }
}

function presences(all: readonly Pick<IndicatorComparison, 'presence'>[]): Record<Presence, number> {
  const count = (kind: Presence) => all.filter(({ presence }) => presence === kind).length
  return { kept: count('kept'), added: count('added'), retired: count('retired') }
}
