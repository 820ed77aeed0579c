import { GRADE_WORDING } from '../gradeWording'
import { daysLate } from '../deadline'
import { judge } from '../judge'
import type { Verdict } from '../judge'
import { convert } from '../notation/units'
import { relation } from './relation'
import { isNumeric, standingOf } from '../standing'
import type { Standing } from '../standing'
import type { Threshold } from '../threshold'
import type { YearActual } from './yearActual'

/** One year held by itself against the target of the whole period. */
export interface JudgedYear extends YearActual {
  readonly verdict: Verdict
  /** Orders years from the worst to the best: by status, misses by how far, met ones by attainment. */
  readonly rank: number
}

export function judgeYear(threshold: Threshold, one: YearActual): JudgedYear {
  const verdict = judge(threshold, one.actual, { grade: one.grade, year: one.year })
  return { ...one, verdict, rank: rankOf(verdict, distanceOf(threshold, one)) }
}

/** One year in a working: 「2025年 98 < 100」, 「2025年 12月5日（晚 5 天）」, 「2025年 有所提升（部分达成）」. */
export function yearWorking(threshold: Threshold, one: JudgedYear): string {
  const standing = yearStanding(threshold, one)
  return `${one.year}年 ${standing && isNumeric(threshold) ? relation(threshold, standing) : told(threshold, one)}`
}

function told(threshold: Threshold, { actual, grade, verdict }: JudgedYear): string {
  if (actual === undefined || actual.kind === 'none') return '未填'
  if (verdict.status === 'unjudged') {
    return `${actual.printed}（${verdict.reason === 'unit-differs' ? '单位不一致' : '待评判'}）`
  }
  const byDate = threshold.kind === 'date' && actual.kind === 'date'
  if (byDate || grade === undefined) return `${actual.printed}（${verdict.gap ?? '按期'}）`
  return `${actual.printed}（${GRADE_WORDING[grade]}）`
}

function yearStanding(threshold: Threshold, { actual }: YearActual): Standing | undefined {
  if (!isNumeric(threshold) || actual?.kind !== 'number') return undefined
  const value = convert(actual.value, actual.unit, threshold.unit)
  return value && standingOf(threshold, value)
}

/** How far a value lies from its bound; 0 for words. */
function distanceOf(threshold: Threshold, one: YearActual): number {
  if (threshold.kind === 'date' && one.actual?.kind === 'date') {
    return Math.abs(daysLate(threshold.by, one.actual.on, one.year) ?? 0)
  }
  return yearStanding(threshold, one)?.difference.abs().toNumber() ?? 0
}

/** Missed in [0, 1], partly 2, met from 3 up. */
function rankOf(verdict: Verdict, distance: number): number {
  switch (verdict.status) {
    case 'missed':
      return 1 / (1 + distance)
    case 'partly':
      return 2
    case 'met':
      return 3 + Math.max(0, verdict.attainment ?? 1)
    case 'unjudged':
      return 0
  }
}
