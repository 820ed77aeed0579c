import Big from 'big.js'
import { convert, isRatio } from '../notation/units'
import type { RuleSet } from '../rules'
import { isAtLeast } from '../standing'
import { computedScore, measured } from './computedScore'
import type { ComputedScore, Scored } from './computedScore'
import type { ScoreNote } from './note'
import { exactly } from './points'
import { settleTyped, typedRange } from './typedScore'

/** One indicator of a self-evaluation, before it is scored. */
export interface LineFacts extends Scored {
  /** 分值. */
  readonly weight: number
  /** Points that a person typed beside the computed ones; for words inside the grade's band. */
  readonly typed?: number | undefined
  /** 偏差原因分析; blank where none is given. */
  readonly reason?: string | undefined
}

/** One scored line of the 自评表. */
export interface ScoreLine {
  readonly weight: number
  /** By the rules; undefined: not judged, or a missed date without a grade. */
  readonly computed: number | undefined
  /** As typed, whether it counts or not; never overwritten. */
  readonly typed: number | undefined
  /** The score that counts: typed where it may be, else computed. */
  readonly score: number | undefined
  /** Typed − computed; undefined without a typed score that counts. */
  readonly difference: number | undefined
  /** How the computed score came about, with its numbers in it, so that it can be checked; undefined without one. */
  readonly formula: string | undefined
  /** Points that may be typed for this line; undefined while it has no computed score. */
  readonly range: { readonly from: number; readonly to: number; readonly includesTo: boolean } | undefined
  /** Whether the score asks for a reason (偏差原因) that is not given. */
  readonly asksReason: boolean
  readonly notes: readonly ScoreNote[]
}

/** Scores one indicator (得分). Nothing throws: a weight that is no number of points has no score. */
export function scoreLine(facts: LineFacts, rules: RuleSet): ScoreLine {
  const weight = exactly(facts.weight)
  const isSound = weight !== undefined && weight.gte(0)
  const computed = isSound ? computedScore(facts, weight, rules) : undefined
  const range = typedRange(weight ?? new Big(0), rules, computed?.grade)
  const settled = settleTyped(facts.typed, computed?.points, range, rules.decimals)
  const asked = reasonNotes(facts, settled.score, rules)
  return {
    weight: facts.weight,
    computed: computed?.points.toNumber(),
    typed: facts.typed,
    score: settled.score?.toNumber(),
    difference: settled.difference?.toNumber(),
    formula: computed?.formula,
    range: computed && { from: range.from.toNumber(), to: range.to.toNumber(), includesTo: range.includesTo },
    asksReason: asked.length > 0,
    notes: [...ownNotes(facts, computed), ...settled.notes, ...asked],
  }
}

function ownNotes(
  { verdict, threshold, grade }: LineFacts,
  computed: ComputedScore | undefined,
): readonly ScoreNote[] {
  if (computed) return computed.notes
  const isLate = verdict.status === 'missed' && threshold.kind === 'date'
  if (!isLate || grade !== undefined) return []
  const late = verdict.gap === undefined ? '' : `${verdict.gap}，`
  return [{ code: 'grade-needed', message: `${late}时限未达标，由人工评定达成程度后计分` }]
}

/** What the score asks a reason for, until one is given. */
function reasonNotes(facts: LineFacts, score: Big | undefined, rules: RuleSet): ScoreNote[] {
  if (score === undefined || (facts.reason ?? '').trim() !== '') return []
  return [
    ...(score.lt(facts.weight)
      ? [{ code: 'reason-asked', message: '得分低于分值，请填写偏差原因' } as const]
      : []),
    ...(isFarAbove(facts, rules)
      ? [{ code: 'far-above', message: '完成值明显高于目标值，请说明原因' } as const]
      : []),
  ]
}

/** At-least numbers other than shares, with a bound above 0, whose value is far above it. */
function isFarAbove({ threshold, actual }: LineFacts, { farAbove }: RuleSet): boolean {
  const figure = measured(threshold, actual)
  const limit = exactly(farAbove)
  if (!figure || !limit || threshold.kind !== 'number' || !isAtLeast(threshold)) return false
  const bound = convert(threshold.bound, '', '')
  return bound?.gt(0) === true && !isRatio(figure.unit) && figure.value.gte(bound.times(limit))
}
