import { actualText } from '../figureText'
import type { IndicatorRun, IndicatorYear, ProjectRun } from '../yearRun'
import { about, indicatorName, lastYears } from './finding'
import type { Finding, FindingLimits } from './finding'

/** Missed (未达标) some years running; what is only partly reached (部分达成) is not missed. */
export function missedAgain(
  project: ProjectRun,
  run: IndicatorRun,
  { missedYears }: FindingLimits,
): Finding[] {
  const years = lastYears(run.years, missedYears)
  if (!years?.every(({ row }) => row.state === 'missed')) return []
  const misses = years.map(one => `${one.year}年${gapText(one)}`).join('，')
  return [
    {
      code: 'missed-again',
      ...about(run, years),
      sentence: `${indicatorName(project, run)}连续 ${years.length} 年未达标：${misses}。`,
      evidence: years.map(one => ({ year: one.year, about: 'gap', figure: gapText(one) })),
    },
  ]
}

/** What was missing; words have no gap, so what was recorded is told. */
function gapText({ row: { annual, entry } }: IndicatorYear): string {
  const gap = annual.status === 'missed' ? annual.gap : undefined
  return gap ?? `为${actualText(entry.actual?.reading)}`
}
