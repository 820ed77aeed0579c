import Big from 'big.js'
import type { Actual } from '../actual'
import { GRADE_WORDING } from '../gradeWording'
import type { Grade, Verdict } from '../judge'
import { convert } from '../notation/units'
import type { RuleSet } from '../rules'
import { isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import { missedNumber } from './missedNumber'
import type { EarnedShare, Measured } from './missedNumber'
import type { ScoreNote } from './note'
import { divideRounded, equalsText, exactly, percentOf, pointsText, termText, withinWeight } from './points'

/** What a score is reckoned from. */
export interface Scored {
  readonly verdict: Verdict
  readonly threshold: Threshold
  readonly actual: Actual | undefined
  /** A person's grade; a missed date is scored by it. Words carry theirs in the verdict. */
  readonly grade?: Grade | undefined
}

/** Points by the rules (计算得分), and how they came about. */
export interface ComputedScore {
  readonly points: Big
  /** With its numbers in it: 「10 × 86 ÷ 100 = 8.60」. */
  readonly formula: string
  readonly notes: readonly ScoreNote[]
  /** The grade it was scored by; undefined: the numbers decided. */
  readonly grade?: Grade
}

/** undefined: not judged, or a missed date that nobody has graded. */
export function computedScore(scored: Scored, weight: Big, rules: RuleSet): ComputedScore | undefined {
  const grade = gradeOf(scored)
  if (grade !== undefined) return gradedScore(grade, scored, weight, rules)
  if (scored.verdict.status === 'met') {
    const formula = `达标，得满分 ${pointsText(weight, rules.decimals)}`
    return { points: weight, formula, notes: [] }
  }
  const share = scored.verdict.status === 'missed' ? shareOfMiss(scored, rules) : undefined
  return share && numberScore(share, weight, rules.decimals)
}

/** The actual in the target's unit; undefined where one of them is no number, or the units do not convert. */
export function measured(threshold: Threshold, actual: Actual | undefined): Measured | undefined {
  if (!isNumeric(threshold) || actual?.kind !== 'number') return undefined
  const value = convert(actual.value, actual.unit, threshold.unit)
  return value && { value, unit: threshold.unit.trim() === '' ? actual.unit : threshold.unit }
}

/** The grade that decides the score; undefined: the values decide, or nothing can yet. */
function gradeOf({ verdict, threshold, actual, grade }: Scored): Grade | undefined {
  if (verdict.status === 'unjudged') return undefined
  if (verdict.status === 'partly') return 'partly'
  if (!isJudgedByValue(threshold, actual)) return verdict.status === 'met' ? 'achieved' : 'failed'
  return threshold.kind === 'date' && verdict.status === 'missed' ? grade : undefined
}

/** As `judge` does it: numbers against numbers and dates against dates; all else was judged by a grade. */
function isJudgedByValue(threshold: Threshold, actual: Actual | undefined): boolean {
  if (actual === undefined || actual.kind === 'none') return threshold.kind !== 'words'
  return isNumeric(threshold)
    ? actual.kind === 'number'
    : threshold.kind === 'date' && actual.kind === threshold.kind
}

function shareOfMiss({ threshold, actual }: Scored, rules: RuleSet): EarnedShare | undefined {
  const figure = measured(threshold, actual)
  return figure && isNumeric(threshold) ? missedNumber(threshold, figure, rules) : undefined
}

function numberScore(share: EarnedShare, weight: Big, decimals: number): ComputedScore {
  const { part, whole, expression, notes } = share
  const exact = divideRounded(weight.times(part), whole, decimals)
  const points = withinWeight(exact, weight)
  const zero = pointsText(0, decimals)
  if (expression === undefined) return { points, formula: `界值为 0，未达标得 ${zero}`, notes }
  const isExact = exact.times(whole).eq(weight.times(part))
  const floor = part.lt(0) ? `，不足 0 分按 ${zero} 计` : ''
  const earned = equalsText(exact, isExact, decimals)
  return { points, formula: `${termText(weight)} × ${expression} ${earned}${floor}`, notes }
}

function gradedScore(grade: Grade, { verdict }: Scored, weight: Big, rules: RuleSet): ComputedScore {
  const share = exactly(rules.bands[grade].suggested) ?? new Big(0)
  const exact = percentOf(weight, share, rules.decimals)
  const isExact = exact.times(100).eq(weight.times(share))
  const earned = equalsText(exact, isExact, rules.decimals)
  const gap = verdict.status === 'missed' && verdict.gap !== undefined ? `${verdict.gap}，评为` : ''
  const lead = `${gap}${GRADE_WORDING[grade]}，按 ${termText(share)}% 计`
  const formula = `${lead}：${termText(weight)} × ${termText(share)}% ${earned}`
  return { points: withinWeight(exact, weight), formula, notes: [], grade }
}
