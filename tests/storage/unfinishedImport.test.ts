import { describe, expect, it } from 'vitest'
import { createUnfinishedImport, LONGEST_KEPT } from '@/storage/unfinishedImport'
import { aStorage } from '../builders/aStorage'

describe('unfinishedImport: 刷新后还在', () => {
  it('文字、部门和年度', () => {
    const storage = aStorage()
    const kept = createUnfinishedImport('own', storage)
    kept.keepText('表格')
    kept.keepTyped({ department: '区水务局', year: '2025' })
    expect(createUnfinishedImport('own', storage).read()).toEqual({
      text: '表格',
      typed: { department: '区水务局', year: '2025' },
    })
  })

  it('没有时为空', () => {
    expect(createUnfinishedImport('own', aStorage()).read()).toEqual({ text: '', typed: undefined })
  })

  it('清除后什么都不留', () => {
    const storage = aStorage()
    const kept = createUnfinishedImport('own', storage)
    kept.keepText('表格')
    kept.keepTyped({ department: '', year: '2025' })
    kept.forget()
    expect(storage.length).toBe(0)
  })

  it('换了文字，先前填写的年度不带过来', () => {
    const kept = createUnfinishedImport('own', aStorage())
    kept.keepText('甲')
    kept.keepTyped({ department: '', year: '2025' })
    kept.keepText('乙')
    expect(kept.read()).toEqual({ text: '乙', typed: undefined })
  })

  it('文字清空即不再保留', () => {
    const storage = aStorage()
    const kept = createUnfinishedImport('own', storage)
    kept.keepText('表格')
    kept.keepText('')
    expect(storage.length).toBe(0)
  })

  it('我的数据与示例互不影响', () => {
    const storage = aStorage()
    createUnfinishedImport('own', storage).keepText('表格')
    expect(createUnfinishedImport('sample', storage).read().text).toBe('')
  })

  it.each([
    { says: '正好', length: LONGEST_KEPT, kept: LONGEST_KEPT },
    { says: '超过', length: LONGEST_KEPT + 1, kept: 0 },
  ])('最长的文字：$says', ({ length, kept }) => {
    const storage = aStorage()
    createUnfinishedImport('own', storage).keepText('前一段')
    createUnfinishedImport('own', storage).keepText('长'.repeat(length))
    expect(createUnfinishedImport('own', storage).read().text).toHaveLength(kept)
  })

  it.each(['', '{', '[]', '{"department":1}'])('读不懂的内容不用：%s', damaged => {
    const storage = aStorage()
    createUnfinishedImport('own', storage).keepTyped({ department: '', year: '2025' })
    const [key = ''] = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    storage.setItem(key, damaged)
    expect(createUnfinishedImport('own', storage).read().typed).toBeUndefined()
  })

  it.each([
    { says: '浏览器不许', storage: undefined },
    { says: '空间不足', storage: aStorage(() => new DOMException('满', 'QuotaExceededError')) },
  ])('$says：不报错', ({ storage }) => {
    const kept = createUnfinishedImport('own', storage)
    kept.keepText('表格')
    kept.keepTyped({ department: '', year: '2025' })
    kept.forget()
    expect(kept.read()).toEqual({ text: '', typed: undefined })
  })
})
