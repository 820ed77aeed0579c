import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import type { RowPlace } from '@/domain/years/decide'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import {
  anOffice,
  contents,
  everything,
  first,
  firstEntry,
  imported,
  next,
  percent,
  type Office,
} from './anOffice'

const rate = aDraftIndicator()
const smooth = aDraftIndicator({ order: 2, name: '路面完好率' })
const flat = aDraftIndicator({ order: 2, name: '路面平整完好率' })

/** 2025 道路养护 is called 区管道路养护 in 2026, and one of its two indicators has another name there. */
async function renamedOffice() {
  const office = anOffice()
  const before = await imported(
    office,
    aDraft({ year: 2025, projects: [aDraftProject({ indicators: [rate, smooth] })] }),
  )
  const renamed = aDraftProject({ name: '区管道路养护', indicators: [rate, flat] })
  const after = await imported(office, aDraft({ year: 2026, projects: [renamed] }))
  return { ...office, before, after, rows: rowsOf(before.projectYear, after.projectYear) }
}

function rowsOf(before: ProjectYear, after: ProjectYear) {
  const place = ({ id }: ProjectYear): RowPlace => ({ projectYearId: id })
  const second = (year: ProjectYear): RowPlace => ({
    projectYearId: year.id,
    indicatorId: year.indicators[1]?.id ?? '',
  })
  return {
    projects: { before: place(before), after: place(after) },
    indicators: { before: second(before), after: second(after) },
  }
}

async function identities({ database }: Office) {
  const years = await database.projectYears.orderBy('year').toArray()
  const numbers = new Map<string, number>()
  const number = (id: string) => numbers.get(id) ?? (numbers.set(id, numbers.size + 1), numbers.size)
  return years.map(({ projectId, indicators }) =>
    [projectId, ...indicators.map(one => one.lineageId)].map(number),
  )
}

const paired = { seen: undefined, decision: 'paired' } as const

function batchOf(outcome: { status: string; batchId?: string | undefined }): string {
  if (outcome.batchId === undefined) throw new Error(`nothing was written: ${outcome.status}`)
  return outcome.batchId
}

describe('decidePairing: 确认是同一项目', () => {
  it('两年归为同一项目，其中同名的指标随之配对，改名的不配', async () => {
    const office = await renamedOffice()
    expect(await identities(office)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    expect(await identities(office)).toEqual([
      [1, 2, 3],
      [1, 2, 4],
    ])
    expect(await office.database.projects.count()).toBe(1)
    expect(await office.database.lineages.count()).toBe(3)
  })

  it('记下是谁、何时、为什么', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({
      ...office.rows.projects,
      ...paired,
      by: '王敏',
      reason: '仅加了前缀',
    })
    const [row] = await office.storage.projectYears(office.after.departmentId, 2026)
    expect(row?.carriesOn).toEqual([
      {
        of: office.before.projectYear.id,
        year: 2025,
        decision: 'paired',
        how: 'confirmed',
        by: '王敏',
        at: '2026-01-05T01:00:00.000Z',
        reason: '仅加了前缀',
      },
    ])
    expect(row?.indicators[0]?.carriesOn).toMatchObject([{ how: 'automatic', reason: '分类与名称相同' }])
  })

  it('批次写明两个名称和年度', async () => {
    const office = await renamedOffice()
    const id = batchOf(await office.storage.decidePairing({ ...office.rows.projects, ...paired }))
    expect(await office.database.batches.get(id)).toMatchObject({
      kind: 'pairing',
      subject: '道路养护 → 区管道路养护',
      year: 2026,
    })
  })

  it.each([
    { seen: undefined, decision: 'apart', subject: '道路养护 → 区管道路养护（不是同一项）' },
    { seen: 'paired', decision: 'apart', subject: '道路养护 → 区管道路养护（解除）' },
    { seen: 'paired', decision: undefined, subject: '道路养护 → 区管道路养护（收回判断）' },
  ] as const)('批次写明做了什么：$subject', async ({ seen, decision, subject }) => {
    const office = await renamedOffice()
    if (seen) await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    const id = batchOf(await office.storage.decidePairing({ ...office.rows.projects, seen, decision }))
    expect(await office.database.batches.get(id)).toMatchObject({ subject })
  })

  it('实施周期和跨年口径不丢：前一年没有定的，用后一年定的', async () => {
    const office = await renamedOffice()
    const { projectId, indicators } = office.after.projectYear
    const period = { from: 2025, to: 2027, source: 'typed' } as const
    await office.storage.setPeriod({ projectId, after: period })
    await office.storage.chooseAccumulation({ lineageId: first(indicators).lineageId, after: 'max' })
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    expect(await office.database.projects.toArray()).toMatchObject([{ period }])
    expect(await office.database.lineages.filter(one => one.accumulation === 'max').count()).toBe(1)
  })
})

