import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import { joinYears } from '@/domain/years/identities'
import { placeNow, type Batch } from '@/storage/history'
import { placeOfRecord } from '@/storage/projectRecord'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOffice, contents, type Office } from './anOffice'

const YEARS = [2024, 2025, 2026] as const
const NAMES = ['道路养护', '区管道路养护', '公厕保洁'] as const

type Step =
  | { does: 'import'; year: number; names: readonly string[] }
  | { does: 'pair'; which: number; decision: 'paired' | 'apart' | undefined }
  | { does: 'fill'; which: number; text: string }
  | { does: 'turn'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('import' as const),
    year: fc.constantFrom(...YEARS),
    names: fc.subarray([...NAMES], { minLength: 1 }),
  }),
  fc.record({
    does: fc.constant('pair' as const),
    which: fc.nat(30),
    decision: fc.constantFrom('paired' as const, 'apart' as const, undefined),
  }),
  fc.record({ does: fc.constant('fill' as const), which: fc.nat(8), text: fc.constantFrom('甲', '乙') }),
  { weight: 4, arbitrary: fc.record({ does: fc.constant('turn' as const), which: fc.nat(20) }) },
)

/** Three years to begin with, in any sequence, so that there is something to pair. */
const beginning: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray([...YEARS], { minLength: 3 }),
    fc.array(fc.subarray([...NAMES], { minLength: 1 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([years, names]) => years.map((year, at) => ({ does: 'import', year, names: names[at] ?? NAMES })))

it('任意次导入、配对、填报、撤销和重做之后，内容互相吻合；逐步退回到空，再逐步向前，与之前相同', async () => {
  await fc.assert(
    fc.asyncProperty(beginning, fc.array(step, { maxLength: 20, size: 'max' }), async (first, steps) => {
      const office = anOffice()
      for (const one of [...first, ...steps]) {
        const before = await contents(office.database)
        const isDone = await take(office, one)
        if (!isDone) expect(await contents(office.database)).toEqual(before)
        expect(await faults(office)).toEqual([])
      }

      const after = await contents(office.database)
      const standing = await inForce(office)
      for (const { id } of [...standing].reverse()) {
        expect(await office.storage.undo(id)).toEqual({ status: 'undone' })
      }
      const { snapshots: _s, snapshotFiles: _f, ...empty } = await contents(office.database)
      expect(Object.values(empty).flat()).toEqual([])
      for (const { id } of standing) {
        expect(await office.storage.redo(id)).toEqual({ status: 'redone' })
      }
      expect(await contents(office.database)).toEqual(after)
    }),
    { numRuns: 60 },
  )
}, 120_000)

/** Takes a step; false where it was refused. */
async function take(office: Office, one: Step): Promise<boolean> {
  switch (one.does) {
    case 'import':
      return importYear(office, one.year, one.names)
    case 'pair':
      return pair(office, one)
    case 'fill':
      return fill(office, one.which, one.text)
    case 'turn':
      return turn(office, one.which)
  }
}

async function importYear({ storage }: Office, year: number, names: readonly string[]): Promise<boolean> {
  const indicators = [aDraftIndicator(), aDraftIndicator({ order: 2, name: '完好率' })]
  const projects = names.map(name => aDraftProject({ name, indicators }))
  return (await storage.importTable(aDraft({ year, projects }))).status === 'saved'
}

async function rows({ database }: Office): Promise<ProjectYear[]> {
  const years = await database.projectYears.toArray()
  return years.sort((one, other) => one.year - other.year || one.order - other.order)
}

async function pair(office: Office, { which, decision }: Extract<Step, { does: 'pair' }>): Promise<boolean> {
  const all = await rows(office)
  const pairs = all.flatMap(before =>
    all.filter(({ year }) => year > before.year).map(after => ({ before, after })),
  )
  const chosen = nth(pairs, which)
  if (!chosen) return false
  const { before, after } = chosen
  const seen = after.carriesOn?.find(({ of }) => of === before.id)?.decision
  const places = { before: { projectYearId: before.id }, after: { projectYearId: after.id } }
  return (await office.storage.decidePairing({ ...places, seen, decision })).status === 'saved'
}

/** Counted round, so that there is one wherever there is any. */
function nth<Element>(list: readonly Element[], which: number): Element | undefined {
  return list[which % Math.max(1, list.length)]
}

async function fill(office: Office, which: number, text: string): Promise<boolean> {
  const row = nth(await rows(office), which)
  const indicatorId = row?.indicators[0]?.id
  if (!row || indicatorId === undefined) return false
  const place = { projectYearId: row.id, checkpoint: 'year-end' } as const
  const record = await office.database.records.get(`${row.id}:year-end`)
  const fields = [{ field: 'reason', before: record?.entries[indicatorId]?.reason, after: text } as const]
  return (await office.storage.recordEntry({ ...place, indicatorId, fields })).status === 'saved'
}

/** Undoes or redoes the batch done as the so-and-so-many-eth. */
async function turn({ storage, database }: Office, which: number): Promise<boolean> {
  const all = await database.batches.orderBy('order').toArray()
  const done = all.filter(({ kind }) => kind !== 'undo' && kind !== 'redo')
  const batch = nth(done, which)
  if (!batch) return false
  const { status } =
    batch.undoneAt === undefined ? await storage.undo(batch.id) : await storage.redo(batch.id)
  return status !== 'blocked'
}

/** Batches in force, in the sequence in which they came into force. */
async function inForce({ database }: Office): Promise<Batch[]> {
  const all = await database.batches.toArray()
  return all
    .filter(({ kind, undoneAt }) => undoneAt === undefined && kind !== 'undo' && kind !== 'redo')
    .sort((one, other) => placeNow(one) - placeNow(other))
}

/** What in the contents does not go together. */
async function faults({ database }: Office): Promise<string[]> {
  const years = await database.projectYears.toArray()
  const ids = async (table: 'departments' | 'projects' | 'lineages' | 'sourceFiles') =>
    new Set(await database.table(table).toCollection().primaryKeys())
  const [departments, projects, lineages] = [
    await ids('departments'),
    await ids('projects'),
    await ids('lineages'),
  ]
  const rowIds = new Set(years.flatMap(({ id, indicators }) => [id, ...indicators.map(one => one.id)]))
  const found = years.flatMap(year => [
    ...(projects.has(year.projectId) ? [] : ['项目不存在']),
    ...(departments.has(year.departmentId) ? [] : ['部门不存在']),
    ...year.indicators.flatMap(({ lineageId }) => (lineages.has(lineageId) ? [] : ['沿革不存在'])),
    ...[year, ...year.indicators].flatMap(({ carriesOn = [] }) =>
      carriesOn.every(({ of, decision }) => decision === 'apart' || rowIds.has(of)) ? [] : ['所接续的不存在'],
    ),
  ])
  const used = new Set(
    years.flatMap(({ projectId, indicators }) => [projectId, ...indicators.map(one => one.lineageId)]),
  )
  if ([...projects, ...lineages].some(id => !used.has(id as string))) found.push('多余的项目或沿革')
  const settled = joinYears(years, () => '另一项')
  if (JSON.stringify(identities(settled)) !== JSON.stringify(identities(years))) found.push('归属与配对不符')
  for (const { id } of await database.records.toArray()) {
    if (!rowIds.has(placeOfRecord(id)?.projectYearId ?? '')) found.push('填报无所属')
  }
  return found
}

function identities(years: readonly ProjectYear[]) {
  return years.map(({ projectId, indicators }) => [projectId, ...indicators.map(one => one.lineageId)])
}
