import { compareTargets } from '../compareTargets'
import { targetText } from '../figureText'
import type { IndicatorRun, IndicatorYear, ProjectRun } from '../yearRun'
import { about, indicatorName, lastYears } from './finding'
import type { Finding } from './finding'

/**
 * The target reads differently and no harder target can be shown: the same value in another notation (仅改写法), or other
 * words (仅改表述), of which only a person can say whether they ask for more. A deadline that moves on with the year is neither.
 */
export function onlyRephrased(project: ProjectRun, run: IndicatorRun): Finding[] {
  const years = lastYears(run.years, 2)
  if (!years) return []
  const [before, after] = years
  const [was, now] = [targetOf(before), targetOf(after)]
  const change = compareTargets(was, now, { before: before.year, after: after.year })
  if (change !== 'reworded' && (change !== 'renotated' || was.kind === 'date')) return []
  const [printed, reprinted] =
    change === 'renotated'
      ? [`“${was.printed.trim()}”`, `“${now.printed.trim()}”`]
      : [targetText(was), targetText(now)]
  const verdict = change === 'renotated' ? '仅写法改变，要求未变' : '仅表述改变，要求是否提高须由人工判断'
  return [
    {
      code: 'only-rephrased',
      ...about(run, years),
      sentence: `${indicatorName(project, run)}目标值由 ${printed} 改为 ${reprinted}，${verdict}。`,
      evidence: [
        { year: before.year, about: 'target', figure: printed },
        { year: after.year, about: 'target', figure: reprinted },
      ],
    },
  ]
}

function targetOf({ row }: IndicatorYear) {
  return row.indicator.annualTarget.reading
}
