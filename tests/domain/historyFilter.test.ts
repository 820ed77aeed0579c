import { describe, expect, it } from 'vitest'
import { isRedoable, isUndoable, placeNow, type Batch } from '@/domain/batch'
import { matchesHistory, type HistoryFilter } from '@/domain/historyFilter'

function aBatch(over: Partial<Batch> = {}): Batch {
  return {
    id: 'b',
    order: 7,
    at: '2026-01-05T01:00:00.000Z',
    kind: 'entry',
    subject: '接待宾客批次（Ａ类）',
    departmentId: 'd',
    year: 2025,
    source: 'typed',
    ...over,
  }
}

const undone = aBatch({ undoneAt: '2026-01-06T01:00:00.000Z', turnedAt: 9 })
const { year: _none, ...ofNoYear } = aBatch({ kind: 'period' })

describe('matchesHistory', () => {
  it.each<[string, HistoryFilter, Batch, boolean]>([
    ['不筛选', {}, aBatch(), true],
    ['部门相同', { departmentId: 'd' }, aBatch(), true],
    ['部门不同', { departmentId: 'other' }, aBatch(), false],
    ['年度相同', { year: 2025 }, aBatch(), true],
    ['年度不同', { year: 2026 }, aBatch(), false],
    ['不属于哪一年度的，每年都在', { year: 2026 }, ofNoYear, true],
    ['类别之一', { kinds: ['money', 'entry'] }, aBatch(), true],
    ['类别之外', { kinds: ['money'] }, aBatch(), false],
    ['名称的一部分', { text: '宾客' }, aBatch(), true],
    ['全半角、大小写、空格不计', { text: ' 批次(a 类)' }, aBatch(), true],
    ['名称中没有', { text: '投诉' }, aBatch(), false],
    ['空的查找不筛选', { text: '  ' }, aBatch(), true],
    ['恰在起点', { from: '2026-01-05T01:00:00.000Z' }, aBatch(), true],
    ['起点之前', { from: '2026-01-05T01:00:00.001Z' }, aBatch(), false],
    ['恰在终点', { until: '2026-01-05T01:00:00.000Z' }, aBatch(), false],
    ['终点之前', { until: '2026-01-05T01:00:00.001Z' }, aBatch(), true],
    ['有效：有效的', { state: 'standing' }, aBatch(), true],
    ['有效：已撤销的', { state: 'standing' }, undone, false],
    ['有效：撤销本身', { state: 'standing' }, aBatch({ kind: 'undo' }), false],
    ['有效：恢复备份', { state: 'standing' }, aBatch({ kind: 'restore' }), true],
    ['已撤销：有效的', { state: 'undone' }, aBatch(), false],
    ['已撤销：已撤销的', { state: 'undone' }, undone, true],
    ['全部：重做本身', { state: 'all' }, aBatch({ kind: 'redo' }), true],
  ])('%s', (_says, filter, batch, matches) => {
    expect(matchesHistory(filter)(batch)).toBe(matches)
  })
})

describe('batch: 能否撤销、能否重做', () => {
  it.each<[string, Batch, boolean, boolean]>([
    ['有效的', aBatch(), true, false],
    ['已撤销的', undone, false, true],
    ['撤销本身', aBatch({ kind: 'undo' }), false, false],
    ['重做本身', aBatch({ kind: 'redo' }), false, false],
    ['恢复备份由快照退回', aBatch({ kind: 'restore' }), false, false],
  ])('%s', (_says, batch, canUndo, canRedo) => {
    expect([isUndoable(batch), isRedoable(batch)]).toEqual([canUndo, canRedo])
  })

  it('现在的先后：撤销或重做过的按那一次', () => {
    expect([placeNow(aBatch()), placeNow(undone)]).toEqual([7, 9])
  })
})
