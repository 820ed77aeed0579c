import { describe, expect, it } from 'vitest'
import { existsAlready, importedAt, obstacleText } from '@/text/importing'

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
  const known = { ...kept, ...counts, at, source: '目标表.txt', isDrafted: false }
  const offer =
    '可与已导入的逐处对比，选择要更新的内容，已填报的不受影响；如果是其他年度的表，请改正预算年度。'
  expect(existsAlready(known)).toBe(
    `区水务局 2026 年度的目标表已于 2026年1月5日 09:00 导入（来源：目标表.txt）。${offer}`,
  )
  const later = new Date(2026, 5, 1, 9, 0).toISOString()
  const revised = { batchId: 'r', at: later, source: '调整.pdf', sourceFileId: 'f' }
  expect(existsAlready({ ...known, isDrafted: true, revised })).toBe(
    `区水务局 2026 年度的目标表已于 2026年1月5日 09:00 起草保存，2026年6月1日 09:00 更新（来源：调整.pdf）。${offer}`,
  )
})

it('obstacleText: 是哪个项目的实施周期', () => {
  expect(obstacleText({ code: 'no-year' })).toBe('请填写预算年度')
  expect(obstacleText({ code: 'odd-period', project: '道路养护' })).toBe(
    '“道路养护”的实施周期应为包含预算年度的起止年份',
  )
})
