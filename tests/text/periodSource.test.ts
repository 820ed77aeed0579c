import { expect, it } from 'vitest'
import { periodOrigin, periodSource } from '@/text/periodSource'

it.each([
  { says: '没有另设', settled: undefined, source: '本年度', origin: '未另设实施周期，以本年度为准' },
  {
    says: '填写',
    settled: { from: 2024, to: 2026, source: 'typed' },
    source: '填写',
    origin: '由人工填写',
  },
  {
    says: '推定，有理由',
    settled: { from: 2026, to: 2028, source: 'suggested', reason: '绩效目标写有“三年”' },
    source: '推定',
    origin: '绩效目标写有“三年”',
  },
  {
    says: '推定，没有理由',
    settled: { from: 2026, to: 2028, source: 'suggested' },
    source: '推定',
    origin: '由程序推定，经人工确认',
  },
  {
    says: '本年度在周期之后',
    settled: { from: 2023, to: 2025, source: 'typed' },
    source: '本年度',
    origin: '已设的实施周期（2023—2025 年）不含本年度，以本年度为准',
  },
  {
    says: '本年度在周期之前',
    settled: { from: 2027, to: 2028, source: 'suggested', reason: '…' },
    source: '本年度',
    origin: '已设的实施周期（2027—2028 年）不含本年度，以本年度为准',
  },
] as const)('2026 年的实施周期：$says', ({ settled, source, origin }) => {
  expect(periodSource(settled, 2026)).toBe(source)
  expect(periodOrigin(settled, 2026)).toBe(origin)
})
