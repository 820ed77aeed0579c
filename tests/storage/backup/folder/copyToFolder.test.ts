import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { clearEverything } from '@/storage/backup/clearEverything'
import { copyToFolder } from '@/storage/backup/folder/copyToFolder'
import { backupStanding } from '@/storage/backupStanding'
import { chooseBackupFolder, watchBackupFolder, type BackupFolder } from '@/storage/backupFolder'
import type { CopyFolder } from '@/storage/backup/folder/copyFolder'
import type { TargetDatabase } from '@/storage/database'
import { aDraft } from '../../../builders/aDraft'
import { anOffice, anOfficeWith, imported, next } from '../../anOffice'
import { backupOf, linesIn, MORNING } from '../backupFiles'
import { aFullOffice } from '../aFullOffice'
import { aFolder, type FolderFaults } from './aFolder'

/** A chosen folder. The database keeps a stand-in: a folder's own methods can only be kept by a browser. */
async function chosenIn(database: TargetDatabase, faults: FolderFaults = {}) {
  const { folder, names, files } = aFolder([], faults)
  const { id, mark } = await chooseBackupFolder(database, { name: folder.name })
  const chosen: BackupFolder<CopyFolder> = { id, mark, folder }
  return { chosen, names, files }
}

const copied = (database: TargetDatabase, chosen: BackupFolder<CopyFolder>, evenUnchanged = false) =>
  copyToFolder(database, { chosen, at: MORNING, evenUnchanged })

const noted = (database: TargetDatabase) => next(watchBackupFolder(database))

describe('自动备份', () => {
  it('与手动备份逐字节相同，记为上次备份，可以清空', async () => {
    const { database } = await aFullOffice()
    const { chosen, files } = await chosenIn(database)
    const outcome = await copied(database, chosen)
    const [[name, bytes] = ['', new Uint8Array()]] = files
    expect(outcome).toEqual({ status: 'copied', name })
    expect(Buffer.compare(bytes, await backupOf(database))).toBe(0)
    expect(await backupStanding(database)).toMatchObject({ lastAt: MORNING.toISOString(), batchesSince: 0 })
    expect(await noted(database)).toMatchObject({
      lastCopy: { at: MORNING.toISOString(), name, size: bytes.length },
    })
    expect(await clearEverything(database, MORNING)).toMatchObject({ status: 'cleared' })
  })

  it('没有改动就不写，除非要求', async () => {
    const { database } = await anOfficeWith()
    const { chosen, names } = await chosenIn(database)
    await copied(database, chosen)
    expect(await copied(database, chosen)).toEqual({ status: 'unchanged' })
    expect(names()).toHaveLength(1)
    expect(await copied(database, chosen, true)).toMatchObject({ status: 'copied' })
    expect(names()).toHaveLength(2)
  })

  it('什么都没有时不写：清空之后，原有的副本不会被空的替换', async () => {
    const { database } = anOffice()
    const { chosen, names } = await chosenIn(database)
    expect(await copied(database, chosen)).toEqual({ status: 'unchanged' })
    expect(names()).toEqual([])
  })

  it('失败：记下原因，上次成功的仍在；成功后原因消去', async () => {
    const office = await anOfficeWith()
    const { database } = office
    const { chosen } = await chosenIn(database)
    await copied(database, chosen)
    const { lastCopy } = (await noted(database)) ?? {}
    await imported(office, aDraft({ year: 2026 }))

    const broken = { ...chosen, folder: aFolder([], { writing: 'QuotaExceededError' }).folder }
    await expect(copied(database, broken)).rejects.toMatchObject({ code: 'folder-full' })
    const at = MORNING.toISOString()
    expect(await noted(database)).toMatchObject({ lastCopy, failure: { at, code: 'folder-full' } })
    expect((await backupStanding(database)).batchesSince).toBe(1)

    await copied(database, chosen)
    expect(await noted(database)).not.toHaveProperty('failure')
  })

  it('读不出的备份不写入', async () => {
    const { database } = await anOfficeWith()
    await database.projectYears.toCollection().modify(year => Object.assign(year, { year: 'soon' }))
    const { chosen, names } = await chosenIn(database)
    await expect(copied(database, chosen)).rejects.toThrow('projectYears.year 应为数字')
    expect(names()).toEqual([])
    expect(await noted(database)).toMatchObject({ failure: { code: 'unfit' } })
  })

  it('其间换了文件夹：不把旧文件夹的结果记到新的上', async () => {
    const { database } = await anOfficeWith()
    const { chosen } = await chosenIn(database)
    const { chosen: later } = await chosenIn(database)
    await copied(database, chosen)
    expect(await noted(database)).toEqual({ id: later.id, mark: later.mark, folder: { name: '备份' } })
  })

  it('取消的不算失败', async () => {
    const { database } = await anOfficeWith()
    const { chosen, names } = await chosenIn(database)
    const signal = AbortSignal.abort(new Error('不做了'))
    const wish = { chosen, at: MORNING, evenUnchanged: false }
    await expect(copyToFolder(database, wish, { signal })).rejects.toThrow('不做了')
    expect(names()).toEqual([])
    expect(await noted(database)).not.toHaveProperty('failure')
  })

  it('所选文件夹和结果不进备份，恢复时也不动', async () => {
    const { database } = await anOfficeWith()
    const { chosen } = await chosenIn(database)
    await copied(database, chosen)
    expect(linesIn(await backupOf(database)).join()).not.toContain(chosen.mark)
  })
})
