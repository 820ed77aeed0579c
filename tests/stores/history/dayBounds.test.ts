import { expect, it } from 'vitest'
import { dayBounds } from '@/stores/history/dayBounds'

const at = (...parts: [number, number, number]) => new Date(...parts).toISOString()

it.each([
  ['都不填', '', '', undefined, undefined],
  ['一天', '2026-01-05', '2026-01-05', at(2026, 0, 5), at(2026, 0, 6)],
  ['跨年', '2025-12-31', '2025-12-31', at(2025, 11, 31), at(2026, 0, 1)],
  ['只有起点', '2026-02-28', '', at(2026, 1, 28), undefined],
  ['不是日期', '今天', '2026-1-5', undefined, undefined],
])('%s', (_says, first, last, from, until) => {
  expect(dayBounds(first, last)).toEqual({ from, until })
})
