import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { storageFailure } from '@/storage/storageFailure'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith } from './anOffice'

/** The stores of a database as Dexie takes them. */
function schemaOf(database: Dexie): Record<string, string> {
  return Object.fromEntries(
    database.tables.map(({ name, schema }) => {
      return [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(', ')]
    }),
  )
}

/** The stores of version 1, as it was released. */
const VERSION_1 = {
  departments: 'id, name',
  projects: 'id, departmentId',
  projectYears: 'id, [departmentId+year], projectId, year',
  records: 'id, [departmentId+year], projectId, year',
  departmentYears: 'id, &[departmentId+year], year',
  lineages: 'id, projectId',
  sourceFiles: 'id',
  batches: 'id, &order, [departmentId+order]',
  changes: 'id, batchId',
  settings: 'key',
}

/** What a newer program does when it first opens a database that this one made. */
async function upgradeByNewerProgram(database: Dexie): Promise<void> {
  const newer = new Dexie(database.name)
  newer.version(3).stores(schemaOf(database))
  await newer.open()
  newer.close()
}

const failureOf = (attempt: Promise<unknown>) => attempt.then(() => '已保存', storageFailure)

describe('versions', () => {
  it('第 2 版的表和索引不再改动', () => {
    const { database } = anOffice()
    expect(database.verno).toBe(2)
    expect(schemaOf(database)).toEqual({ ...VERSION_1, records: 'id, [departmentId+year], year' })
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
