import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftProject } from '../../builders/aDraft'
import { restoreBackup } from '@/storage/backup/restoreBackup'
import { restoreSnapshot } from '@/storage/backup/restoreSnapshot'
import { writeBackup } from '@/storage/backup/writeBackup'
import type { TargetDatabase } from '@/storage/database'
import { anOffice, anOfficeWith, everything, first, imported, next } from '../anOffice'
import { aFullOffice } from './aFullOffice'
import { backupOf, documentsIn, fileOf, linesIn, MORNING, withLine } from './backupFiles'

const LATER = new Date('2026-01-06T09:00:00+08:00')

function replaceAll(database: TargetDatabase, file: Uint8Array) {
  return restoreBackup(database, { file, choice: { mode: 'replace-all' }, at: LATER })
}

function restoreDepartments(
  database: TargetDatabase,
  file: Uint8Array,
  departmentIds: string[],
  replaced?: string[],
) {
  const choice = { mode: 'departments', departmentIds, ...(replaced && { replaced }) } as const
  return restoreBackup(database, { file, choice, at: LATER })
}

async function snapshotOf(outcome: ReturnType<typeof replaceAll>): Promise<string> {
  const restored = await outcome
  if (restored.status !== 'restored') throw new Error('it was not restored')
  return restored.snapshotId
}

describe('整体恢复', () => {
  it('恢复到另一个数据库，再备份逐字节相同', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const { database } = await anOfficeWith()
    const outcome = await replaceAll(database, file)
    expect(linesIn(await backupOf(database))).toEqual(linesIn(file))
    expect(outcome).toMatchObject({ counts: { departments: 2, departmentYears: 3, settings: 1 } })
  })

  it('恢复后各处读到的都一样，撤销照常', async () => {
    const office = await aFullOffice()
    const { database, storage } = anOffice()
    await replaceAll(database, await backupOf(office.database))
    const place = [office.roads.departmentId, 2025] as const
    expect(await next(storage.watchYear(...place))).toEqual(await next(office.storage.watchYear(...place)))
    expect(await storage.undo(office.water.batchId)).toEqual({ status: 'undone' })
  })

  it('空的数据库也能备份和恢复', async () => {
    const file = await backupOf(anOffice().database)
    const { database } = await anOfficeWith()
    await replaceAll(database, file)
    expect(linesIn(await backupOf(database))).toEqual(linesIn(file))
    expect(await database.departments.count()).toBe(0)
  })

  it('恢复可以撤销：与恢复之前逐字节相同', async () => {
    const { database } = await anOfficeWith(aDraft({ department: '区教育局' }))
    const before = await backupOf(database)
    const id = await snapshotOf(replaceAll(database, await backupOf((await aFullOffice()).database)))
    expect(linesIn(await backupOf(database))).not.toEqual(linesIn(before))
    await restoreSnapshot(database, { id, at: LATER })
    expect(linesIn(await backupOf(database))).toEqual(linesIn(before))
  })

  it('撤销恢复之后还能再反悔', async () => {
    const { database } = await anOfficeWith(aDraft({ department: '区教育局' }))
    const file = await backupOf((await aFullOffice()).database)
    const id = await snapshotOf(replaceAll(database, file))
    const back = await snapshotOf(restoreSnapshot(database, { id, at: LATER }))
    await restoreSnapshot(database, { id: back, at: LATER })
    expect(linesIn(await backupOf(database))).toEqual(linesIn(file))
  })

  it('本浏览器自己的设定不进备份，恢复时也不动', async () => {
    const office = await aFullOffice()
    await office.storage.writeSetting('local:folder', '甲')
    const file = await backupOf(office.database)
    expect(linesIn(file).join()).not.toContain('local:')
    const { database, storage } = anOffice()
    await storage.writeSetting('local:folder', '乙')
    await storage.writeSetting('last-department', '丙')
    await replaceAll(database, file)
    expect(await storage.readSetting('local:folder')).toBe('乙')
    expect(await storage.readSetting('last-department')).toEqual({
      department: office.roads.departmentId,
      year: 2025,
    })
  })

  it('恢复到一半取消：什么都没有改变', async () => {
    const file = await backupOf((await aFullOffice()).database)
    const { database } = await anOfficeWith()
    const before = await everything(database)
    const cancelling = new AbortController()
    const onProgress = (share: number) => {
      if (share > 0.3) cancelling.abort()
    }
    const restoring = restoreBackup(
      database,
      { file, choice: { mode: 'replace-all' }, at: LATER },
      { onProgress, signal: cancelling.signal },
    )
    await expect(restoring).rejects.toThrow()
    expect(cancelling.signal.aborted).toBe(true)
    expect(await everything(database)).toEqual(before)
  })

  it('预览之后文件换了：不恢复', async () => {
    const file = await backupOf((await aFullOffice()).database)
    const { database } = await anOfficeWith()
    const before = await everything(database)
    const restoring = { file, choice: { mode: 'replace-all' }, at: LATER, checksum: 'f'.repeat(64) } as const
    await expect(restoreBackup(database, restoring)).rejects.toMatchObject({ code: 'changed' })
    expect(await everything(database)).toEqual(before)
  })

  it('没有这份快照', async () => {
    const { database } = anOffice()
    const restoring = restoreSnapshot(database, { id: 'nothing', at: LATER })
    await expect(restoring).rejects.toMatchObject({ code: 'gone' })
  })
})

