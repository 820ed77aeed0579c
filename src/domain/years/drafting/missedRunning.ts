import type { Finding } from '../findings'

/**
 * Indicators missed some years running (连续未达标) by lineage, each with its sentence for beside the drafted target:
 * 「连续 2 年未达标：2024年还差 1 个，2025年还差 2 个」.
 */
export function missedRunning(found: readonly Finding[]): ReadonlyMap<string, string> {
  const missed = found.filter(({ code }) => code === 'missed-again')
  return new Map(
    missed.flatMap(({ lineageId, years, evidence }) => {
      if (lineageId === undefined) return []
      const gaps = evidence.map(({ year, figure }) => `${year}年${figure}`).join('，')
      return [[lineageId, `连续 ${years.length} 年未达标：${gaps}`] as const]
    }),
  )
}