describe('decidePairing: 确认是同一指标', () => {
  it('改名的指标接续', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    await office.storage.decidePairing({ ...office.rows.indicators, ...paired })
    expect(await identities(office)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ])
  })

  it('项目还没有配对时不写入', async () => {
    const office = await renamedOffice()
    const before = await everything(office.database)
    expect(await office.storage.decidePairing({ ...office.rows.indicators, ...paired })).toMatchObject({
      status: 'conflict',
    })
    expect(await everything(office.database)).toEqual(before)
  })

  it('一拆多：同一指标在后一年有两行', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    const { before } = office.rows.indicators
    const [one, other] = office.after.projectYear.indicators
    for (const row of [one, other]) {
      const after = { projectYearId: office.after.projectYear.id, indicatorId: row?.id ?? '' }
      await office.storage.decidePairing({ before, after, ...paired })
    }
    expect(await identities(office)).toEqual([
      [1, 2, 2],
      [1, 2, 2],
    ])
  })
})

describe('decidePairing: 解除', () => {
  it('后来又导入的年度随后一年走，实施周期两边都在', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    const { projectId } = first(await office.storage.projectYears(office.after.departmentId, 2025))
    await office.storage.setPeriod({ projectId, after: { from: 2025, to: 2027, source: 'typed' } })
    await imported(
      office,
      aDraft({ year: 2027, projects: [aDraftProject({ name: '区管道路养护', indicators: [rate] })] }),
    )
    expect((await identities(office)).map(([project]) => project)).toEqual([1, 1, 1])

    const outcome = await office.storage.decidePairing({
      ...office.rows.projects,
      seen: 'paired',
      decision: 'apart',
    })

    expect(outcome).toMatchObject({ status: 'saved' })
    expect((await identities(office)).map(([project]) => project)).toEqual([1, 4, 4])
    const projects = await office.database.projects.toArray()
    expect(projects.map(({ period }) => period?.to)).toEqual([2027, 2027])
  })

  it('填报的完成值留在原来的行', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    const entry = firstEntry(office.after.projectYear)
    await office.storage.recordEntry({ ...entry, fields: [{ field: 'actual', after: percent('96') }] })
    await office.storage.decidePairing({ ...office.rows.projects, seen: 'paired', decision: 'apart' })
    const year = await next(office.storage.watchYear(office.after.departmentId, 2026))
    expect(year?.records).toMatchObject([{ projectYearId: office.after.projectYear.id }])
    expect(year?.records[0]?.entries[entry.indicatorId]).toMatchObject({ actual: percent('96') })
  })

  it('自动配对的也能解除，以后不再自动配', async () => {
    const office = anOffice()
    const before = await imported(office, aDraft({ year: 2025 }))
    const after = await imported(office, aDraft({ year: 2026 }))
    const { projects } = rowsOf(before.projectYear, after.projectYear)
    await office.storage.decidePairing({ ...projects, seen: 'paired', decision: 'apart' })
    expect((await identities(office)).map(([project]) => project)).toEqual([1, 3])
    await imported(office, aDraft({ year: 2027 }))
    expect((await identities(office)).map(([project]) => project)).toEqual([1, 3, 3])
  })

  it('收回判断，回到未定', async () => {
    const office = await renamedOffice()
    const before = await contents(office.database)
    await office.storage.decidePairing({ ...office.rows.projects, seen: undefined, decision: 'apart' })
    await office.storage.decidePairing({ ...office.rows.projects, seen: 'apart', decision: undefined })
    expect(await contents(office.database)).toEqual(before)
  })
})

