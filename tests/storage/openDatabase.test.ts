import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, openInMemory, type Opening } from '@/storage/openDatabase'
import { createTargetStorage } from '@/storage/targetStorage'
import { aDraft } from '../builders/aDraft'
import { next } from './anOffice'

const NAME = 'opened'
const browser = Dexie.dependencies
const { indexedDB: kept, IDBKeyRange: ranges } = browser
const opened: Dexie[] = []
let heard: string[]

beforeEach(() => {
  heard = []
  browser.indexedDB = new IDBFactory()
})

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  Object.assign(browser, { indexedDB: kept, IDBKeyRange: ranges })
})

const observer = { blocked: () => heard.push('blocked'), outdated: () => heard.push('outdated') }

async function open(): Promise<Opening> {
  const opening = await openDatabase(NAME, observer)
  if (opening.status === 'open') opened.push(opening.database)
  return opening
}

/** A database as another program makes it. */
function madeAt(version: number, stores: Record<string, string>): Dexie {
  const database = new Dexie(NAME, { indexedDB: browser.indexedDB })
  database.version(version).stores(stores)
  opened.push(database)
  return database
}

/** What the browser says where it refuses to open anything. */
function refusing(name: string, listed: () => Promise<{ name: string }[]>): IDBFactory {
  const error = Object.assign(new Error('in English'), { name })
  return {
    open() {
      const request: Partial<IDBOpenDBRequest> = { error: error as DOMException }
      queueMicrotask(() => {
        const event = { target: request, preventDefault: () => undefined, stopPropagation: () => undefined }
        request.onerror?.call(request as IDBRequest, event as unknown as Event)
      })
      return request as IDBOpenDBRequest
    },
    databases: listed,
    deleteDatabase: name_ => kept.deleteDatabase(name_),
    cmp: (one, other) => kept.cmp(one, other),
  }
}

const nothingListed = () => Promise.resolve([])

describe('能打开', () => {
  it('第一次打开即建立，数据留在浏览器', async () => {
    const first = await open()
    expect(first).toMatchObject({ status: 'open', memoryReason: undefined, database: { isInMemory: false } })
    if (first.status === 'open') await createTargetStorage(first.database).importTable(aDraft())
    const again = await open()
    expect(again.status === 'open' && (await again.database.departments.count())).toBe(1)
  })

  it('较新版本的程序接管时立即放开，并告知一次', async () => {
    const opening = await open()
    const newer = madeAt(99, { departments: 'id' })
    await newer.open()
    expect(heard).toEqual(['outdated'])
    expect(opening.status === 'open' && opening.database.isOpen()).toBe(false)
  })

  it('另一窗口清除数据库不算更新', async () => {
    await open()
    await madeAt(99, {}).delete()
    expect(heard).toEqual([])
  })

  it('旧版程序不放开时告知，放开后自行继续', async () => {
    const older = await new Promise<IDBDatabase>(resolve => {
      const request = browser.indexedDB.open(NAME, 5)
      request.onsuccess = () => resolve(request.result)
    })
    const opening = openDatabase(NAME, { ...observer, blocked: () => older.close() })
    expect(await opening).toMatchObject({ status: 'open' })
  })
})

describe('较新版本建立的数据库', () => {
  it('缺少本程序的表也不动它：版本、表和内容都照旧', async () => {
    const newer = madeAt(99, { departments: 'id', elsewhere: 'id' })
    await newer.table('elsewhere').put({ id: 'one' })
    newer.close()
    expect(await open()).toEqual({ status: 'newer' })

    const same = madeAt(99, { departments: 'id', elsewhere: 'id' })
    await same.open()
    expect(same.backendDB().version).toBe(990)
    expect([...same.backendDB().objectStoreNames]).toEqual(['departments', 'elsewhere'])
    expect(await same.table('elsewhere').toArray()).toEqual([{ id: 'one' }])
  })
})

describe('浏览器不保存数据', () => {
  it.each([
    { says: '没有数据库', factory: undefined, reason: '不支持或不允许保存数据' },
    { says: '不允许', factory: refusing('SecurityError', nothingListed), reason: '不支持或不允许保存数据' },
    { says: '磁盘已满', factory: refusing('QuotaExceededError', nothingListed), reason: '磁盘空间不足' },
    {
      says: '不允许，也不告诉有哪些数据库',
      factory: refusing('UnknownError', () => Promise.reject(new Error('denied'))),
      reason: '未能打开本机数据库',
    },
  ])('$says：在内存中继续，并说明原因', async ({ factory, reason }) => {
    Object.assign(browser, { indexedDB: factory })
    const opening = await open()
    expect(opening).toMatchObject({ status: 'open', database: { isInMemory: true } })
    if (opening.status !== 'open') return
    expect(opening.memoryReason).toContain(reason)

    const storage = createTargetStorage(opening.database)
    await storage.importTable(aDraft())
    expect(await next(storage.watchDepartments())).toHaveLength(1)
    expect(storage.isInMemory).toBe(true)
  })

  it('已有数据而打不开：不以空白的程序遮住，由人决定', async () => {
    const factory = refusing('UnknownError', () => Promise.resolve([{ name: NAME }]))
    Object.assign(browser, { indexedDB: factory })
    expect(await open()).toEqual({ status: 'failed', reason: expect.stringContaining('未能打开') as string })
  })

  it('由人选定后在内存中从空白开始', async () => {
    const chosen = await openInMemory(NAME, '原因')
    expect(chosen).toMatchObject({ status: 'open', memoryReason: '原因', database: { isInMemory: true } })
    if (chosen.status === 'open') opened.push(chosen.database)
  })
})
