import Big from 'big.js'
import { quantityText } from '../notation/describe'
import type { RuleSet } from '../rules'
import { isAtLeast, isAtMost, standingOf } from '../standing'
import type { NumericThreshold } from '../standing'
import type { ScoreNote } from './note'
import { termText } from './points'
import { inclusiveNeighbour } from './wholeCount'
import type { InclusiveBound } from './wholeCount'

/** The share of its weight that a missed number earns, as a fraction, so that it is rounded only once. */
export interface EarnedShare {
  readonly part: Big
  /** Above 0. */
  readonly whole: Big
  /** The share with its numbers in it, to stand behind 「分值 ×」; undefined: all or nothing. */
  readonly expression: string | undefined
  readonly notes: readonly ScoreNote[]
}

/** A value in the target's unit, and that unit: of a target printed without one, the value's own. */
export interface Measured {
  readonly value: Big
  readonly unit: string
}

const NOTHING = { part: new Big(0), whole: new Big(1), expression: undefined }

/**
 * What a number that missed its target earns. The side that was broken decides: below a bound A ÷ T, above it the rule
 * set's formula for overruns, so for `=` and ranges too. A bound of 0 is all or nothing, and below 0 it is the distance
 * that counts. undefined: the value did not miss the target, or the target is no number that can be read.
 *
 * @see 财预〔2020〕10号 (not checked against the original)
 */
export function missedNumber(
  threshold: NumericThreshold,
  { value, unit }: Measured,
  rules: RuleSet,
): EarnedShare | undefined {
  const standing = standingOf(threshold, value)
  if (standing === undefined || standing.met) return undefined
  const neighbour =
    threshold.kind === 'number' ? inclusiveNeighbour(threshold, standing.bound, unit) : undefined
  const notes = notesOn(threshold, standing.bound, { value, unit }, neighbour)
  return { ...shareOf(threshold, value, neighbour?.bound ?? standing.bound, rules), notes }
}

function shareOf(
  threshold: NumericThreshold,
  value: Big,
  bound: Big,
  rules: RuleSet,
): Omit<EarnedShare, 'notes'> {
  if (bound.eq(0)) return NOTHING
  if (bound.lt(0)) return byDistance(value, bound)
  const isAbove = isAtMost(threshold) || (!isAtLeast(threshold) && value.gt(bound))
  if (!isAbove) return ratio(value, bound)
  return rules.overrun === 'ratio' ? ratio(bound, value) : byDeviation(value, bound)
}

function ratio(part: Big, whole: Big): Omit<EarnedShare, 'notes'> {
  return { part, whole, expression: `${termText(part)} ÷ ${termText(whole)}` }
}

function byDeviation(value: Big, bound: Big): Omit<EarnedShare, 'notes'> {
  const [actual, target] = [termText(value), termText(bound)]
  const expression = `(1 − (${actual} − ${target}) ÷ ${target})`
  return { part: bound.times(2).minus(value), whole: bound, expression }
}

function byDistance(value: Big, bound: Big): Omit<EarnedShare, 'notes'> {
  const size = bound.abs()
  const expression = `(1 − |${termText(value)} − ${termText(bound)}| ÷ ${termText(size)})`
  return { part: size.minus(value.minus(bound).abs()), whole: size, expression }
}

function notesOn(
  threshold: NumericThreshold,
  bound: Big,
  { value, unit }: Measured,
  neighbour: InclusiveBound | undefined,
): ScoreNote[] {
  if (neighbour !== undefined) return [countedAs(bound, unit, neighbour)]
  const isStrict = threshold.kind === 'number' && value.eq(bound)
  return isStrict ? [{ code: 'on-bound', message: '恰等于界值' }] : []
}

function countedAs(bound: Big, unit: string, { comparison, bound: inclusive }: InclusiveBound): ScoreNote {
  const [strict, sign] = comparison === '<=' ? ['＜', '≤'] : ['＞', '≥']
  const [from, to] = [bound, inclusive].map(one => quantityText(one.toFixed(), unit))
  return { code: 'counted-as', message: `整数计量，「${strict} ${from}」按「${sign} ${to}」计分` }
}
