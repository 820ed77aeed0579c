import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openBackup } from '@/storage/backup/openBackup'
import { previewBackup } from '@/storage/backup/previewBackup'
import type { BackupScope } from '@/domain/backup'
import type { TargetDatabase } from '@/storage/database'
import { aDraft } from '../../builders/aDraft'
import { anOffice, anOfficeWith, everything, imported } from '../anOffice'
import { aFullOffice, undone } from './aFullOffice'
import { backupOf, MORNING, packed } from './backupFiles'

const preview = async (database: TargetDatabase, file: Uint8Array) =>
  previewBackup(database, openBackup(file))

/** The backup of a database, previewed against what it is by now. */
async function sinceThen(database: TargetDatabase, file: Uint8Array) {
  const { departments } = await preview(database, file)
  return Object.fromEntries(
    departments.map(({ name, standing, years }) => [
      name,
      [standing, Object.fromEntries(years.map(one => [one.year, one.standing]))],
    ]),
  )
}

describe('恢复预览', () => {
  it('空的数据库里都是新的，说明有多少、何时改过', async () => {
    const office = await aFullOffice()
    const found = await preview(anOffice().database, await backupOf(office.database))
    expect(found).toMatchObject({
      version: 3,
      createdAt: MORNING.toISOString(),
      scope: 'all',
      counts: { departments: 2, projectYears: 4 },
    })
    expect(found.departments).toEqual([
      {
        departmentId: office.roads.departmentId,
        name: '区城市管理局',
        standing: 'new',
        sameName: undefined,
        years: [
          {
            year: 2026,
            standing: 'new',
            inFile: { projects: 1, indicators: 2, records: 0, changedAt: MORNING.toISOString() },
            here: undefined,
          },
          {
            year: 2025,
            standing: 'new',
            inFile: { projects: 2, indicators: 2, records: 1, changedAt: MORNING.toISOString() },
            here: undefined,
          },
        ],
      },
      expect.objectContaining({ name: '区水务局', standing: 'new' }),
    ])
  })

  it('与本机相同', async () => {
    const { database } = await aFullOffice()
    expect(await sinceThen(database, await backupOf(database))).toEqual({
      区城市管理局: ['same', { 2025: 'same', 2026: 'same' }],
      区水务局: ['same', { 2025: 'same' }],
    })
  })

  it('此后改过的年度不同，其余相同；改回去又相同', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const edit = { ...office.place, fields: [{ field: 'grade', after: 'partly' }] } as const
    const edited = await office.storage.recordEntry(edit)
    const inBetween = await sinceThen(office.database, file)
    expect(inBetween.区城市管理局).toEqual(['differs', { 2025: 'differs', 2026: 'same' }])
    expect(inBetween.区水务局).toEqual(['same', { 2025: 'same' }])
    await undone(office, edited)
    expect((await sinceThen(office.database, file)).区城市管理局).toEqual([
      'same',
      { 2025: 'same', 2026: 'same' },
    ])
  })

  it('此后在另一项目记了执行数：那一年度不同', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const other = office.roads.projectYears[1]?.id ?? ''
    await office.storage.recordMoney({
      projectYearId: other,
      checkpoint: 'mid-year',
      kind: 'executed',
      key: 'total',
      after: office.roads.saved.total,
    })
    expect((await sinceThen(office.database, file)).区城市管理局).toEqual([
      'differs',
      { 2025: 'differs', 2026: 'same' },
    ])
  })

  it('实施周期不同：部门不同，各年度相同', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    const { projectId } = office.water.projectYear
    await office.storage.setPeriod({ projectId, after: { from: 2025, to: 2026, source: 'typed' } })
    expect((await sinceThen(office.database, file)).区水务局).toEqual(['differs', { 2025: 'same' }])
  })

  it('此后导入的年度和部门只在本机，整体恢复会去掉', async () => {
    const office = await aFullOffice()
    const file = await backupOf(office.database)
    await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    await imported(office, aDraft({ department: '区教育局' }))
    const now = await sinceThen(office.database, file)
    expect(now.区水务局).toEqual(['differs', { 2025: 'same', 2026: 'only-here' }])
    expect(Object.entries(now).at(-1)).toEqual(['区教育局', ['only-here', { 2025: 'only-here' }]])
  })

  it('只含一个部门的备份不说其他部门', async () => {
    const office = await aFullOffice()
    const scope: BackupScope = { departmentId: office.water.departmentId, name: '区水务局' }
    const found = await preview(office.database, await backupOf(office.database, scope))
    expect(found.scope).toEqual(scope)
    expect(found.departments.map(({ name }) => name)).toEqual(['区水务局'])
  })

  it('同名而编号不同的部门：说明是哪一个', async () => {
    const office = await aFullOffice()
    const own = await anOfficeWith()
    const found = await preview(own.database, await backupOf(office.database))
    expect(found.departments.map(({ name, standing, sameName }) => [name, standing, sameName])).toEqual([
      ['区城市管理局', 'new', own.departmentId],
      ['区水务局', 'new', undefined],
      ['区城市管理局', 'only-here', undefined],
    ])
  })

  it('损坏的不预览；预览什么都不改', async () => {
    const { database } = await aFullOffice()
    const before = await everything(database)
    const file = await backupOf(database)
    await preview(database, file)
    await expect(preview(database, packed('{"format":"dabiao-backup"}\n'))).rejects.toMatchObject({
      code: 'unfit',
    })
    await expect(preview(database, file.slice(0, -50))).rejects.toMatchObject({ code: 'cut' })
    expect(await everything(database)).toEqual(before)
  })
})
