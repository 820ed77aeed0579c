import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createBackups } from '@/storage/backup/backups'
import { backupStanding, watchBackupStanding } from '@/storage/backupStanding'
import type { TargetDatabase } from '@/storage/database'
import { aDraft } from '../../builders/aDraft'
import { anOffice, anOfficeWith, everything, imported, next } from '../anOffice'
import { aFullOffice } from './aFullOffice'
import { backupOf, linesIn, MORNING } from './backupFiles'

const backupsOf = (database: TargetDatabase) => createBackups(database, () => MORNING)

async function savedBackup(database: TargetDatabase): Promise<void> {
  const backups = backupsOf(database)
  await backups.noteSaved(await backups.write({ scope: 'all' }))
}

describe('备份与恢复', () => {
  it('写出、读入、整体恢复，逐字节相同', async () => {
    const office = await aFullOffice()
    const shares: number[] = []
    const onProgress = (share: number) => shares.push(share)
    const written = await backupsOf(office.database).write({ scope: 'all' }, { onProgress })
    expect(written).toMatchObject({
      fileName: '达标备份_全部_2026-01-05.dabiao.gz',
      counts: { departments: 2 },
      problem: undefined,
    })

    const { database } = anOffice()
    const read = await backupsOf(database).read({ file: written.file }, { onProgress })
    expect(read.preview).toMatchObject({ encrypted: false, scope: 'all' })
    const outcome = await read.restore({ mode: 'replace-all' }, { onProgress })
    expect(outcome).toMatchObject({ status: 'restored' })
    expect(linesIn(await backupOf(database))).toEqual(linesIn(await backupOf(office.database)))
    expect(shares.filter(share => share === 1)).toHaveLength(3)
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true)
  })

  it('加密的要口令，恢复时不必再问', async () => {
    const office = await aFullOffice()
    const scope = { departmentId: office.water.departmentId, name: '区水务局' }
    const { fileName, file } = await backupsOf(office.database).write({ scope, passphrase: '口令' })
    expect(fileName).toBe('达标备份_区水务局_2026-01-05.dabiao.enc')

    const { database } = anOffice()
    const reading = backupsOf(database).read({ file })
    await expect(reading).rejects.toMatchObject({ code: 'passphrase-needed' })
    const read = await backupsOf(database).read({ file, passphrase: '口令' })
    expect(read.preview.encrypted).toBe(true)
    await read.restore({ mode: 'departments', departmentIds: [scope.departmentId] })
    expect(await database.departments.toArray()).toEqual([{ id: scope.departmentId, name: '区水务局' }])
  }, 60_000)

  it('恢复可以撤销', async () => {
    const office = await aFullOffice()
    const { file } = await backupsOf(anOffice().database).write({ scope: 'all' })
    const before = linesIn(await backupOf(office.database))
    const backups = backupsOf(office.database)
    const outcome = await (await backups.read({ file })).restore({ mode: 'replace-all' })
    expect(await office.database.departments.count()).toBe(0)
    await backups.restoreSnapshot(outcome.status === 'restored' ? outcome.snapshotId : '')
    expect(linesIn(await backupOf(office.database))).toEqual(before)
  })

  it('读不出的备份写出时就说', async () => {
    const { database } = await anOfficeWith()
    await database.projectYears.toCollection().modify(year => Object.assign(year, { year: 'soon' }))
    const { problem } = await backupsOf(database).write({ scope: 'all' })
    expect(problem).toContain('projectYears.year 应为数字')
  })

  it('取消的不做', async () => {
    const { database } = await aFullOffice()
    const signal = AbortSignal.abort(new Error('不做了'))
    await expect(backupsOf(database).write({ scope: 'all' }, { signal })).rejects.toThrow('不做了')
    await expect(backupsOf(database).takeDailySnapshot({ signal })).rejects.toThrow('不做了')
    expect(await database.snapshots.count()).toBe(0)
  })

  it('数据库打不开：说明原因', async () => {
    const { database } = await anOfficeWith()
    database.close()
    const writing = backupsOf(database).write({ scope: 'all' })
    await expect(writing).rejects.toMatchObject({ name: 'BackupRefused', code: 'failed' })
  })
})

