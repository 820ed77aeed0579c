import { expect, it } from 'vitest'
import { earlierYear } from '@/domain/years/earlierYear'

it.each([
  [2024, 2025, '上年'],
  [2023, 2025, '2023年'],
  [2015, 2025, '2015年'],
  [2025, 2025, '2025年'],
])('%i 年对 %i 年：%s', (before, after, words) => {
  expect(earlierYear(before, after)).toBe(words)
})
