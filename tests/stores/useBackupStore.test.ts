import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, it } from 'vitest'
import type { WrittenBackup } from '@/storage/backup/backupTask'
import { createJournal } from '@/storage/journal'
import { useBackupStore } from '@/stores/useBackupStore'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { aDraft } from '../builders/aDraft'
import { anOffice, anOfficeWith, imported, type Office } from '../storage/anOffice'
import { aFullOffice } from '../storage/backup/aFullOffice'
import { backupOf, linesIn } from '../storage/backup/backupFiles'
import { until } from './anEntryScreen'

/** 数据 opened on an office, in a window of its own. */
async function opened<Given extends Office>(office: Given) {
  const pinia = createPinia()
  const app = createApp({}).use(pinia)
  app.provide(openSpaceKey, () => ({ storage: office.storage, journal: createJournal('own', undefined) }))
  setActivePinia(pinia)
  const store = app.runWithContext(() => useBackupStore())
  await until(() => store.standing !== undefined && store.snapshots !== undefined)
  const saved: WrittenBackup[] = []
  const save = (written: WrittenBackup) => void saved.push(written)
  return { ...office, store, saved, save }
}

async function fileOf({ storage }: Office, passphrase?: string): Promise<File> {
  const { file, fileName } = await storage.backups.write({
    scope: 'all',
    ...(passphrase !== undefined && { passphrase }),
  })
  return new File([file], fileName)
}

const contentsOf = async ({ database }: Office) => linesIn(await backupOf(database))

describe('useBackupStore: 备份', () => {
  it('写出、交出、记为上次备份', async () => {
    const { store, saved, save } = await opened(await aFullOffice())
    expect(store.standing?.batchesSince).toBeGreaterThan(0)
    const writing = store.write('all', undefined, save)
    expect(store.work).toEqual({ label: '正在备份', share: 0 })
    expect(await writing).toBe(true)
    expect([store.work, store.failure]).toEqual([undefined, undefined])
    expect(saved.map(({ fileName }) => fileName)).toEqual(['达标备份_全部_2026-01-05.dabiao.gz'])
    await until(() => store.standing?.batchesSince === 0)
  })

  it('一次只做一件事', async () => {
    const { store, saved, save } = await opened(await aFullOffice())
    const both = [store.write('all', undefined, save), store.write('all', undefined, save)]
    expect(await Promise.all(both)).toEqual([true, false])
    expect(saved).toHaveLength(1)
  })

  it('读不回来的不交出，也不记，说明原因', async () => {
    const office = await anOfficeWith()
    await office.database.projectYears.toCollection().modify(year => Object.assign(year, { year: 'soon' }))
    const { store, saved, save } = await opened(office)
    expect(await store.write('all', undefined, save)).toBe(false)
    expect([saved, store.failure]).toEqual([[], expect.stringContaining('projectYears.year 应为数字')])
    expect(store.standing).toMatchObject({ lastAt: undefined })
  })

  it('取消：不交出，不算失败', async () => {
    const { store, saved, save } = await opened(await aFullOffice())
    const writing = store.write('all', undefined, save)
    store.cancel()
    expect(await writing).toBe(false)
    expect([saved, store.failure, store.work]).toEqual([[], undefined, undefined])
  })

  it('数据库不可用：说明原因', async () => {
    const screen = await opened(await anOfficeWith())
    screen.database.close()
    expect(await screen.store.write('all', undefined, screen.save)).toBe(false)
    expect(screen.store.failure).toContain('连接已断开')
  })
})

