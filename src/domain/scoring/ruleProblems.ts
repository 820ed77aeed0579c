import { GRADES, GRADE_WORDING } from '../gradeWording'
import type { Grade } from '../judge'
import type { RuleSet } from '../rules'
import { sumPoints, termText } from './points'

/** What keeps an own rule set (自定规则) from being used, in Chinese; empty: nothing. */
export function ruleProblems(rules: RuleSet): string[] {
  const isSound = numbersOf(rules).every(number => Number.isFinite(number) && number >= 0)
  if (!isSound) return ['各项数值须为不小于 0 的数']
  return [
    ...pointsProblems(rules),
    ...ratingProblems(rules),
    ...GRADES.flatMap(grade => bandProblems(grade, rules)),
  ]
}

function numbersOf({ fullScore, farAbove, points, ratings, bands }: RuleSet): number[] {
  const ofBands = GRADES.flatMap(grade => [bands[grade].from, bands[grade].to, bands[grade].suggested])
  const { excellent, good, fair } = ratings
  return [fullScore, farAbove, ...Object.values(points), excellent, good, fair, ...ofBands]
}

function pointsProblems({ points, fullScore }: RuleSet): string[] {
  const total = sumPoints(Object.values(points))
  return total.eq(fullScore) ? [] : [`各类分值合计 ${termText(total)} 分，须为 ${termText(fullScore)} 分`]
}

function ratingProblems({ ratings: { excellent, good, fair }, fullScore }: RuleSet): string[] {
  const isDescending = fullScore >= excellent && excellent > good && good > fair
  return isDescending ? [] : ['优、良、中的分数线须从高到低，且不高于总分']
}

function bandProblems(grade: Grade, { bands }: RuleSet): string[] {
  const { from, to, includesTo, suggested } = bands[grade]
  const isWithin = suggested >= from && (includesTo ? suggested <= to : suggested < to)
  const isBand = from <= to && to <= 100
  const name = GRADE_WORDING[grade]
  if (!isBand) return [`“${name}”的得分比例须从低到高，且不高于 100%`]
  return isWithin ? [] : [`“${name}”的建议比例须在该档之内`]
}