describe('距上次备份', () => {
  it('从未备份', async () => {
    const office = await anOfficeWith()
    expect(await backupStanding(office.database)).toMatchObject({
      lastAt: undefined,
      isEmpty: false,
      batchesSince: 1,
    })
  })

  it('其后的第一次和最后一次改动各在何时，按先后次序，不按时钟', async () => {
    const office = await aFullOffice()
    const ids = await office.database.batches.orderBy('order').primaryKeys()
    const times = ids.map((_, at) => `2026-01-0${1 + ((at + 3) % ids.length)}T00:00:00.000Z`)
    for (const [at, id] of ids.entries()) await office.database.batches.update(id, { at: times[at] ?? '' })
    expect(await backupStanding(office.database)).toMatchObject({
      batchesSince: ids.length,
      firstSince: times[0],
      lastSince: times.at(-1),
    })

    await savedBackup(office.database)
    expect(await backupStanding(office.database)).toMatchObject({
      firstSince: undefined,
      lastSince: undefined,
    })
    await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    const { firstSince, lastSince } = await backupStanding(office.database)
    expect([firstSince, lastSince]).toEqual([MORNING.toISOString(), MORNING.toISOString()])
  })

  it('什么都没有；撤销之后还有记录；清空之后又什么都没有', async () => {
    expect(await backupStanding(anOffice().database)).toEqual({
      lastAt: undefined,
      isEmpty: true,
      batchesSince: 0,
      firstSince: undefined,
      lastSince: undefined,
    })
    const office = await anOfficeWith()
    await office.storage.undo(office.batchId)
    expect((await backupStanding(office.database)).isEmpty).toBe(false)
    await savedBackup(office.database)
    await backupsOf(office.database).clearEverything()
    expect(await backupStanding(office.database)).toMatchObject({ isEmpty: true, batchesSince: 0 })
  })

  it('备份之后从零数起，有改动就加一', async () => {
    const office = await aFullOffice()
    await savedBackup(office.database)
    expect(await backupStanding(office.database)).toMatchObject({
      lastAt: MORNING.toISOString(),
      batchesSince: 0,
    })
    await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    const watched = watchBackupStanding(office.database)
    expect(await next(watched, one => one.batchesSince > 0)).toMatchObject({ batchesSince: 1 })
  })

  it('只备份一个部门不算', async () => {
    const office = await aFullOffice()
    const backups = backupsOf(office.database)
    const scope = { departmentId: office.water.departmentId, name: '区水务局' }
    await backups.noteSaved(await backups.write({ scope }))
    expect((await backupStanding(office.database)).lastAt).toBeUndefined()
  })

  it('恢复别处的备份之后，那些内容还没有在本机备份过', async () => {
    const office = await anOfficeWith()
    await savedBackup(office.database)
    const { file } = await backupsOf((await aFullOffice()).database).write({ scope: 'all' })
    await (await backupsOf(office.database).read({ file })).restore({ mode: 'replace-all' })
    const { batchesSince } = await backupStanding(office.database)
    expect(batchesSince).toBe(await office.database.batches.count())
  })
})

describe('清空', () => {
  it('最后一次改动之后没有备份：不清空', async () => {
    const office = await aFullOffice()
    await savedBackup(office.database)
    await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    const before = await everything(office.database)
    expect(await backupsOf(office.database).clearEverything()).toEqual({
      status: 'backup-needed',
      lastAt: MORNING.toISOString(),
      batchesSince: 1,
    })
    expect(await everything(office.database)).toEqual(before)
  })

  it('备份之后清空，只留快照；快照恢复后与清空前逐字节相同', async () => {
    const office = await aFullOffice()
    await savedBackup(office.database)
    const before = linesIn(await backupOf(office.database))
    const backups = backupsOf(office.database)
    const outcome = await backups.clearEverything()
    expect(outcome.status).toBe('cleared')
    const { snapshots, snapshotFiles, settings, ...rest } = await everything(office.database)
    expect(Object.values(rest).flat()).toEqual([])
    expect([snapshots?.length, snapshotFiles?.length, settings?.length]).toEqual([1, 1, 1])

    await backups.restoreSnapshot(outcome.status === 'cleared' ? outcome.snapshotId : '')
    expect(linesIn(await backupOf(office.database))).toEqual(before)
  })

  it('什么都没有时不必备份', async () => {
    expect(await backupsOf(anOffice().database).clearEverything()).toMatchObject({ status: 'cleared' })
  })
})
