import type { Big } from 'big.js'
import { plainDecimal } from '../notation/decimal'
import { convert } from '../notation/units'
import { judgePeriod } from '../period'
import type { PeriodVerdict } from '../period'
import { isNumeric } from '../standing'
import { needOf } from './periodNeed'
import type { PeriodNeed } from './periodNeed'
import type { PeriodFacts } from './periodFacts'
import { neededText, progressSentence } from './progressSentence'
import { periodSteps } from './progressSteps'
import type { PeriodStep } from './progressSteps'

/** How the years of an implementation period build up to its target (实施周期进度). */
export interface PeriodProgress {
  readonly facts: PeriodFacts
  readonly verdict: PeriodVerdict
  /** One for each year of the period. */
  readonly steps: readonly PeriodStep[]
  /** Unit of the period's target; '' for words and dates. */
  readonly unit: string
  /** Lines to build up to, plain decimals: the bound, of a range both; of a mean added up over the years. Empty for words and dates. */
  readonly lines: readonly string[]
  /** Years that can still add to it: from the year shown on, not filled. */
  readonly yearsLeft: readonly number[]
  /** Earlier years of the period that nobody filled. */
  readonly unfilled: readonly number[]
  /** What the years left have to bring; undefined where that is settled, or cannot be said in figures. */
  readonly need: PeriodNeed | undefined
  /** 「还需 3 个」; '' where nothing is open. */
  readonly needText: string
  /** 「还需 3 个，剩 1 年」. */
  readonly sentence: string
}

/** Puts together how far an implementation period has come, what is certain, and what its remaining years need. */
export function periodProgress(facts: PeriodFacts): PeriodProgress {
  const { threshold, years, accumulation, period, asOfYear } = facts
  const verdict = judgePeriod(threshold, years, accumulation, period, asOfYear)
  const steps = periodSteps(facts)
  const yearsLeft = steps.filter(({ state }) => state === 'to-come').map(({ year }) => year)
  const unfilled = steps.filter(({ state }) => state === 'unfilled').map(({ year }) => year)
  const need = verdict.certain ? undefined : needOf(facts, steps)
  const told = { facts, verdict, yearsLeft, unfilled, need }
  return {
    facts,
    verdict,
    steps,
    unit: isNumeric(threshold) ? threshold.unit : '',
    lines: linesOf(facts),
    yearsLeft,
    unfilled,
    need,
    needText: neededText(told),
    sentence: progressSentence(told),
  }
}

function linesOf({ threshold, accumulation, period }: PeriodFacts): string[] {
  if (!isNumeric(threshold)) return []
  const length = accumulation === 'mean' ? period.to - period.from + 1 : 1
  const bounds = threshold.kind === 'number' ? [threshold.bound] : [threshold.low, threshold.high]
  return bounds.flatMap(bound => timesYears(convert(bound, '', ''), length) ?? [])
}

function timesYears(bound: Big | undefined, length: number): string | undefined {
  return bound && plainDecimal(bound.times(length))
}
