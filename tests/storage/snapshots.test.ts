import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { restoreSnapshot } from '@/storage/backup/restoreSnapshot'
import { takeDailySnapshot, takeSnapshot } from '@/storage/backup/takeSnapshot'
import type { TargetDatabase } from '@/storage/database'
import type { SnapshotReason } from '@/domain/backup'
import { removeSnapshot, watchDailySnapshotDue, watchSnapshots } from '@/storage/snapshots'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith, imported, next, type Office } from './anOffice'
import { backupOf, linesIn } from './backup/backupFiles'

const day = (date: number, hour = 9) => new Date(2026, 0, date, hour)

async function change({ storage }: Office, year: number): Promise<void> {
  const outcome = await storage.importTable(aDraft({ year }))
  if (outcome.status !== 'saved') throw new Error('it was not saved')
}

function taken(database: TargetDatabase, reason: SnapshotReason, at: Date) {
  return database.transaction('rw', database.tables, async () => {
    return await takeSnapshot(database, { reason, at })
  })
}

const days = async (database: TargetDatabase, reason: SnapshotReason) =>
  (await next(watchSnapshots(database)))
    .filter(one => one.reason === reason)
    .map(({ at }) => new Date(at).getDate())

describe('每日快照', () => {
  it('没有内容时不用', async () => {
    const { database } = anOffice()
    expect(await takeDailySnapshot(database, day(1))).toBeUndefined()
    expect(await database.snapshots.count()).toBe(0)
  })

  it('有改动之后当天一次，次日没有改动就不再有', async () => {
    const office = await anOfficeWith()
    const snapshot = await takeDailySnapshot(office.database, day(1))
    expect(snapshot).toMatchObject({ reason: 'daily', counts: { departments: 1, projectYears: 1 } })
    await change(office, 2026)
    expect(await takeDailySnapshot(office.database, day(1, 23))).toBeUndefined()
    expect(await takeDailySnapshot(office.database, day(2))).toMatchObject({ counts: { projectYears: 2 } })
    expect(await takeDailySnapshot(office.database, day(3))).toBeUndefined()
  })

  it('两个窗口同时：只有一个', async () => {
    const office = await anOfficeWith()
    const other = anOffice(office.database.name)
    const both = [office, other].map(({ database }) => takeDailySnapshot(database, day(1)))
    expect((await Promise.all(both)).filter(one => one !== undefined)).toHaveLength(1)
    expect(await office.database.snapshotFiles.count()).toBe(1)
  })

  it('可以看着它是否该有', async () => {
    const office = anOffice()
    const due = (is: boolean) =>
      next(
        watchDailySnapshotDue(office.database, () => day(1)),
        one => one === is,
      )
    expect(await due(false)).toBe(false)
    await imported(office, aDraft())
    expect(await due(true)).toBe(true)
    await takeDailySnapshot(office.database, day(1))
    expect(await due(false)).toBe(false)
  })

  it('留最近七天', async () => {
    const office = await anOfficeWith()
    for (let date = 1; date <= 8; date += 1) {
      await change(office, 2026 + date)
      await takeDailySnapshot(office.database, day(date))
    }
    expect(await days(office.database, 'daily')).toEqual([8, 7, 6, 5, 4, 3, 2])
    expect(await office.database.snapshotFiles.count()).toBe(7)
  })
})

describe('恢复和清空之前的快照', () => {
  it('两种一起留最近三份，不挤掉每日的', async () => {
    const { database } = await anOfficeWith()
    await takeDailySnapshot(database, day(1))
    const reasons = ['before-restore', 'before-clear', 'before-restore', 'before-clear'] as const
    for (const [at, reason] of reasons.entries()) await taken(database, reason, day(2 + at))
    expect(await days(database, 'before-restore')).toEqual([4])
    expect(await days(database, 'before-clear')).toEqual([5, 3])
    expect(await days(database, 'daily')).toEqual([1])
    expect((await database.snapshots.toCollection().primaryKeys()).sort()).toEqual(
      (await database.snapshotFiles.toCollection().primaryKeys()).sort(),
    )
  })

  it('时钟拨回之后，新的一份也不会被挤掉', async () => {
    const { database } = await anOfficeWith()
    for (const date of [10, 11, 12]) await taken(database, 'before-restore', day(date))
    await taken(database, 'before-restore', day(1))
    expect(await days(database, 'before-restore')).toEqual([12, 11, 1])
  })

  it('任何一份都能恢复，恢复之前又有一份', async () => {
    const office = await anOfficeWith()
    const then = await backupOf(office.database)
    const { id } = await taken(office.database, 'before-clear', day(1))
    await change(office, 2026)
    await restoreSnapshot(office.database, { id, at: day(2) })
    expect(linesIn(await backupOf(office.database))).toEqual(linesIn(then))
    expect(await days(office.database, 'before-restore')).toEqual([2])
  })

  it('快照不在备份里', async () => {
    const { database } = await anOfficeWith()
    const before = linesIn(await backupOf(database))
    await taken(database, 'before-clear', day(1))
    expect(linesIn(await backupOf(database))).toEqual(before)
  })

  it('可以删除一份', async () => {
    const { database } = await anOfficeWith()
    const { id } = await taken(database, 'before-clear', day(1))
    await removeSnapshot(database, id)
    expect(await database.snapshots.count()).toBe(0)
    expect(await database.snapshotFiles.count()).toBe(0)
  })
})
