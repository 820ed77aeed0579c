import type { Actual } from '../../actual'
import type { Threshold } from '../../threshold'
import { compareTargets } from '../compareTargets'
import { directionOf } from '../compareActuals'
import { actualText, targetText } from '../figureText'
import type { IndicatorRun, ProjectRun } from '../yearRun'
import { about, indicatorName, lastYears } from './finding'
import type { Finding } from './finding'

/**
 * The target asks for less than the year before has already achieved (目标值低于上年实际), by the target's direction: at
 * least 25 after 31, at most 2 after 0. Only for numbers: a deadline is later than the day of the year before as a rule.
 */
export function targetBelowActual(project: ProjectRun, run: IndicatorRun): Finding[] {
  const years = lastYears(run.years, 2)
  if (!years) return []
  const [before, after] = years
  const target = after.row.indicator.annualTarget.reading
  const actual = before.row.entry.actual?.reading
  if (!actual || !asksLess(target, actual)) return []
  const [asked, achieved] = [targetText(target), actualText(actual)]
  const word = directionOf(target) > 0 ? '低于' : '宽于'
  return [
    {
      code: 'target-below-actual',
      ...about(run, years),
      sentence: `${indicatorName(project, run)}${after.year}年目标值 ${asked}，${word}${before.year}年实际完成值 ${achieved}。`,
      evidence: [
        { year: before.year, about: 'actual', figure: achieved },
        { year: after.year, about: 'target', figure: asked },
      ],
    },
  ]
}

/** Whether a target is easier than one that asks for exactly what was achieved. */
function asksLess(target: Threshold, actual: Actual): boolean {
  const direction = directionOf(target)
  if (actual.kind !== 'number' || direction === 0) return false
  const { value: bound, unit, printed } = actual
  const comparison = direction > 0 ? '>=' : '<='
  const achieved: Threshold = { printed, doubts: [], kind: 'number', comparison, stated: true, bound, unit }
  return compareTargets(achieved, target) === 'lowered'
}
