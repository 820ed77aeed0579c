/** A share as a percentage with one decimal, e.g. 0.921 → 「92.1%」; — when there is none. */
export function percent(share: number | undefined, decimals = 1): string {
  return share === undefined ? '—' : `${(share * 100).toFixed(decimals)}%`
}

/**
 * Attainment (完成率) as a percentage that never rounds a miss up to 100 %, nor a met target below it:
 * 0.9996 → 「99.9%」.
 */
export function attainmentPercent(attainment: number | undefined): string {
  if (attainment === undefined) return '—'
  const rounded = Math.round(attainment * 1000) / 10
  const honest = attainment < 1 && rounded >= 100 ? 99.9 : rounded
  return `${honest.toFixed(1)}%`
}
