import { describe, expect, it } from 'vitest'
import { existsAlready, importedAt } from '@/text/importing'

describe('importedAt: 按本机时钟', () => {
  it.each([
    [new Date(2026, 0, 5, 9, 0), '2026年1月5日 09:00'],
    [new Date(2026, 11, 31, 23, 59), '2026年12月31日 23:59'],
    [new Date(2026, 1, 1, 0, 7), '2026年2月1日 00:07'],
  ])('%s', (at, text) => {
    expect(importedAt(at.toISOString())).toBe(text)
  })
})

it('existsAlready: 何时导入、来自哪里、怎么办', () => {
  const at = new Date(2026, 0, 5, 9, 0).toISOString()
  const kept = { departmentYearId: 'y', departmentId: 'd', department: '区水务局', year: 2026, batchId: 'b' }
  const counts = { projects: 8, indicators: 26, total: undefined, filled: 0, doubts: [] }
  expect(existsAlready({ ...kept, ...counts, at, source: '目标表.txt', isDrafted: false })).toBe(
    '区水务局 2026 年度的目标表已于 2026年1月5日 09:00 导入（来源：目标表.txt），不能重复导入。' +
      '如果是其他年度的表，请改正预算年度；如需重新导入，请先撤销原来的导入。',
  )
})
