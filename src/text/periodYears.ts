import type { Period } from '@/domain/period'

/** Budget years of an implementation period: 「2025 年」, 「2024—2026 年」. */
export function periodYears({ from, to }: Period): string {
  return from === to ? `${from} 年` : `${from}—${to} 年`
}

/** From the first of some budget years, in order, to the last one: 「2024—2026 年」; '' without any. */
export function spanOf(years: readonly number[]): string {
  const [from, to] = [years[0], years.at(-1)]
  return from === undefined || to === undefined ? '' : periodYears({ from, to })
}
