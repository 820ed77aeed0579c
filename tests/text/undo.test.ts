import { describe, expect, it } from 'vitest'
import { batchName, undoBlocked, undoImportQuestion } from '@/text/undo'

describe('batchName', () => {
  it.each([
    [{ kind: 'entry', subject: '按时结案率', year: 2025 }, '填报：按时结案率'],
    [{ kind: 'period', subject: '值班管理系统' }, '更改实施周期：值班管理系统'],
    [{ kind: 'import', subject: '区水务局 2026 年', year: 2026 }, '导入：2026 年 区水务局'],
    [{ kind: 'import', subject: '区水务局 2026 年', year: 2026, source: 'typed' }, '起草：2026 年 区水务局'],
    [
      { kind: 'revision', subject: '区水务局 2026 年', year: 2026, source: 'imported' },
      '更新目标表：2026 年 区水务局',
    ],
  ] as const)('%o', (batch, name) => {
    expect(batchName(batch)).toBe(name)
  })
})

describe('undoBlocked: 说出其后是哪些改动', () => {
  const entry = { kind: 'entry', subject: '按时结案率', year: 2025 } as const
  const money = { kind: 'money', subject: '值班管理系统', year: 2025 } as const
  const later = { kind: 'import', subject: '区水务局 2026 年', year: 2026 } as const

  it.each([
    [[entry], '不能撤销：其后有 1 处填报以它为基础，请先撤销那些改动。'],
    [[entry, money, entry], '不能撤销：其后有 3 处填报以它为基础，请先撤销那些改动。'],
    [[later, entry], '不能撤销：其后有 1 处填报、2026 年度的导入以它为基础，请先撤销那些改动。'],
    [
      [{ kind: 'doubt', subject: '甲', year: 2025 } as const, entry],
      '不能撤销：其后有 1 处核定存疑、1 处填报以它为基础，请先撤销那些改动。',
    ],
    [[], '其内容后来有变化，不能撤销。请刷新页面后再试。'],
  ])('%#', (batches, sentence) => {
    expect(undoBlocked(batches)).toBe(sentence)
  })
})

it('undoImportQuestion: 说明会移除什么，可以再导入', () => {
  const table = {
    departmentYearId: 'y',
    departmentId: 'd',
    department: '区水务局',
    year: 2026,
    batchId: 'b',
    at: '2026-01-05T01:00:00.000Z',
    source: '目标表.txt',
    isDrafted: false,
    projects: 8,
    indicators: 26,
    total: undefined,
    filled: 0,
    doubts: [],
  }
  expect(undoImportQuestion(table)).toMatchObject({
    heading: '撤销导入',
    sentence: '撤销后，区水务局 2026 年度的 8 个项目、26 项指标将被移除，可重新导入。',
  })
  expect(undoImportQuestion({ ...table, isDrafted: true })).toMatchObject({
    heading: '撤销保存',
    sentence: '撤销后，区水务局 2026 年度的 8 个项目、26 项指标将被移除，草稿仍在，可修改后重新保存。',
  })
})
