import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSpaces } from '@/app/openSpace'
import { OWN_DATABASE, SAMPLE_DATABASE } from '@/storage/database'

const browser = Dexie.dependencies
const { indexedDB: kept, IDBKeyRange: ranges } = browser

beforeEach(() => {
  browser.indexedDB = new IDBFactory()
})

afterEach(() => {
  Object.assign(browser, { indexedDB: kept, IDBKeyRange: ranges })
})

async function takenOverByNewer(name: string): Promise<void> {
  const newer = new Dexie(name, { indexedDB: browser.indexedDB })
  newer.version(99).stores({ departments: 'id' })
  await newer.open()
  newer.close()
}

describe('createSpaces', () => {
  it('打开后自有数据与示例各有一处，只打开一次', async () => {
    const spaces = createSpaces()
    expect(spaces.standing.value).toEqual({ phase: 'opening', waits: undefined })
    expect(() => spaces.openSpace('own')).toThrow()
    expect(() => spaces.openSpace('sample')).toThrow()

    await spaces.open()
    expect(spaces.standing.value).toEqual({ phase: 'open', isOutdated: false })
    const [own, sample] = [spaces.openSpace('own'), spaces.openSpace('sample')]
    expect(spaces.openSpace('own')).toBe(own)
    expect(spaces.openSpace('sample')).toBe(sample)
    expect(sample.storage).not.toBe(own.storage)
    expect(own).not.toHaveProperty('memoryReason')
  })

  it.each([OWN_DATABASE, SAMPLE_DATABASE])('较新版本接管 %s：告知须刷新', async name => {
    const spaces = createSpaces()
    await spaces.open()
    await spaces.openSpace('sample').storage.readSetting('any')
    await takenOverByNewer(name)
    expect(spaces.standing.value).toEqual({ phase: 'open', isOutdated: true })
  })

  it('较新版本建立的数据不打开', async () => {
    await takenOverByNewer(OWN_DATABASE)
    const spaces = createSpaces()
    await spaces.open()
    expect(spaces.standing.value).toEqual({ phase: 'newer' })
    expect(() => spaces.openSpace('own')).toThrow()
  })

  it('浏览器没有数据库：自有数据与示例都在内存中', async () => {
    Object.assign(browser, { indexedDB: undefined })
    const spaces = createSpaces()
    await spaces.open()
    for (const space of ['own', 'sample'] as const) {
      const { storage, memoryReason } = spaces.openSpace(space)
      expect(storage.isInMemory).toBe(true)
      expect(memoryReason).toContain('不支持或不允许')
    }
  })

  it('浏览器不作响应：由人选定先在内存中使用，迟来的响应不再改变', async () => {
    const older = await new Promise<IDBDatabase>(resolve => {
      const request = browser.indexedDB.open(OWN_DATABASE, 5)
      request.onsuccess = () => resolve(request.result)
    })
    const spaces = createSpaces()
    const opening = spaces.open()
    await expect.poll(() => spaces.standing.value).toEqual({ phase: 'opening', waits: 'older-program' })

    await spaces.openInMemory()
    const chosen = spaces.openSpace('own')
    expect(chosen.storage.isInMemory).toBe(true)
    older.close()
    await opening
    expect(spaces.openSpace('own')).toBe(chosen)
    expect(spaces.standing.value).toEqual({ phase: 'open', isOutdated: false })
  })
})
