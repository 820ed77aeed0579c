import Big from 'big.js'
import type { Actual } from '../actual'
import { dayText, describeThreshold, quantityText } from '../notation/describe'
import { plainDecimal } from '../notation/decimal'
import { wanYuan } from '../money'
import type { Fen } from '../money'
import type { Threshold } from '../threshold'
import type { MoneyChange } from './change'

/** A share for a sentence, with up to two decimals: 0.9565 → 「95.65%」, 0.8 → 「80%」. */
export function percentText(share: number): string {
  return `${plainDecimal(new Big(share).times(100).round(2, Big.roundHalfUp))}%`
}

/** 「62.75 万元」. */
export function moneyText(amount: Fen): string {
  return `${wanYuan(amount)} 万元`
}

/** 「增加 5.00 万元（增长 8.66%）」, 「减少 …（下降 …）」, 「持平」; undefined where there is no change to tell. */
export function moneyChangeText({ change, share }: MoneyChange): string | undefined {
  if (change === undefined) return undefined
  if (change === 0) return '持平'
  const size = moneyText(Math.abs(change) as Fen)
  const [verb, rate] = change > 0 ? ['增加', '增长'] : ['减少', '下降']
  return share === undefined
    ? `${verb} ${size}`
    : `${verb} ${size}（${rate} ${percentText(Math.abs(share))}）`
}

/** What a target asks for: 「≥ 30 批次」, 「不晚于 11月30日」, 「“明显提升”」. */
export function targetText(threshold: Threshold): string {
  return threshold.kind === 'words' ? `“${threshold.wording}”` : describeThreshold(threshold)
}

/** What was achieved: 「28 批次」, 「11月20日」; 未填 for a blank. */
export function actualText(actual: Actual | undefined): string {
  switch (actual?.kind) {
    case 'number':
      return quantityText(actual.value, actual.unit)
    case 'date':
      return dayText(actual.on)
    case 'words':
      return `“${actual.wording}”`
    case 'none':
    case undefined:
      return '未填'
  }
}
