import Big from 'big.js'
import { GRADE_WORDING } from '../gradeWording'
import type { Grade } from '../judge'
import type { RuleSet } from '../rules'
import type { ScoreNote } from './note'
import { exactly, numberText, percentOf, pointsText, rounded } from './points'

/** Points that a person may type for a line (可录入的分值). */
export interface TypedRange {
  readonly from: Big
  readonly to: Big
  readonly includesTo: boolean
  /** The grade whose band it is; undefined: any points of the weight. */
  readonly grade?: Grade
}

/** A typed score set beside the computed one. */
export interface Settled {
  /** The typed points where they count, else the computed ones. */
  readonly score: Big | undefined
  /** Typed − computed, where the typed points count. */
  readonly difference: Big | undefined
  readonly notes: readonly ScoreNote[]
}

/** From nothing up to the weight; of a graded line, the grade's band. Its lower end is rounded as points are. */
export function typedRange(weight: Big, rules: RuleSet, grade?: Grade): TypedRange {
  if (grade === undefined) return { from: new Big(0), to: weight, includesTo: true }
  const { from, to, includesTo } = rules.bands[grade]
  const least = percentOf(weight, exactly(from) ?? new Big(0), rules.decimals)
  return { from: least, to: weight.times(exactly(to) ?? 0).times('0.01'), includesTo, grade }
}

/** Which score counts. Points that are no points, outside the range, or typed before a verdict do not count. */
export function settleTyped(
  typed: number | undefined,
  computed: Big | undefined,
  range: TypedRange,
  decimals: number,
): Settled {
  if (typed === undefined) return { score: computed, difference: undefined, notes: [] }
  if (computed === undefined) return refused(computed, '尚无计算得分，录入的得分暂不计入')
  const given = exactly(typed)
  if (given === undefined) return refused(computed, '录入的得分不是数，未计入')
  const points = rounded(given, decimals)
  // Both: rounding must lift nothing into a range, nor out of it.
  if (!isWithin(given, range) || !isWithin(points, range)) {
    return refused(computed, `录入的 ${numberText(given)} 分${outside(range, decimals)}，未计入`)
  }
  const difference = points.minus(computed)
  return { score: points, difference, notes: differenceNotes(points, difference, decimals) }
}

function isWithin(points: Big, { from, to, includesTo }: TypedRange): boolean {
  return points.gte(from) && (includesTo ? points.lte(to) : points.lt(to))
}

function outside({ from, to, includesTo, grade }: TypedRange, decimals: number): string {
  const limits = `${pointsText(from, decimals)} 至 ${pointsText(to, decimals)} 分${includesTo ? '' : '（不含）'}`
  return grade === undefined ? `不在 ${limits}之内` : `不在“${GRADE_WORDING[grade]}”的 ${limits}之内`
}

function differenceNotes(points: Big, difference: Big, decimals: number): ScoreNote[] {
  if (difference.eq(0)) return []
  const [typed, computed, by] = [points, points.minus(difference), difference.abs()].map(one =>
    pointsText(one, decimals),
  )
  const side = difference.gt(0) ? '高' : '低'
  return [{ code: 'typed-differs', message: `录入 ${typed} 分，比计算得分 ${computed} 分${side} ${by} 分` }]
}

function refused(computed: Big | undefined, message: string): Settled {
  return { score: computed, difference: undefined, notes: [{ code: 'typed-refused', message }] }
}
