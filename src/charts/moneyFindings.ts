import type { MoneyBar } from './moneyBars'
import { shareText } from './moneyChart'

/**
 * Where the money goes, in one sentence: 「最大的三个项目占 62.7%，其中 2 个有未达标指标」. The shares are those shown, so
 * that a reader can add them up. '' without money.
 */
export function allocationFinding(bars: readonly MoneyBar[]): string {
  const funded = bars.filter(bar => bar.share !== undefined && bar.share > 0)
  const largest = funded.length > 3 ? funded.slice(0, 3) : funded.slice(0, 1)
  const first = largest[0]
  if (!first) return ''
  const missed = largest.filter(bar => bar.states.includes('missed'))
  if (largest.length === 1) {
    return `「${first.name}」占 ${shareText(first.share)}${missed.length > 0 ? '，有未达标指标' : ''}`
  }
  const share = shareText(largest.reduce((sum, bar) => sum + (bar.share ?? 0), 0))
  return `最大的三个项目占 ${share}${missed.length > 0 ? `，其中 ${missed.length} 个有未达标指标` : ''}`
}

/** Where the money comes from: 「全部来自财政拨款」, 「财政拨款占 85.0%，其他资金占 15.0%」. */
export function sourceFinding(bars: readonly MoneyBar[]): string {
  const [only, ...others] = bars.filter(bar => bar.budget !== undefined && bar.budget !== 0)
  if (!only) return ''
  if (others.length === 0) return only.id === 'unsplit' ? '表中未分来源' : `全部来自${only.name}`
  return [only, ...others].map(bar => `${bar.name}占 ${shareText(bar.share)}`).join('，')
}

/** Which unit has most of the money: 「共 3 个单位，最大的「X」占 52.0%」. */
export function unitFinding(bars: readonly MoneyBar[]): string {
  const [first] = bars
  return first ? `共 ${bars.length} 个单位，最大的「${first.name}」占 ${shareText(first.share)}` : ''
}
