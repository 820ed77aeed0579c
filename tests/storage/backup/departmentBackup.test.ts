import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { backupProblem } from '@/storage/backup/backupProblem'
import { restoreBackup } from '@/storage/backup/restoreBackup'
import { aDraft, aDraftProject } from '../../builders/aDraft'
import { anOffice, anOfficeWith, first, imported } from '../anOffice'
import { batchOf } from '../edits'
import { aFullOffice, undone } from './aFullOffice'
import { backupOf, documentsIn, linesIn, MORNING } from './backupFiles'

const NAME = '区城市管理局'
const FILE = { name: '绩效目标表.pdf', bytes: Uint8Array.from({ length: 999 }, (_, at) => (at * 11) % 256) }

/** A department with every kind of batch there is: undone, redone, pasted, drafted, paired, restored. */
async function anOfficeOfEverything() {
  const office = await aFullOffice()
  const { storage, database, roads, next, place } = office
  const reason = (before: string | undefined, after: string) => ({ field: 'reason' as const, before, after })

  const pasted = batchOf(
    await storage.recordEntry({
      ...place,
      checkpoint: 'mid-year',
      fields: [reason(undefined, '甲')],
      source: 'pasted',
    }),
  )
  await storage.undo(pasted)
  await storage.redo(pasted)
  const projectYears = await storage.projectYears(roads.departmentId, 2025)
  const apart = await storage.decidePairing({
    before: { projectYearId: projectYears.at(1)?.id ?? '' },
    after: { projectYearId: next.projectYear.id },
    seen: undefined,
    decision: 'apart',
    by: '王敏',
    reason: '不是同一项目',
  })
  expect(apart.status).toBe('saved')
  await imported(
    office,
    aDraft({ year: 2027, source: { name: '起草', bytes: new Uint8Array(), by: 'typed' } }),
  )
  const last = await imported(office, aDraft({ year: 2028, source: FILE, projects: [aDraftProject()] }))
  await undone(office, last)
  await undone(office, await imported(office, aDraft({ year: 2029, source: { ...FILE, by: 'pasted' } })))

  // Restored from a backup of its own: a batch of kind 恢复.
  const file = await backupOf(database)
  const choice = { mode: 'departments', departmentIds: [roads.departmentId] } as const
  await restoreBackup(database, { file, choice, at: MORNING })
  return { ...office, undoneImport: last.batchId, departmentId: roads.departmentId }
}

it('凡有的批次种类和来源都在，备份写得出也读得回', async () => {
  const { database } = await anOfficeOfEverything()
  const batches = await database.batches.toArray()
  const kinds = new Set(batches.map(({ kind }) => kind))
  const sources = new Set(batches.map(({ source }) => source))
  expect([...kinds].sort()).toEqual([
    'entry',
    'import',
    'money',
    'pairing',
    'redo',
    'restore',
    'revision',
    'undo',
  ])
  expect([...sources].sort()).toEqual(['imported', 'pasted', 'restored', 'typed'])
  expect(batches.some(({ of, turnedAt }) => of !== undefined && turnedAt === undefined)).toBe(true)
  expect(batches.some(({ turnedAt, undoneAt }) => turnedAt !== undefined && undoneAt === undefined)).toBe(
    true,
  )
  expect(backupProblem(await backupOf(database))).toBeUndefined()

  const { database: other } = anOffice()
  await restoreBackup(other, { file: await backupOf(database), choice: { mode: 'replace-all' }, at: MORNING })
  expect(linesIn(await backupOf(other))).toEqual(linesIn(await backupOf(database)))
})

it('一个部门的备份带着已撤销的导入和它的文件：在另一台电脑恢复后可以重做', async () => {
  const { database, departmentId, undoneImport } = await anOfficeOfEverything()
  const scope = { departmentId, name: NAME }
  const file = await backupOf(database, scope)
  expect(backupProblem(file)).toBeUndefined()
  const there = documentsIn(file)

  const other = anOffice()
  const choice = { mode: 'departments', departmentIds: [departmentId] } as const
  await restoreBackup(other.database, { file, choice, at: MORNING })
  const here = documentsIn(await backupOf(other.database, scope))
  // Restoring adds one batch of its own.
  expect(here.filter(({ table }) => table !== 'batches')).toEqual(
    there.filter(({ table }) => table !== 'batches'),
  )
  expect(await other.database.batches.count()).toBe(
    there.filter(({ table }) => table === 'batches').length + 1,
  )

  expect(await other.storage.redo(undoneImport)).toEqual({ status: 'redone' })
  const year = await other.database.departmentYears.get({ departmentId, year: 2028 })
  const kept = await other.database.sourceFiles.get(year?.sourceFileId ?? '')
  expect(kept).toMatchObject({ name: FILE.name, bytes: FILE.bytes })
})

it('从全部的备份中只恢复一个部门，也带着它已撤销的导入的文件，不带别家的', async () => {
  const { database, departmentId, undoneImport } = await anOfficeOfEverything()
  const other = anOffice()
  const choice = { mode: 'departments', departmentIds: [departmentId] } as const
  await restoreBackup(other.database, { file: await backupOf(database), choice, at: MORNING })
  expect(await other.storage.redo(undoneImport)).toEqual({ status: 'redone' })

  const scope = { departmentId, name: NAME }
  const own = documentsIn(await backupOf(database, scope))
  for (const table of ['sourceFiles', 'departments', 'projects', 'lineages']) {
    const ids = own.filter(one => one.table === table).map(({ document }) => document.id)
    expect(await other.database.table(table).toCollection().primaryKeys()).toEqual(ids)
  }
})

it('本机只剩撤销记录的部门，也能由备份恢复', async () => {
  const office = await anOfficeWith()
  const file = await backupOf(office.database)
  await office.storage.undo(office.batchId)
  expect(await office.database.departments.count()).toBe(0)
  const choice = { mode: 'departments', departmentIds: [office.departmentId] } as const
  await restoreBackup(office.database, { file, choice, at: MORNING })
  expect(first(await office.database.departments.toArray()).id).toBe(office.departmentId)
  expect(await office.storage.undo(office.batchId)).toEqual({ status: 'undone' })
})
