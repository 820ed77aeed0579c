import 'fake-indexeddb/auto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { BACKUP_VERSION } from '@/storage/backup/backupFormat'
import { openBackup } from '@/storage/backup/openBackup'
import { previewBackup } from '@/storage/backup/previewBackup'
import { restoreBackup } from '@/storage/backup/restoreBackup'
import { anOffice, everything, next } from '../anOffice'
import { backupOf, documentsIn, linesIn, MORNING } from './backupFiles'
import { oldBackup } from './oldBackups'

/** A file that a program of an old version wrote. A missing one is made, once, to be looked at and kept. */
function fixture(version: number): Uint8Array<ArrayBuffer> {
  const path = fileURLToPath(new URL(`../../fixtures/backups/version-${version}.dabiao.gz`, import.meta.url))
  if (existsSync(path)) return new Uint8Array(readFileSync(path))
  writeFileSync(path, oldBackup(version))
  throw new Error(`${path} was missing and has been made: look at it, and keep it`)
}

const VERSIONS = Array.from({ length: BACKUP_VERSION }, (_, at) => at + 1)

async function restored(version: number) {
  const office = anOffice()
  const choice = { mode: 'replace-all' } as const
  await restoreBackup(office.database, { file: fixture(version), choice, at: MORNING })
  return office
}

describe('旧版本的备份', () => {
  it.each(VERSIONS)('第 %i 版的文件还是当初的', version => {
    expect(linesIn(fixture(version))).toEqual(linesIn(oldBackup(version)))
  })

  it.each(VERSIONS)('第 %i 版恢复后与最新版的内容相同', async version => {
    const { snapshots: _, snapshotFiles: __, ...kept } = await everything((await restored(version)).database)
    const {
      snapshots: ___,
      snapshotFiles: ____,
      ...newest
    } = await everything((await restored(BACKUP_VERSION)).database)
    expect(kept).toEqual(newest)
  })

  it.each(VERSIONS)('第 %i 版恢复后再备份，是最新版', async version => {
    const { database } = await restored(version)
    const file = await backupOf(database)
    expect(JSON.parse(linesIn(file)[0] ?? '')).toMatchObject({ version: BACKUP_VERSION })
    const lines = (one: Uint8Array) =>
      documentsIn(one).map(({ table, document }) => `${table} ${String(document.id)}`)
    expect(lines(file)).toEqual(lines(fixture(BACKUP_VERSION)))
  })

  it.each(VERSIONS)('第 %i 版的完成值、执行数和接续都在', async version => {
    const { storage } = await restored(version)
    const [one, other] = await next(storage.watchYears('D-roads'), years => years.length === 2)
    expect(one?.records).toMatchObject([{ projectYearId: 'Y-2024', executed: { total: 0 } }])
    expect(one?.records[0]?.entries['I-2024']?.reason).toBe('雨季停工')
    expect(other?.projectYears[0]?.carriesOn).toMatchObject([{ of: 'Y-2024', how: 'automatic' }])
  })

  it.each(VERSIONS)('第 %i 版的导入恢复后仍可撤销', async version => {
    const { database, storage } = await restored(version)
    expect(await storage.undo('B-2025')).toEqual({ status: 'undone' })
    expect(await database.projectYears.toCollection().primaryKeys()).toEqual(['Y-2024'])
  })

  it.each(VERSIONS)('第 %i 版也能预览，恢复过的就相同', async version => {
    const { database } = await restored(version)
    const { departments } = await previewBackup(database, openBackup(fixture(version)))
    expect(departments).toMatchObject([{ name: '区城市管理局', standing: 'same' }])
  })

  it('第 1 版也可只恢复部门', async () => {
    const { database } = anOffice()
    const choice = { mode: 'departments', departmentIds: ['D-roads'] } as const
    await restoreBackup(database, { file: fixture(1), choice, at: MORNING })
    expect(await database.records.toArray()).toMatchObject([{ projectYearId: 'Y-2024' }])
    expect(await database.sourceFiles.count()).toBe(2)
  })
})
