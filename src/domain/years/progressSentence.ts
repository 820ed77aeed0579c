import Big from 'big.js'
import type { RoundingMode } from 'big.js'
import { quantityText } from '../notation/describe'
import { isMoneyUnit } from '../notation/units'
import type { PeriodVerdict } from '../period'
import { isAtMost, isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import { targetText } from './figureText'
import type { PeriodFacts } from './periodFacts'
import type { PeriodNeed } from './periodNeed'

/** What is told of a period's progress. */
export interface ProgressTold {
  readonly facts: PeriodFacts
  readonly verdict: PeriodVerdict
  readonly yearsLeft: readonly number[]
  readonly unfilled: readonly number[]
  readonly need: PeriodNeed | undefined
}

/** What the remaining years need: 「还需 3 个」; '' where nothing is open, or no year is left that could bring it. */
export function neededText(told: ProgressTold): string {
  const { facts, verdict, yearsLeft, unfilled } = told
  const isOpen = !verdict.certain && facts.threshold.kind !== 'none' && yearsLeft.length + unfilled.length > 0
  return isOpen ? outcome(told) : ''
}

/** What is certain, or what the remaining years need, and how many are left: 「还需 3 个，剩 1 年；2024年未填」. */
export function progressSentence(told: ProgressTold): string {
  const { facts, yearsLeft, unfilled } = told
  if (facts.threshold.kind === 'none') return '未设实施周期指标值'
  const left = yearsLeft.length > 0 ? `剩 ${yearsLeft.length} 年` : ''
  const gaps = unfilled.length > 0 ? `${unfilled.join('、')}年未填` : ''
  const main = [outcome(told), left].filter(part => part !== '').join('，')
  return [main, gaps].filter(part => part !== '').join('；')
}

function outcome(told: ProgressTold): string {
  const { verdict, yearsLeft, need } = told
  if (verdict.certain) return certainty(verdict)
  if (yearsLeft.length === 0) return need ? needText(told, need) : '尚不能评判'
  return need ? needText(told, need) : singleYears(told)
}

function certainty(verdict: PeriodVerdict): string {
  if (verdict.status === 'missed')
    return verdict.gap === undefined ? '已确定未达标' : `已确定未达标，${verdict.gap}`
  return verdict.status === 'partly' ? '已确定部分达成' : '已确定达标'
}

/** 「还需 3 个」, 「尚可支出 80 万元」, of a mean per year: 「年均还需 80%」. */
function needText({ facts, yearsLeft }: ProgressTold, { atLeast, atMost, strict }: PeriodNeed): string {
  const { threshold, accumulation } = facts
  const unit = isNumeric(threshold) ? threshold.unit : ''
  const years = accumulation === 'mean' ? Math.max(1, yearsLeft.length) : 1
  const lead = accumulation === 'mean' && yearsLeft.length > 1 ? '年均' : ''
  const least = (needed: string) => perYear(new Big(needed), { years, unit, rounding: Big.roundUp })
  const most = (room: string) => perYear(new Big(room), { years, unit, rounding: Big.roundDown })
  const isReached = atLeast === undefined || !isPositive(atLeast, strict)
  if (atMost === undefined) {
    return isReached ? '按现有数已达到' : `${lead}还需${strict ? '多于' : ''} ${least(atLeast)}`
  }
  if (new Big(atMost).lt(0)) return `按现有数已超出 ${quantityText(atMost.slice(1), unit)}`
  const room = `${lead}${strict ? '须少于' : isReached ? roomVerb(facts) : '至多'} ${most(atMost)}`
  if (isReached) return room
  return atLeast === atMost
    ? `${lead}还需正好 ${least(atLeast)}`
    : `${lead}还需至少 ${least(atLeast)}、${room}`
}

/** What is left below a limit is room: money to spend, things that may still come; of a mean, what a year may have. */
function roomVerb({ threshold, accumulation }: PeriodFacts): string {
  if (accumulation === 'mean') return '至多'
  const isLimit = isNumeric(threshold) && isAtMost(threshold)
  return isLimit && isMoneyUnit(threshold.unit) ? '尚可支出' : '尚可增加'
}

function isPositive(needed: string, strict: boolean): boolean {
  const amount = new Big(needed)
  return strict ? amount.gte(0) : amount.gt(0)
}

/** Shared over the years left, to the hundredth that still does: up for what is needed, down for what is left. */
function perYear(
  total: Big,
  { years, unit, rounding }: { years: number; unit: string; rounding: RoundingMode },
): string {
  const share = total.div(years).round(2, rounding)
  return years === 1
    ? quantityText(total.toFixed(), unit)
    : `${share.times(years).eq(total) ? '' : '约 '}${quantityText(share.toFixed(), unit)}`
}

/** What single years have to keep, where they are not added up. */
function singleYears({ facts }: ProgressTold): string {
  const { threshold, accumulation } = facts
  // A sign stands apart from the word before it, a word does not.
  const asked = isNumeric(threshold) ? ` ${targetText(threshold)}` : targetInWords(threshold)
  switch (accumulation) {
    case 'everyYear':
      return `每年均须${asked}`
    case 'latest':
      return `最后一年须${asked}`
    case 'max':
      return isNumeric(threshold) && isAtMost(threshold) ? `每年均须${asked}` : `至少一年须${asked}`
    case 'min':
      return isNumeric(threshold) && isAtMost(threshold) ? `至少一年须${asked}` : `每年均须${asked}`
    case 'sum':
    case 'mean':
      return `须${asked}`
  }
}

function targetInWords(threshold: Threshold): string {
  return threshold.kind === 'words' ? `达到${targetText(threshold)}` : targetText(threshold)
}
