import { expect, it } from 'vitest'
import { batchState, historyCount, historyHeading, timeText } from '@/text/history'
import { redoBlocked } from '@/text/undo'

it.each([
  [{ kind: 'entry' }, '有效'],
  [{ kind: 'entry', undoneAt: '2026-01-05T01:00:00.000Z' }, '已撤销'],
  [{ kind: 'restore' }, '有效'],
  [{ kind: 'undo' }, ''],
  [{ kind: 'redo' }, ''],
] as const)('batchState: %o → %s', (batch, state) => {
  expect(batchState(batch)).toBe(state)
})

it('timeText: 按本机时钟，位数对齐', () => {
  expect(timeText(new Date(2026, 0, 5, 9, 7).toISOString())).toBe('2026-01-05 09:07')
})

it('historyCount: 全部还是最近的', () => {
  expect([historyCount(37, false), historyCount(200, true)]).toEqual(['共 37 次改动', '最近的 200 次改动'])
})

it.each([
  [{}, '变更记录（2025 年度）'],
  [
    { kind: 'entry', state: 'undone', text: ' 接待 ', from: '2026-01-01' },
    '变更记录（2025 年度；填报；已撤销；名称含“接待”；2026-01-01 至 今）',
  ],
  [{ to: '2026-01-31' }, '变更记录（2025 年度；最初 至 2026-01-31）'],
] as const)('historyHeading: %#', (narrowed, heading) => {
  const all = { kind: '', state: 'all', text: '', from: '', to: '' } as const
  expect(historyHeading('2025 年度', { ...all, ...narrowed })).toBe(heading)
})

const entry = { kind: 'entry', subject: '按时结案率', year: 2025 } as const
const table = { kind: 'import', subject: '区水务局 2026 年', year: 2026 } as const

it.each([
  [{ by: [entry], missing: [] }, '不能重做：其后的“填报：按时结案率”改动了同一内容，请先撤销。'],
  [{ by: [entry, entry, entry], missing: [] }, '不能重做：其后的 3 处填报改动了同一内容，请先撤销。'],
  [
    { by: [], missing: [table, entry] },
    '不能重做：它以已撤销的“导入：2026 年 区水务局”和“填报：按时结案率”为基础，请先重做。',
  ],
  [{ by: [entry], missing: [table] }, '不能重做：它以已撤销的“导入：2026 年 区水务局”为基础，请先重做。'],
  [{ by: [], missing: [] }, '有关内容后来有变化或已不存在，不能重做。'],
])('redoBlocked: %#', (result, sentence) => {
  expect(redoBlocked(result)).toBe(sentence)
})
