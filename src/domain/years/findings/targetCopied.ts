import { compareTargets } from '../compareTargets'
import { targetText } from '../figureText'
import type { IndicatorRun, IndicatorYear, ProjectRun } from '../yearRun'
import { about, indicatorName, lastYears, yearsText } from './finding'
import type { Finding, FindingLimits } from './finding'

/** The same target for years, and always met (逐年照抄): another notation of it is the same target. */
export function targetCopied(
  project: ProjectRun,
  run: IndicatorRun,
  { copiedYears }: FindingLimits,
): Finding[] {
  const years = lastYears(run.years, copiedYears)
  if (!years?.every(({ row }) => row.state === 'met') || !isOneTarget(years)) return []
  const span = yearsText(years.map(({ year }) => year))
  const target = targetText(years[0].row.indicator.annualTarget.reading)
  return [
    {
      code: 'target-copied',
      ...about(run, years),
      sentence: `${indicatorName(project, run)}${span}目标值连续 ${years.length} 年均为 ${target}，且每年均达标，属逐年照抄。`,
      evidence: years.map(({ year, row }) => ({
        year,
        about: 'target',
        figure: targetText(row.indicator.annualTarget.reading),
      })),
    },
  ]
}

function isOneTarget(years: readonly IndicatorYear[]): boolean {
  return years.slice(1).every((after, place) => {
    const before = years[place]
    if (!before) return false
    const change = compareTargets(
      before.row.indicator.annualTarget.reading,
      after.row.indicator.annualTarget.reading,
      { before: before.year, after: after.year },
    )
    return change === 'same' || change === 'renotated'
  })
}
