import type { Actual } from './actual'
import { attainment } from './attainment'
import { daysLate } from './deadline'
import { dateGap, numberGap } from './gap'
import { convert, isScale } from './notation/units'
import { isNumeric, standingOf } from './standing'
import type { NumericThreshold, Standing } from './standing'
import type { DateThreshold, Threshold } from './threshold'

/** A person's judgement of a target in words (定性指标): 达成 / 部分达成 / 未达成. */
export type Grade = 'achieved' | 'partly' | 'failed'

/** Why no verdict can be given (未评). Kept apart from a miss: 「未填」 is not 「0」. */
export type UnjudgedReason = 'no-target' | 'no-actual' | 'unit-differs' | 'needs-person' | 'in-progress'

/** Whether a target was reached (完成情况). */
export type Verdict =
  | {
      /** 达标 / 未达标 / 部分达成 (words only). */
      readonly status: 'met' | 'missed' | 'partly'
      /** Share of the target reached, 1 = exactly reached, never clipped; undefined for dates and words. */
      readonly attainment: number | undefined
      /** What is missing, in words: 「还差 2 批次」; only when missed. */
      readonly gap?: string
    }
  | { readonly status: 'unjudged'; readonly reason: UnjudgedReason }

export interface JudgeOptions {
  /** A person's grade; counts only where the values themselves cannot tell. */
  readonly grade?: Grade | undefined
  /** The year being judged: a date without a year takes it. */
  readonly year?: number | undefined
}

/**
 * Holds an actual against a target (完成情况): met is the comparison itself, exactly as printed: for ＜3人, 3 is missed.
 * Doubts play no part. Words, and values that cannot be held against each other, are left to a person's grade.
 *
 * @see 财预〔2020〕10号 项目支出绩效评价管理办法 (not checked against the original)
 */
export function judge(threshold: Threshold, actual: Actual | undefined, options: JudgeOptions = {}): Verdict {
  if (threshold.kind === 'none') return unjudged('no-target')
  if (actual === undefined || actual.kind === 'none') return unjudged('no-actual')
  return judgeByValue(threshold, actual, options.year) ?? judgeByGrade(options.grade)
}

/** The verdict on a number that stands so towards its target. */
export function judgeStanding(threshold: NumericThreshold, standing: Standing): Verdict {
  const share = attainment(threshold, standing)
  if (standing.met) return { status: 'met', attainment: share }
  return { status: 'missed', attainment: share, gap: numberGap(threshold, standing) }
}

export function unjudged(reason: UnjudgedReason): Verdict {
  return { status: 'unjudged', reason }
}

/** undefined: the values cannot tell, a person must. */
function judgeByValue(threshold: Threshold, actual: Actual, year: number | undefined): Verdict | undefined {
  if (threshold.kind === 'date' && actual.kind === 'date') return judgeDate(threshold, actual.on, year)
  if (!isNumeric(threshold) || actual.kind !== 'number') return undefined
  const value = convert(actual.value, actual.unit, threshold.unit)
  if (value === undefined) return unjudged('unit-differs')
  const standing = standingOf(threshold, value)
  return standing && judgeStanding(besideUnit(threshold, actual.unit), standing)
}

/** A side without a unit takes the other's, in the gap as well: 超出 1 人次 over a target of 0. A scale (万) is no unit. */
function besideUnit(threshold: NumericThreshold, unit: string): NumericThreshold {
  return threshold.unit === '' && !isScale(unit) ? { ...threshold, unit } : threshold
}

function judgeDate(threshold: DateThreshold, on: string, year: number | undefined): Verdict | undefined {
  const late = daysLate(threshold.by, on, year)
  if (late === undefined) return undefined
  if (late <= 0) return { status: 'met', attainment: undefined }
  return { status: 'missed', attainment: undefined, gap: dateGap(late) }
}

function judgeByGrade(grade: Grade | undefined): Verdict {
  switch (grade) {
    case undefined:
      return unjudged('needs-person')
    case 'achieved':
      return { status: 'met', attainment: undefined }
    case 'partly':
      return { status: 'partly', attainment: undefined }
    case 'failed':
      return { status: 'missed', attainment: undefined }
  }
}
