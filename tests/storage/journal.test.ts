import { beforeEach, describe, expect, it } from 'vitest'
import { createJournal, type JournalPlace } from '@/storage/journal'

/** What a browser keeps for a page, in memory; `full` makes it refuse further texts. */
class PageStorage implements Storage {
  full = false
  readonly #kept = new Map<string, string>()
  get length(): number {
    return this.#kept.size
  }
  key(at: number): string | null {
    return [...this.#kept.keys()][at] ?? null
  }
  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError')
    this.#kept.set(key, value)
  }
  removeItem(key: string): void {
    this.#kept.delete(key)
  }
  clear(): void {
    this.#kept.clear()
  }
}

/** A browser that forbids all use of its storage. */
const forbidden = new Proxy(new PageStorage(), {
  get: () => {
    throw new DOMException('forbidden', 'SecurityError')
  },
})

const place: JournalPlace = {
  projectYearId: 'py1',
  checkpoint: 'year-end',
  field: 'reason',
  indicatorId: 'i1',
}
const elsewhere: JournalPlace = {
  projectYearId: 'py1',
  checkpoint: 'year-end',
  field: 'executed',
  moneyKey: 'fiscal',
}

let storage: PageStorage
let minute: number
const clock = () => new Date(Date.UTC(2026, 0, 5, 1, minute++))
const texts = (journal: ReturnType<typeof createJournal>) => journal.pending().map(({ text }) => text)

beforeEach(() => {
  storage = new PageStorage()
  minute = 0
})

describe('journal: what is being typed', () => {
  it('页面关闭后重新打开，输入还在', () => {
    createJournal('own', storage, clock).note(place, '雨季停')
    expect(createJournal('own', storage).pending()).toEqual([
      { place, text: '雨季停', at: '2026-01-05T01:00:00.000Z' },
    ])
  })

  it('粘贴来的仍记为粘贴', () => {
    createJournal('own', storage).note(place, '雨季停工', 'pasted')
    expect(createJournal('own', storage).pending()).toMatchObject([{ text: '雨季停工', source: 'pasted' }])
  })

  it('一处只留最后的文字，按输入先后排列', () => {
    const journal = createJournal('own', storage, clock)
    journal.note(place, '雨')
    journal.note(elsewhere, '0')
    journal.note(place, '雨季')
    expect(texts(journal)).toEqual(['0', '雨季'])
    expect(storage.length).toBe(2)
  })

  it.each<{ says: string; other: JournalPlace }>([
    { says: '年中', other: { ...place, checkpoint: 'mid-year' } },
    { says: '另一指标', other: { ...place, indicatorId: 'i2' } },
    { says: '另一字段', other: { ...place, field: 'actual' } },
    { says: '另一项目年度', other: { ...place, projectYearId: 'py2' } },
  ])('$says是另一处', ({ other }) => {
    const journal = createJournal('own', storage, clock)
    journal.note(place, '甲')
    journal.note(other, '乙')
    journal.settle(place)
    expect(texts(journal)).toEqual(['乙'])
  })

  it('清空的输入也是输入', () => {
    const journal = createJournal('own', storage)
    journal.note(place, '')
    expect(texts(journal)).toEqual([''])
  })

  it('保存后不再提示', () => {
    const journal = createJournal('own', storage)
    journal.note(place, '甲')
    journal.settle(place)
    expect(journal.pending()).toEqual([])
    expect(storage.length).toBe(0)
  })

  it('示例与自己的数据互不相见', () => {
    createJournal('sample', storage).note(place, '甲')
    expect(createJournal('own', storage).pending()).toEqual([])
  })
})

describe('journal: never in the way', () => {
  it.each([
    { says: '不是 JSON', json: '{' },
    { says: '别的 JSON', json: '[1,2]' },
    { says: '空值', json: 'null' },
    {
      says: '检查点不认识',
      json: JSON.stringify({ place: { ...place, checkpoint: 'spring' }, text: '甲', at: '' }),
    },
    { says: '文字不是文字', json: JSON.stringify({ place, text: 1, at: '' }) },
  ])('读不懂的内容略过：$says', ({ json }) => {
    storage.setItem('dabiao:own:typing:x', json)
    storage.setItem('another-program', json)
    const journal = createJournal('own', storage)
    journal.note(place, '甲')
    expect(texts(journal)).toEqual(['甲'])
  })

  it.each([
    { says: '没有存储', kept: undefined },
    { says: '存储被禁用', kept: forbidden },
  ])('$says时留在内存里', ({ kept }) => {
    const journal = createJournal('own', kept, clock)
    journal.note(place, '甲')
    journal.note(elsewhere, '乙')
    journal.settle(place)
    expect(texts(journal)).toEqual(['乙'])
  })

  it('存储已满时，以后来的文字为准；腾出空间后照常', () => {
    const journal = createJournal('own', storage, clock)
    journal.note(place, '甲')
    storage.full = true
    journal.note(place, '甲乙')
    expect(texts(journal)).toEqual(['甲乙'])

    storage.full = false
    journal.note(place, '甲乙丙')
    expect(texts(journal)).toEqual(['甲乙丙'])
    expect(texts(createJournal('own', storage))).toEqual(['甲乙丙'])
  })
})
