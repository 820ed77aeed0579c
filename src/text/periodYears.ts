import type { Period } from '@/domain/period'

/** Budget years of an implementation period: 「2025 年」, 「2024—2026 年」. */
export function periodYears({ from, to }: Period): string {
  return from === to ? `${from} 年` : `${from}—${to} 年`
}