describe('decidePairing: 撤销', () => {
  it('所配的年度已撤销：不重做配对，先重做那一年度', async () => {
    const office = anOffice()
    await imported(office, aDraft({ year: 2025 }))
    const earliest = await imported(office, aDraft({ year: 2024 }))
    const latest = await imported(office, aDraft({ year: 2026 }))
    const { projects } = rowsOf(earliest.projectYear, latest.projectYear)
    const pairing = batchOf(await office.storage.decidePairing({ ...projects, ...paired }))
    await office.storage.undo(pairing)
    await office.storage.undo(earliest.batchId)
    const kept = await everything(office.database)

    expect(await office.storage.redo(pairing)).toMatchObject({
      status: 'blocked',
      missing: [{ id: earliest.batchId }],
    })
    expect(await everything(office.database)).toEqual(kept)
    await office.storage.redo(earliest.batchId)
    expect(await office.storage.redo(pairing)).toEqual({ status: 'redone' })
  })

  it('解除配对后，原来的项目另行并入他处：不撤销，说明是哪一次', async () => {
    const office = anOffice()
    const names = ['道路养护', '公厕保洁']
    const projects = names.map(name => aDraftProject({ name }))
    const before = await imported(office, aDraft({ year: 2025, projects }))
    const after = await imported(office, aDraft({ year: 2026, projects }))
    const place = (years: readonly ProjectYear[], at: number): RowPlace => {
      return { projectYearId: years[at]?.id ?? '' }
    }
    const { decidePairing } = office.storage
    const own = { before: place(before.projectYears, 1), after: place(after.projectYears, 1) }
    const apart = batchOf(await decidePairing({ ...own, seen: 'paired', decision: 'apart' }))
    const cross = { before: place(before.projectYears, 1), after: place(after.projectYears, 0) }
    const joined = batchOf(await decidePairing({ ...cross, ...paired }))
    const kept = await everything(office.database)

    expect(await office.storage.undo(apart)).toMatchObject({ status: 'blocked', by: [{ id: joined }] })
    expect(await everything(office.database)).toEqual(kept)
    expect(await office.storage.undo(joined)).toEqual({ status: 'undone' })
    expect(await office.storage.undo(apart)).toEqual({ status: 'undone' })
  })

  it.each(['paired', 'apart'] as const)('%s 撤销后与之前相同', async decision => {
    const office = await renamedOffice()
    const before = await contents(office.database)
    const id = batchOf(
      await office.storage.decidePairing({ ...office.rows.projects, seen: undefined, decision }),
    )
    expect(await contents(office.database)).not.toEqual(before)
    expect(await office.storage.undo(id)).toEqual({ status: 'undone' })
    expect(await contents(office.database)).toEqual(before)
  })

  it('后来的导入接续了它：不撤销，说明是哪一次（仍可解除配对）', async () => {
    const office = await renamedOffice()
    const id = batchOf(await office.storage.decidePairing({ ...office.rows.projects, ...paired }))
    const later = await imported(
      office,
      aDraft({ year: 2027, projects: [aDraftProject({ name: '区管道路养护' })] }),
    )
    expect(await office.storage.undo(id)).toMatchObject({ status: 'blocked', by: [{ id: later.batchId }] })
  })

  it('指标配对之后又导入了接续它的年度：不撤销', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    const id = batchOf(await office.storage.decidePairing({ ...office.rows.indicators, ...paired }))
    const projects = [aDraftProject({ name: '区管道路养护', indicators: [flat] })]
    const later = await imported(office, aDraft({ year: 2027, projects }))
    expect(await office.storage.undo(id)).toMatchObject({ status: 'blocked', by: [{ id: later.batchId }] })
  })

  it('后一年的导入上有配对：先撤销配对', async () => {
    const office = await renamedOffice()
    const id = batchOf(await office.storage.decidePairing({ ...office.rows.projects, ...paired }))
    expect(await office.storage.undo(office.after.batchId)).toMatchObject({ status: 'blocked', by: [{ id }] })
    await office.storage.undo(id)
    expect(await office.storage.undo(office.after.batchId)).toEqual({ status: 'undone' })
  })
})

describe('decidePairing: 不写入', () => {
  it('另一窗口已经定了', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, seen: undefined, decision: 'apart' })
    const before = await everything(office.database)
    expect(await office.storage.decidePairing({ ...office.rows.projects, ...paired })).toMatchObject({
      status: 'conflict',
      stored: { decision: 'apart' },
    })
    expect(await everything(office.database)).toEqual(before)
  })

  it('所要的行已不存在', async () => {
    const office = await renamedOffice()
    await office.storage.undo(office.after.batchId)
    expect(await office.storage.decidePairing({ ...office.rows.projects, ...paired })).toEqual({
      status: 'gone',
    })
  })

  it('没有变化，没有批次', async () => {
    const office = await renamedOffice()
    await office.storage.decidePairing({ ...office.rows.projects, ...paired })
    expect(
      await office.storage.decidePairing({ ...office.rows.projects, seen: 'paired', decision: 'paired' }),
    ).toEqual({
      status: 'saved',
      batchId: undefined,
    })
  })

  it('后一行不晚于前一行，是程序的错', async () => {
    const { storage, rows } = await renamedOffice()
    const { before, after } = rows.projects
    await expect(storage.decidePairing({ before: after, after: before, ...paired })).rejects.toThrow(
      'earlier year',
    )
  })
})
