import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { storageFailure } from '@/storage/storageFailure'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith, everything } from './anOffice'
import { NEW_TABLE, OLD_TABLE, revised } from './aRevision'
import { asOldDatabase, VERSION_2, VERSION_3 } from './oldVersions'

/** The stores of a database as Dexie takes them. */
function schemaOf(database: Dexie): Record<string, string> {
  return Object.fromEntries(
    database.tables.map(({ name, schema }) => {
      return [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')]
    }),
  )
}

const ADDED_IN_VERSION_4 = { targetVersions: 'id, projectYearId' }

/** What a newer program does when it first opens a database that this one made. */
async function upgradeByNewerProgram(database: Dexie): Promise<void> {
  const newer = new Dexie(database.name)
  newer.version(5).stores(schemaOf(database))
  await newer.open()
  newer.close()
}

const failureOf = (attempt: Promise<unknown>) => attempt.then(() => '已保存', storageFailure)

describe('versions', () => {
  it('第 4 版的表和索引不再改动', () => {
    const { database } = anOffice()
    expect(database.verno).toBe(4)
    expect(schemaOf(database)).toEqual({ ...VERSION_3, ...ADDED_IN_VERSION_4 })
  })

  it('第 3 版的数据库打开后内容不变，没有目标版本；可以更新目标表、撤销', async () => {
    const office = await anOfficeWith(OLD_TABLE)
    const old = await asOldDatabase(office.database, { version: 3, stores: VERSION_3 })
    const opened = anOffice(old)
    const before = await everything(opened.database)
    expect(before).toEqual(await everything(office.database))
    expect(await opened.database.targetVersions.count()).toBe(0)

    const batchId = await revised(opened, office, NEW_TABLE)
    expect(await opened.database.targetVersions.count()).toBe(2)
    expect(await opened.storage.undo(batchId)).toEqual({ status: 'undone' })
    const { batches: _, changes: __, ...kept } = await everything(opened.database)
    const { batches: ___, changes: ____, ...was } = before
    expect(kept).toEqual(was)
  })

  it('第 2 版的数据库打开后内容不变，快照为空', async () => {
    const office = await anOfficeWith()
    await office.storage.writeSetting('表格列宽', [1, 2])
    const old = await asOldDatabase(office.database, { version: 2, stores: VERSION_2 })
    const { database, storage } = anOffice(old)
    expect(await everything(database)).toEqual(await everything(office.database))
    expect(await database.snapshots.count()).toBe(0)
    expect(await storage.undo(office.batchId)).toEqual({ status: 'undone' })
  })

  it('较新版本建立的数据库不打开，并说明', async () => {
    const { database, storage } = anOffice()
    await upgradeByNewerProgram(database)
    expect(await failureOf(storage.importTable(aDraft()))).toContain('较新版本')
  })

  it('打开着时被较新版本升级，此后不再写入', async () => {
    const { database, storage } = await anOfficeWith()
    await upgradeByNewerProgram(database)
    expect(await failureOf(storage.importTable(aDraft({ year: 2026 })))).toContain('较新版本')
  })
})
