import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createJournal } from '@/storage/journal'
import { useImportedTables } from '@/stores/useImportedTables'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { aDraft, aDraftProject } from '../builders/aDraft'
import { anOffice, first, imported } from '../storage/anOffice'

const DOUBT = { code: 'amount-column-unknown', message: '金额不知属于哪一列，请核对' }

/** The list over a database with one table, one project of it in doubt. */
async function aList() {
  const office = anOffice()
  await imported(office, aDraft({ projects: [aDraftProject({ doubts: [DOUBT] })] }))
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(openSpaceKey, () => ({
    storage: office.storage,
    journal: createJournal('own', undefined),
  }))
  setActivePinia(pinia)
  const scope = effectScope()
  const list = scope.run(() => app.runWithContext(useImportedTables))
  if (!list) throw new Error('there is no list')
  const table = first(await vi.waitUntil(() => list.tables.value))
  return { ...office, list, table, doubt: first(table.doubts) }
}

describe('核定已导入的目标表的存疑', () => {
  it('核定后不再列出，可以就地撤销', async () => {
    const { list, table, doubt, storage } = await aList()
    await list.settle(table, doubt)
    await vi.waitUntil(() => list.tables.value?.[0]?.doubts.length === 0)
    expect(list.settled.value).toMatchObject({ doubt: { project: '道路养护' } })

    expect(await storage.undo(list.settled.value?.batchId ?? '')).toEqual({ status: 'undone' })
    await vi.waitUntil(() => list.tables.value?.[0]?.doubts.length === 1)
  })

  it('所属导入已撤销：说明', async () => {
    const { list, table, doubt, storage } = await aList()
    await storage.undo(table.batchId)
    await list.settle(table, doubt)
    expect(list.failure.value).toContain('已不存在')
    expect(list.settled.value).toBeUndefined()
  })

  it('写入失败：说明原因', async () => {
    const { list, table, doubt, database } = await aList()
    database.close()
    await list.settle(table, doubt)
    expect(list.failure.value).toContain('本机数据库')
  })
})
