import { expect, it } from 'vitest'
import type { ImportedTable } from '@/domain/importedTable'
import { discardQuestion, draftCountsText, draftKeptText, draftObstacle } from '@/text/drafting'

const none = { unchanged: 0, changed: 0, raised: 0, lowered: 0, added: 0, dropped: 0 }

it.each([
  [{}, '目标不变 0 项、改动 0 项、新增 0 项、取消 0 项'],
  [
    { unchanged: 18, changed: 2, raised: 1, lowered: 1, added: 1 },
    '目标不变 18 项、改动 2 项（提高 1、降低 1）、新增 1 项、取消 0 项',
  ],
  [{ changed: 2, lowered: 1, dropped: 3 }, '目标不变 0 项、改动 2 项（降低 1）、新增 0 项、取消 3 项'],
])('%j', (counts, sentence) => {
  expect(draftCountsText({ ...none, ...counts })).toBe(sentence)
})

const existing: ImportedTable = {
  departmentYearId: 'a',
  departmentId: 'b',
  department: '区水务局',
  year: 2026,
  batchId: 'c',
  at: '2026-01-05T01:00:00.000Z',
  isDrafted: false,
  source: '目标表.txt',
  projects: 1,
  indicators: 1,
  total: undefined,
  filled: 0,
  doubts: [],
}

it.each([
  ['no-year', '请填写要起草的预算年度'],
  ['odd-year', '预算年度应为四位年份，如 2026'],
  ['not-later', '要起草的年度须晚于 2025 年度'],
  ['nothing-left', '项目已全部移出，没有可保存的内容'],
] as const)('%s', (code, sentence) => {
  expect(draftObstacle(code, { from: 2025, existing: undefined })).toBe(sentence)
})

it('已有目标表的，说出何时、来源和怎么办', () => {
  const sentence = draftObstacle('year-exists', { from: 2025, existing })
  expect(sentence).toMatch(
    /^区水务局 2026 年度已有目标表（2026年1月5日 \d\d:\d\d 存入，来源：目标表\.txt），/u,
  )
  expect(sentence).toContain('不能再起草该年度')
})

it('放弃前说清会失去什么', () => {
  expect(discardQuestion('2026', 2025).sentence).toBe(
    '2026 年度草稿中填写的内容将全部清除，不能恢复；2025 年度的数据不受影响。',
  )
})

it.each([
  [true, '草稿随填随留在本机，保存后才成为 2026 年度目标'],
  [false, '浏览器不允许保留草稿，关闭或刷新页面即丢失，请尽快保存'],
])('保留与否 %s', (isKept, sentence) => {
  expect(draftKeptText(isKept, '2026')).toBe(sentence)
})
