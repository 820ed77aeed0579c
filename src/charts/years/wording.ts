import type { Effect } from '@/domain/years/change'
import type { Presence } from '@/domain/years/compareIndicators'

/** New and ended ones (新增、取消), as every picture of two years calls them. */
export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
  kept: '延续',
  added: '新增',
  retired: '取消',
}

/** Size of a change of 完成率 in 百分点 with one decimal: 0.125 → 「12.5」; a change too small for that is 「不足 0.1」. */
export function pointsSize(change: number): string {
  const points = Math.round(Math.abs(change) * 1000) / 10
  return points === 0 && change !== 0 ? '不足 0.1' : points.toFixed(1)
}

/** 「提高 12.5」, 「下降 3.0」, 「持平」: a change of 完成率 where 百分点 stands in the heading. */
export function pointsChange(change: number): string {
  if (change === 0) return '持平'
  const size = pointsSize(change)
  return `${change > 0 ? '提高' : '下降'}${/^\d/u.test(size) ? ' ' : ''}${size}`
}

/** 「提高 5 个、下降 3 个、持平 4 个」; nothing of what there is none. */
export function countedEffects(effects: readonly (Effect | undefined)[], counter: string): string {
  const words = [
    ['better', '提高'],
    ['worse', '下降'],
    ['same', '持平'],
  ] as const
  return counted(
    words.map(([effect, word]) => [word, effects.filter(one => one === effect).length] as const),
    counter,
  )
}

/** 「新增 1 个、取消 2 个」; nothing of what there is none. */
export function counted(
  counts: readonly (readonly [word: string, count: number])[],
  counter: string,
): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} ${counter}`)
    .join('、')
}

/** Parts of a sentence, those that say nothing left out. */
export function sentence(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('；')
}
