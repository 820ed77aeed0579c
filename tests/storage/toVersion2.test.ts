import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import type { Change } from '@/storage/history'
import { aDraft, aDraftIndicator, aDraftProject, fen } from '../builders/aDraft'
import { anOffice, contents, first, firstEntry, imported, next, percent, type Office } from './anOffice'
import { asOldDatabase, VERSION_1 } from './oldVersions'

const projects = [
  aDraftProject({ indicators: [aDraftIndicator(), aDraftIndicator({ order: 2, name: '路面完好率' })] }),
  aDraftProject({ name: '公厕保洁' }),
]

/** An office of two years with an actual and money of 2025 in it. */
async function twoYears(): Promise<Office & { batchId: string }> {
  const office = anOffice()
  const { projectYear } = await imported(office, aDraft({ year: 2025, projects }))
  const place = firstEntry(projectYear)
  await office.storage.recordEntry({ ...place, fields: [{ field: 'actual', after: percent('96') }] })
  await office.storage.recordMoney({ ...place, kind: 'executed', key: 'total', after: fen(5) })
  const { batchId } = await imported(office, aDraft({ year: 2026, projects: [first(projects)] }))
  return { ...office, batchId }
}

function undecided({ carriesOn: _, indicators, ...row }: ProjectYear) {
  return { ...row, indicators: indicators.map(({ carriesOn: __, ...indicator }) => indicator) }
}

/** The same documents as version 1 kept them: records by project, nothing said of who carries on whom. */
async function asVersion1(office: Office): Promise<Office> {
  const { database } = office
  const projectOf = new Map((await database.projectYears.toArray()).map(one => [one.id, one.projectId]))
  const name = await asOldDatabase(database, { version: 1, stores: VERSION_1 }, (table, document) =>
    older(table, document, projectOf),
  )
  return anOffice(name)
}

function older(table: string, document: unknown, projectOf: ReadonlyMap<string, string>): unknown {
  if (table === 'projectYears') return undecided(document as ProjectYear)
  if (table === 'records') {
    const { projectYearId, ...record } = document as { projectYearId: string }
    return { ...record, projectId: projectOf.get(projectYearId) }
  }
  const change = document as Change
  if (table !== 'changes' || change.table !== 'projectYears' || change.path.length > 0) return document
  return { ...change, after: undecided(change.after as ProjectYear) }
}

describe('a database of version 1 opens without loss', () => {
  it('内容与第 2 版自己保存的相同', async () => {
    const office = await twoYears()
    const upgraded = await asVersion1(office)
    expect(await contents(upgraded.database)).toEqual(await contents(office.database))
  })

  it('往年的完成值和执行数仍在原处', async () => {
    const { database, storage } = await asVersion1(await twoYears())
    const { departmentId } = first(await database.departmentYears.toArray())
    const year = await next(storage.watchYear(departmentId, 2025))
    expect(year?.records).toMatchObject([
      { projectYearId: year?.projectYears[0]?.id, executed: { total: 5 }, year: 2025 },
    ])
    expect(Object.values(year?.records[0]?.entries ?? {})).toMatchObject([{ actual: percent('96') }])
  })

  it('第 1 版的导入仍可撤销', async () => {
    const { database, storage } = await asVersion1(await twoYears())
    const { batchId } = await database.departmentYears
      .get({ year: 2026 })
      .then(year => year?.imported ?? first([]))
    expect(await storage.undo(batchId)).toEqual({ status: 'undone' })
    expect(await database.projectYears.where({ year: 2026 }).count()).toBe(0)
  })

  it('只有一年，没有什么可接续', async () => {
    const office = anOffice()
    await imported(office, aDraft())
    const { database } = await asVersion1(office)
    expect(first(await database.projectYears.toArray())).not.toHaveProperty('carriesOn')
  })
})
