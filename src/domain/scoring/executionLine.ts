import Big from 'big.js'
import { wanYuan } from '../money'
import type { Fen } from '../money'
import type { RuleSet } from '../rules'
import type { ScoreNote } from './note'
import { divideRounded, equalsText, exactly, inBrackets, pointsText, termText, withinWeight } from './points'
import { settleTyped, typedRange } from './typedScore'

/** What the points of 预算执行率 are reckoned from. */
export interface ExecutionFacts {
  /** 全年预算数; undefined: blank. */
  readonly budget: Fen | undefined
  /** 全年执行数; undefined: blank. */
  readonly spent: Fen | undefined
  readonly weight: number
  readonly typed?: number | undefined
}

/** The 预算执行率 line of the 自评表. */
export interface ExecutionLine {
  /** `not-applicable` (不适用): no budget to hold spending against, which is no hole; `unfilled`: an amount is blank. */
  readonly status: 'scored' | 'not-applicable' | 'unfilled'
  readonly weight: number
  readonly computed: number | undefined
  readonly typed: number | undefined
  readonly score: number | undefined
  readonly difference: number | undefined
  readonly formula: string | undefined
  readonly notes: readonly ScoreNote[]
}

/**
 * Points of 预算执行率: spent ÷ budget × weight from the unrounded rate, at most the weight. Spending above the budget
 * is shown and earns no more.
 *
 * @see 财预〔2020〕10号 (not checked against the original)
 */
export function executionLine(facts: ExecutionFacts, rules: RuleSet): ExecutionLine {
  const weight = exactly(facts.weight)
  const computed = isReckonable(facts) && weight?.gte(0) ? reckoned(facts, weight, rules.decimals) : undefined
  const isNotApplicable = facts.budget !== undefined && facts.budget <= 0
  const range = typedRange(weight ?? new Big(0), rules)
  const settled = settleTyped(facts.typed, computed?.points, range, rules.decimals)
  return {
    status: isNotApplicable ? 'not-applicable' : computed ? 'scored' : 'unfilled',
    weight: facts.weight,
    computed: computed?.points.toNumber(),
    typed: facts.typed,
    score: settled.score?.toNumber(),
    difference: settled.difference?.toNumber(),
    formula: isNotApplicable ? '全年预算数为 0，不适用' : computed?.formula,
    notes: [...overspentNotes(facts), ...settled.notes],
  }
}

interface Money {
  readonly budget: Fen
  readonly spent: Fen
}

function isReckonable(facts: ExecutionFacts): facts is ExecutionFacts & Money {
  const [budget, spent] = [exactly(facts.budget), exactly(facts.spent)]
  return spent !== undefined && budget?.gt(0) === true
}

function reckoned({ budget, spent }: Money, weight: Big, decimals: number) {
  const numerator = weight.times(spent)
  const exact = divideRounded(numerator, new Big(budget), decimals)
  const points = withinWeight(exact, weight)
  const earned = equalsText(exact, exact.times(budget).eq(numerator), decimals)
  const formula = `${termText(weight)} × ${inBrackets(wanYuan(spent))} ÷ ${wanYuan(budget)} ${earned}`
  return { points, formula: formula + limitText(exact, points, decimals) }
}

/** Said where the points are not what the formula gives. */
function limitText(exact: Big, points: Big, decimals: number): string {
  if (exact.eq(points)) return ''
  const limited = pointsText(points, decimals)
  return exact.lt(0) ? `，不足 0 分按 ${limited} 计` : `，最高按 ${limited} 计`
}

function overspentNotes({ budget, spent }: ExecutionFacts): ScoreNote[] {
  if (budget === undefined || spent === undefined) return []
  const over = spent - budget
  if (!(over > 0 && Number.isFinite(over))) return []
  return [{ code: 'overspent', message: `全年执行数超出全年预算数 ${wanYuan(over as Fen)} 万元` }]
}