describe('备份文件', () => {
  it('第一行是说明，最后一行是校验；同样的内容是同样的字节', async () => {
    const { database } = await aFullOffice()
    const file = await backupOf(database)
    expect(JSON.parse(first(linesIn(file)))).toMatchObject({
      format: 'dabiao-backup',
      version: 3,
      databaseVersion: 4,
      createdAt: MORNING.toISOString(),
      scope: 'all',
      counts: { departments: 2, projects: 3, projectYears: 4, sourceFiles: 4 },
    })
    expect(fileOf(linesIn(file).slice(0, -1)).length).toBeGreaterThan(0)
    expect(linesIn(fileOf(linesIn(file).slice(0, -1)))).toEqual(linesIn(file))
    expect(linesIn(await backupOf(database))).toEqual(linesIn(file))
  })

  it('一个部门的备份只含它自己的内容，被撤销的导入的文件也在内', async () => {
    const office = await aFullOffice()
    await office.storage.undo(office.water.batchId)
    const again = await imported(office, aDraft({ department: '区水务局', year: 2024 }))
    const file = await backupOf(office.database, { departmentId: again.departmentId, name: '区水务局' })
    const documents = documentsIn(file)
    expect(documents.filter(({ table }) => table === 'departments')).toHaveLength(1)
    expect(documents.filter(({ table }) => table === 'settings')).toEqual([])
    const owners = new Set(documents.map(({ document }) => document.departmentId ?? again.departmentId))
    expect([...owners]).toEqual([again.departmentId])
  })

  it('写到一半取消', async () => {
    const { database } = await aFullOffice()
    const writing = writeBackup(database, { scope: 'all', at: MORNING }, { signal: AbortSignal.abort() })
    await expect(writing).rejects.toThrow()
  })
})