describe('useBackupStore: 恢复', () => {
  it('先预览，整体恢复，撤销后与之前相同', async () => {
    const file = await fileOf(await aFullOffice())
    const screen = await opened(await anOfficeWith(aDraft({ department: '区教育局' })))
    const before = await contentsOf(screen)
    const { store } = screen

    await store.read(file)
    expect(store.preview?.departments.map(({ standing }) => standing)).toEqual(['new', 'new', 'only-here'])
    expect(await contentsOf(screen)).toEqual(before)

    expect(await store.restore({ mode: 'replace-all' })).toMatchObject({ status: 'restored' })
    expect([store.preview, store.undoable?.what]).toEqual([undefined, 'restored'])
    expect(await screen.database.departments.count()).toBe(2)

    expect(await store.undoRestore()).toBe(true)
    expect(await contentsOf(screen)).toEqual(before)
    expect(store.undoable).toBeUndefined()
    expect(await store.undoRestore()).toBe(false)
  })

  it('同名部门：先问，预览还在；答应后恢复', async () => {
    const office = await anOfficeWith()
    const file = await fileOf(office)
    const screen = await opened(await anOfficeWith())
    const { store } = screen
    await store.read(file)
    const choice = { mode: 'departments', departmentIds: [office.departmentId] } as const
    expect(await store.restore(choice)).toMatchObject({
      status: 'same-name',
      departments: [{ here: screen.departmentId }],
    })
    expect([store.preview !== undefined, store.undoable]).toEqual([true, undefined])
    expect(await store.restore({ ...choice, replaced: [screen.departmentId] })).toMatchObject({
      status: 'restored',
    })
    expect(await screen.database.departments.toCollection().primaryKeys()).toEqual([office.departmentId])
  })

  it('不是备份的文件：说明；再选一份好的，不再说', async () => {
    const file = await fileOf(await aFullOffice())
    const { store } = await opened(anOffice())
    await store.read(new File(['别的'], '会议纪要.docx'))
    expect([store.preview, store.failure]).toEqual([undefined, expect.stringContaining('不是达标的备份文件')])
    await store.read(file)
    expect([store.preview?.scope, store.failure]).toEqual(['all', undefined])
    store.forget()
    expect(store.preview).toBeUndefined()
    expect(await store.restore({ mode: 'replace-all' })).toBeUndefined()
  })

  it('加密的先问口令，不对再问，对了才预览', async () => {
    const file = await fileOf(await aFullOffice(), '花都区办公室')
    const { store } = await opened(anOffice())
    await store.read(file)
    expect([store.asksPassphrase, store.failure]).toEqual([true, undefined])
    await store.readWith('不对的口令')
    expect([store.asksPassphrase, store.failure]).toEqual([true, expect.stringContaining('口令不正确')])
    await store.readWith('花都区办公室')
    expect([store.asksPassphrase, store.failure, store.preview?.encrypted]).toEqual([false, undefined, true])
  }, 60_000)

  it('读到一半离开：不再读，也不留下什么', async () => {
    const file = await fileOf(await aFullOffice())
    const { store } = await opened(anOffice())
    const reading = store.read(file)
    store.forget()
    await reading
    expect([store.preview, store.failure, store.asksPassphrase, store.work]).toEqual([
      undefined,
      undefined,
      false,
      undefined,
    ])
  })

  it('离开不打断正在写的备份', async () => {
    const { store, saved, save } = await opened(await aFullOffice())
    const writing = store.write('all', undefined, save)
    store.forget()
    expect([await writing, saved.length]).toEqual([true, 1])
  })
})

describe('useBackupStore: 快照与清空', () => {
  it('有未备份的改动时不清空；备份后清空，撤销后与之前相同', async () => {
    const screen = await opened(await aFullOffice())
    const { store, save } = screen
    expect(await store.clearEverything()).toBe('backup-needed')
    expect(store.undoable).toBeUndefined()
    await store.write('all', undefined, save)
    const before = await contentsOf(screen)
    expect(await store.clearEverything()).toBe('cleared')
    expect([await screen.database.departments.count(), store.undoable?.what]).toEqual([0, 'cleared'])
    expect(await store.undoRestore()).toBe(true)
    expect(await contentsOf(screen)).toEqual(before)
  })

  it('恢复到快照；那之前的也有快照，可以撤销', async () => {
    const office = await anOfficeWith()
    const screen = await opened(office)
    const snapshot = await office.storage.backups.takeDailySnapshot()
    const then = await contentsOf(screen)
    await imported(office, aDraft({ year: 2026 }))
    const before = await contentsOf(screen)

    expect(await screen.store.restoreSnapshot(snapshot?.id ?? '')).toBe(true)
    expect(await contentsOf(screen)).toEqual(then)
    expect(await screen.store.undoRestore()).toBe(true)
    expect(await contentsOf(screen)).toEqual(before)
  })

  it('快照已不在：说明，什么都不改', async () => {
    const screen = await opened(await anOfficeWith())
    const before = await contentsOf(screen)
    expect(await screen.store.restoreSnapshot('nothing')).toBe(false)
    expect(screen.store.failure).toContain('快照已不存在')
    expect(await contentsOf(screen)).toEqual(before)
  })

  it('删除快照；删去的是撤销所需的，就不再提供撤销', async () => {
    const screen = await opened(await aFullOffice())
    const { store, save } = screen
    await store.write('all', undefined, save)
    await store.clearEverything()
    const id = store.undoable?.snapshotId ?? ''
    await until(() => store.snapshots?.length === 1)
    await store.removeSnapshot('another')
    expect(store.undoable).toBeDefined()
    await store.removeSnapshot(id)
    expect(store.undoable).toBeUndefined()
    await until(() => store.snapshots?.length === 0)
  })
})
