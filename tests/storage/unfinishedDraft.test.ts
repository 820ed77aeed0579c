import { describe, expect, it, vi } from 'vitest'
import type { DraftEdits } from '@/domain/years/drafting/draftEdits'
import { createUnfinishedDraft } from '@/storage/unfinishedDraft'
import { aStorage } from '../builders/aStorage'

const FROM = { departmentId: 'office', year: 2025 }
const EDITS: DraftEdits = {
  year: '2026',
  projects: {
    云: {
      name: '云平台',
      goal: '',
      money: { total: '10', fiscal: '' },
      dropped: false,
      added: ['+1'],
      indicators: {
        上云: {
          level1: { code: '1', name: '产出指标' },
          level2: { code: '11', name: '数量指标' },
          dropped: true,
        },
        '+1': { name: '新指标', annualTarget: '≥1', periodTarget: '' },
      },
    },
  },
  added: [{ key: '+2', unit: '办公室' }],
  count: 2,
  savedBy: 'batch',
}
const blank: DraftEdits = { year: '', projects: {}, added: [], count: 0 }

describe('unfinishedDraft: 刷新后还在', () => {
  it.each([
    { says: '填了的', edits: EDITS },
    { says: '刚开始的', edits: blank },
  ])('$says一字不差', ({ edits }) => {
    const storage = aStorage()
    expect(createUnfinishedDraft('own', storage).keep(FROM, edits)).toBe(true)
    expect(createUnfinishedDraft('own', storage).read(FROM)).toEqual(edits)
  })

  it('放弃后什么都不留', () => {
    const storage = aStorage()
    const kept = createUnfinishedDraft('own', storage)
    kept.keep(FROM, EDITS)
    kept.forget(FROM)
    expect(kept.read(FROM)).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  it('我的数据与示例、各部门、各年度互不影响', () => {
    const storage = aStorage()
    const kept = createUnfinishedDraft('own', storage)
    kept.keep(FROM, EDITS)
    expect(createUnfinishedDraft('sample', storage).read(FROM)).toBeUndefined()
    expect(kept.read({ ...FROM, departmentId: 'other' })).toBeUndefined()
    expect(kept.read({ ...FROM, year: 2026 })).toBeUndefined()
  })

  it.each(['', '{', '[]', '{"year":2026}', JSON.stringify({ ...blank, projects: { 云: { name: 1 } } })])(
    '读不懂的内容不用：%s',
    damaged => {
      const storage = aStorage()
      const kept = createUnfinishedDraft('own', storage)
      kept.keep(FROM, EDITS)
      storage.setItem(storage.key(0) ?? '', damaged)
      expect(kept.read(FROM)).toBeUndefined()
    },
  )

  it.each([
    { says: '浏览器不许', storage: undefined },
    { says: '空间不足', storage: aStorage(() => new DOMException('满', 'QuotaExceededError')) },
  ])('$says：不报错', ({ storage }) => {
    const kept = createUnfinishedDraft('own', storage)
    expect(kept.keep(FROM, EDITS)).toBe(false)
    kept.forget(FROM)
    expect(kept.read(FROM)).toBeUndefined()
  })
})

describe('另一窗口改了', () => {
  function changedElsewhere(key: string | null): number {
    const pages = new EventTarget()
    const changed = vi.fn()
    const kept = createUnfinishedDraft('own', aStorage(), pages)
    const stop = kept.onChangeElsewhere(() => FROM, changed)
    pages.dispatchEvent(Object.assign(new Event('storage'), { key }))
    stop()
    pages.dispatchEvent(Object.assign(new Event('storage'), { key }))
    return changed.mock.calls.length
  }

  it.each([
    { says: '同一份草稿', key: 'dabiao:own:draft:office:2025', times: 1 },
    { says: '全部清除', key: null, times: 1 },
    { says: '另一份草稿', key: 'dabiao:own:draft:office:2026', times: 0 },
    { says: '别的内容', key: 'dabiao:own:import:text', times: 0 },
  ])('$says：告知 $times 次，停止后不再告知', ({ key, times }) => {
    expect(changedElsewhere(key)).toBe(times)
  })
})
