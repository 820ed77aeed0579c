import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fen } from '@/domain/money'
import { restoreBackup } from '@/storage/backup/restoreBackup'
import { restoreSnapshot } from '@/storage/backup/restoreSnapshot'
import { aDraft, aDraftIndicator, aDraftProject } from '../../builders/aDraft'
import { anOffice, everything, firstEntry, type Office } from '../anOffice'
import { backupOf, linesIn, MORNING } from './backupFiles'

const DEPARTMENTS = ['区城市管理局', '区水务局'] as const
const NAMES = ['道路养护', '公厕保洁', '河道清淤'] as const

const step = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    department: fc.constantFrom(...DEPARTMENTS),
    year: fc.integer({ min: 2023, max: 2026 }),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    // Any text: half a surrogate pair, line separators, quotes.
    goal: fc.string({ unit: 'binary' }),
    bytes: fc.uint8Array(),
  }),
  fc.record({ does: fc.constant('entry' as const), which: fc.nat(), reason: fc.string({ unit: 'binary' }) }),
  fc.record({ does: fc.constant('money' as const), which: fc.nat(), amount: fc.maxSafeInteger() }),
  fc.record({ does: fc.constant('period' as const), which: fc.nat() }),
  fc.record({ does: fc.constant('undo' as const), which: fc.nat() }),
  fc.record({ does: fc.constant('setting' as const), value: fc.jsonValue() }),
)

type Step = typeof step extends fc.Arbitrary<infer Taken> ? Taken : never

async function anyOffice(steps: readonly Step[]): Promise<Office> {
  const office = anOffice()
  for (const one of steps) await take(office, one)
  return office
}

async function take({ database, storage }: Office, one: Step): Promise<void> {
  if (one.does === 'import') {
    const { department, year, names, goal, bytes } = one
    const projects = names.map(name => aDraftProject({ name, goal, indicators: [aDraftIndicator()] }))
    await storage.importTable(aDraft({ department, year, projects, source: { name: goal, bytes } }))
    return
  }
  if (one.does === 'setting') return storage.writeSetting('chosen', one.value)
  if (one.does === 'undo') {
    const batches = (await database.batches.orderBy('order').toArray()).filter(({ kind }) => kind !== 'undo')
    const batch = batches[one.which % Math.max(1, batches.length)]
    if (batch) await storage.undo(batch.id)
    return
  }
  const years = await database.projectYears.toArray()
  const year = years[one.which % Math.max(1, years.length)]
  if (!year) return
  const place = firstEntry(year)
  const record = await database.records.get(`${year.id}:year-end`)
  if (one.does === 'entry') {
    const before = record?.entries[place.indicatorId]?.reason
    await storage.recordEntry({ ...place, fields: [{ field: 'reason', before, after: one.reason }] })
  } else if (one.does === 'money') {
    const before = record?.executed.total
    await storage.recordMoney({ ...place, kind: 'executed', key: 'total', before, after: one.amount as Fen })
  } else
    await storage.setPeriod({ projectId: year.projectId, after: { from: 2024, to: 2026, source: 'typed' } })
}

const afterwards = { choice: { mode: 'replace-all' }, at: MORNING } as const

it('任意部门的备份恢复到任意部门：再备份逐字节相同，内容相同，撤销恢复也相同', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 10 }),
      fc.array(step, { maxLength: 3 }),
      async (steps, otherSteps) => {
        const [one, other] = [await anyOffice(steps), await anyOffice(otherSteps)]
        const [file, before] = [await backupOf(one.database), await backupOf(other.database)]

        const outcome = await restoreBackup(other.database, { file, ...afterwards })
        expect(Buffer.compare(await backupOf(other.database), file)).toBe(0)
        const { snapshots: _, snapshotFiles: __, ...kept } = await everything(other.database)
        expect(kept).toEqual(
          await everything(one.database).then(({ snapshots: ___, snapshotFiles: ____, ...rest }) => rest),
        )

        const id = outcome.status === 'restored' ? outcome.snapshotId : ''
        await restoreSnapshot(other.database, { id, at: MORNING })
        expect(linesIn(await backupOf(other.database))).toEqual(linesIn(before))
      },
    ),
    { numRuns: 30 },
  )
})
