import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftProject, fen } from '../builders/aDraft'
import { anOffice, anOfficeWith, first, firstEntry, imported, next } from './anOffice'

describe('watchDepartments', () => {
  it('部门按名称排列，年度从新到旧', async () => {
    const office = anOffice()
    expect(await next(office.storage.watchDepartments())).toEqual([])
    for (const year of [2024, 2026, 2025]) await imported(office, aDraft({ department: '水务局', year }))
    await imported(office, aDraft({ department: '财政局', year: 2025 }))
    expect(await next(office.storage.watchDepartments())).toMatchObject([
      { department: { name: '财政局' }, years: [2025] },
      { department: { name: '水务局' }, years: [2026, 2025, 2024] },
    ])
  })

  it('另一窗口导入后自动更新', async () => {
    const office = anOffice()
    const other = anOffice(office.database.name)
    const seen = next(office.storage.watchDepartments(), departments => departments.length > 0)
    await imported(other, aDraft())
    expect(await seen).toMatchObject([{ department: { name: '区城市管理局' }, years: [2025] }])
  })
})

describe('watchYear', () => {
  it('没有这个年度', async () => {
    const office = await anOfficeWith()
    expect(await next(office.storage.watchYear(office.departmentId, 2024))).toBeUndefined()
  })

  it('一个年度的全部内容，不含其他年度和部门', async () => {
    const office = await anOfficeWith(
      aDraft({ projects: [aDraftProject(), aDraftProject({ name: '公厕保洁' })] }),
    )
    await imported(office, aDraft({ year: 2024 }))
    await imported(office, aDraft({ department: '区水务局' }))
    const place = firstEntry(office.projectYear)
    await office.storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(1) })
    await office.storage.recordMoney({
      ...place,
      checkpoint: 'mid-year',
      kind: 'executed',
      key: 'total',
      after: fen(0),
    })

    const year = await next(office.storage.watchYear(office.departmentId, 2025))

    expect(year?.departmentYear).toEqual(office.departmentYear)
    expect(year?.projectYears).toEqual(await office.storage.projectYears(office.departmentId, 2025))
    expect(year?.projectYears.map(({ id }) => id)).toEqual(office.projectYears.map(({ id }) => id))
    expect(year?.projects.map(({ id }) => id)).toEqual(office.projectYears.map(({ projectId }) => projectId))
    expect(year?.records.map(({ checkpoint }) => checkpoint).sort()).toEqual(['mid-year', 'year-end'])
    expect(year?.lineages.map(({ id }) => id).sort()).toEqual(
      office.projectYears.map(({ indicators }) => first(indicators).lineageId).sort(),
    )
    expect(year?.otherYears).toEqual({ projectYears: [], records: [] })
  })

  it('实施周期超过一年的项目，带上周期内的其他年度', async () => {
    const projects = [aDraftProject(), aDraftProject({ name: '公厕保洁' })]
    const office = await anOfficeWith(aDraft({ year: 2025, projects }))
    for (const year of [2024, 2026, 2027]) {
      const { projectYear } = await imported(office, aDraft({ year, projects }))
      const money = { kind: 'executed', key: 'total', after: fen(year) } as const
      await office.storage.recordMoney({ ...firstEntry(projectYear), ...money })
    }
    const { projectId } = office.projectYear
    await office.storage.setPeriod({ projectId, after: { from: 2025, to: 2026, source: 'typed' } })
    const [, cleaning] = office.projectYears
    const oneYear = { from: 2025, to: 2025, source: 'typed' } as const
    await office.storage.setPeriod({ projectId: cleaning?.projectId ?? '', after: oneYear })

    const year = await next(office.storage.watchYear(office.departmentId, 2025))

    expect(year?.otherYears.projectYears).toMatchObject([{ projectId, year: 2026 }])
    expect(year?.otherYears.records).toMatchObject([{ year: 2026, executed: { total: 2026 } }])
  })

  it('另一窗口填报后自动更新', async () => {
    const office = await anOfficeWith()
    const other = anOffice(office.database.name)
    const seen = next(office.storage.watchYear(office.departmentId, 2025), year => year?.records.length === 1)
    const fields = [{ field: 'reason', after: '甲' } as const]
    await other.storage.recordEntry({ ...firstEntry(office.projectYear), fields })
    expect(Object.values(first((await seen)?.records ?? []).entries)).toEqual([{ reason: '甲' }])
  })
})

describe('settings, and the database as a whole', () => {
  it('记住、改变、忘记一项选择；不算修改', async () => {
    const { storage, database } = anOffice()
    expect(await storage.readSetting('last')).toBeUndefined()
    await storage.writeSetting('last', { year: 2025 })
    await storage.writeSetting('last', { year: 2026 })
    expect(await storage.readSetting('last')).toEqual({ year: 2026 })
    await storage.writeSetting('last', undefined)
    expect(await storage.readSetting('last')).toBeUndefined()
    expect(await database.batches.count()).toBe(0)
  })

  it('整个删除，之后可以重新开始', async () => {
    const office = await anOfficeWith()
    await office.storage.removeDatabase()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(office.database.name)
    expect(await office.storage.importTable(aDraft())).toMatchObject({ status: 'saved' })
    expect(await office.database.departments.count()).toBe(1)
  })
})
