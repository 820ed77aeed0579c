import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { storageFailure } from '@/storage/storageFailure'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith, everything } from './anOffice'
import { asOldDatabase, VERSION_2 } from './oldVersions'

/** The stores of a database as Dexie takes them. */
function schemaOf(database: Dexie): Record<string, string> {
  return Object.fromEntries(
    database.tables.map(({ name, schema }) => {
      return [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')]
    }),
  )
}

const ADDED_IN_VERSION_3 = { snapshots: 'id, at', snapshotFiles: 'id', changes: 'id, batchId, key' }

/** What a newer program does when it first opens a database that this one made. */
async function upgradeByNewerProgram(database: Dexie): Promise<void> {
  const newer = new Dexie(database.name)
  newer.version(4).stores(schemaOf(database))
  await newer.open()
  newer.close()
}

const failureOf = (attempt: Promise<unknown>) => attempt.then(() => '已保存', storageFailure)

describe('versions', () => {
  it('第 3 版的表和索引不再改动', () => {
    const { database } = anOffice()
    expect(database.verno).toBe(3)
    expect(schemaOf(database)).toEqual({ ...VERSION_2, ...ADDED_IN_VERSION_3 })
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