describe('恢复所选部门', () => {
  it('空库里恢复一个部门：只有它，历史里记着恢复', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const { database, storage } = anOffice()
    await restoreDepartments(database, file, [office.roads.departmentId])

    const scope = { departmentId: office.roads.departmentId, name: '区城市管理局' }
    const there = documentsIn(await backupOf(office.database, scope))
    const here = documentsIn(await backupOf(database, scope))
    expect(here.filter(({ table }) => table !== 'batches')).toEqual(
      there.filter(({ table }) => table !== 'batches'),
    )
    expect(await database.departments.toArray()).toMatchObject([{ name: '区城市管理局' }])
    expect(await database.batches.orderBy('order').last()).toMatchObject({
      kind: 'restore',
      source: 'restored',
      subject: '区城市管理局',
      at: LATER.toISOString(),
    })
    expect(await database.settings.count()).toBe(0)
    expect(await storage.undo(office.next.batchId)).toEqual({ status: 'undone' })
  })

  it('同一部门：文件的替换本机的，其他部门不动', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const water = { departmentId: office.water.departmentId, name: '区水务局' }
    const edit = { ...office.place, fields: [{ field: 'grade', after: 'partly' }] } as const
    await office.storage.recordEntry(edit)
    await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    const others = documentsIn(await backupOf(office.database, water))

    await restoreDepartments(office.database, file, [office.roads.departmentId])

    expect(documentsIn(await backupOf(office.database, water))).toEqual(others)
    const records = await office.database.records.where({ departmentId: office.roads.departmentId }).toArray()
    expect(JSON.stringify(records)).not.toContain('partly')
  })

  it('批次的先后不变，排在本机原有的之后', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const before = await office.database.batches.orderBy('order').toArray()
    await restoreDepartments(office.database, file, [office.roads.departmentId])
    const after = await office.database.batches.orderBy('order').toArray()
    const own = before.filter(({ departmentId }) => departmentId === office.roads.departmentId)
    const others = before.filter(({ departmentId }) => departmentId !== office.roads.departmentId)
    expect(after.map(({ id }) => id).slice(0, -1)).toEqual([...others, ...own].map(({ id }) => id))
  })

  it('只含一个部门的备份，不能整体恢复', async () => {
    const office = await aFullOffice()
    const scope = { departmentId: office.water.departmentId, name: '区水务局' }
    const file = await backupOf(office.database, scope)
    await expect(replaceAll(office.database, file)).rejects.toThrow('只含一个部门')
    const { database } = anOffice()
    await restoreDepartments(database, file, [office.water.departmentId])
    expect(await database.projectYears.count()).toBe(1)
  })

  it('同名而编号不同：先问，什么都不改；答应替换才恢复', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const own = await anOfficeWith(aDraft({ projects: [aDraftProject({ name: '绿化' })] }))
    const before = await everything(own.database)
    const ids = [office.roads.departmentId]

    expect(await restoreDepartments(own.database, file, ids)).toEqual({
      status: 'same-name',
      departments: [{ departmentId: ids[0], name: '区城市管理局', here: own.departmentId }],
    })
    expect(await everything(own.database)).toEqual(before)

    const undoing = await snapshotOf(restoreDepartments(own.database, file, ids, [own.departmentId]))
    expect(await own.database.departments.toArray()).toEqual([{ id: ids[0], name: '区城市管理局' }])
    expect(await own.database.projectYears.filter(({ name }) => name === '绿化').count()).toBe(0)
    await restoreSnapshot(own.database, { id: undoing, at: LATER })
    const { snapshots: _, snapshotFiles: __, ...restored } = await everything(own.database)
    expect(restored).toEqual(Object.fromEntries(Object.keys(restored).map(table => [table, before[table]])))
  })

  it.each([[['unknown']], [[]]])('文件中没有所选的部门 %j', async ids => {
    const office = await aFullOffice()
    const before = await everything(office.database)
    const restoring = restoreDepartments(office.database, await backupOf(office.database), ids)
    await expect(restoring).rejects.toMatchObject({ code: 'gone' })
    expect(await everything(office.database)).toEqual(before)
  })

  it('编号与本机另一部门的内容重复：不覆盖', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const foreign = linesIn(file).findIndex(
      line => line.startsWith('{"table":"projects"') && line.includes(office.roads.departmentId),
    )
    const forged = withLine(
      file,
      foreign + 1,
      (linesIn(file)[foreign] ?? '').replace(office.roads.departmentId, office.water.departmentId),
    )
    const before = await everything(office.database)
    const restoring = restoreDepartments(office.database, forged, [office.water.departmentId])
    await expect(restoring).rejects.toMatchObject({ code: 'clash' })
    expect(await everything(office.database)).toEqual(before)
  })
})
