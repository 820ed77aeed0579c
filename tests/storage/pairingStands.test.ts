import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { ProjectYear } from '@/domain/projectYear'
import type { RowPlace } from '@/domain/years/decide'
import { pairingReview } from '@/domain/years/pairingReview'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOffice, contents, everything, first, imported, type Office } from './anOffice'

const project = (year: ProjectYear): RowPlace => ({ projectYearId: year.id })
const indicator = (year: ProjectYear): RowPlace => {
  return { projectYearId: year.id, indicatorId: first(year.indicators).id }
}
const saved = { status: 'saved' }

async function years({ database }: Office): Promise<ProjectYear[]> {
  return (await database.projectYears.toArray()).sort(
    (one, other) => one.year - other.year || one.order - other.order,
  )
}

/** Numbers in the place of ids, in the sequence of the years. */
async function identities(office: Office, of: (year: ProjectYear) => string) {
  const ids = (await years(office)).map(of)
  return ids.map(id => [...new Set(ids)].indexOf(id) + 1)
}
const projectOf = ({ projectId }: ProjectYear) => projectId
const lineageOf = ({ indicators }: ProjectYear) => first(indicators).lineageId

/** 2023 and 2025 of one name, set apart by a person; then the table between them comes in. */
async function middleAfterApart(row: (year: ProjectYear) => RowPlace) {
  const office = anOffice()
  const before = (await imported(office, aDraft({ year: 2023 }))).projectYear
  const after = (await imported(office, aDraft({ year: 2025 }))).projectYear
  const rows = { before: row(before), after: row(after) }
  await office.storage.decidePairing({ ...rows, seen: 'paired', decision: 'apart', by: '王敏' })
  await imported(office, aDraft({ year: 2024 }))
  return office
}

describe('说了不是同一项，补录中间的年度也不把它们连起来', () => {
  it('项目', async () => {
    const office = await middleAfterApart(project)
    expect(await identities(office, projectOf)).toEqual([1, 1, 2])
    const { projects } = pairingReview(await years(office), 2025)
    expect(projects.offered).toMatchObject([{ before: { year: 2024 }, after: { year: 2025 }, similarity: 1 }])
  })

  it('指标', async () => {
    const office = await middleAfterApart(indicator)
    expect(await identities(office, projectOf)).toEqual([1, 1, 1])
    expect(await identities(office, lineageOf)).toEqual([1, 1, 2])
    const { indicators } = pairingReview(await years(office), 2025)
    expect(indicators.offered).toMatchObject([{ before: { year: 2024 }, after: { year: 2025 } }])
  })

  it('后一年已另有所接续的，同名的一行作为多合一待确认', async () => {
    const office = anOffice()
    const names = (...all: string[]) => all.map(name => aDraftProject({ name }))
    const before = await imported(office, aDraft({ year: 2023, projects: names('道路养护', '公厕保洁') }))
    const after = await imported(office, aDraft({ year: 2025, projects: names('道路养护') }))
    const [road, toilets] = before.projectYears.map(project)
    if (!road || !toilets) throw new Error('two projects are needed')
    const rows = { after: project(after.projectYear), by: '王敏' }
    await office.storage.decidePairing({ ...rows, before: road, seen: 'paired', decision: 'apart' })
    await office.storage.decidePairing({ ...rows, before: toilets, seen: undefined, decision: 'paired' })
    await imported(office, aDraft({ year: 2024, projects: names('道路养护') }))
    expect(await identities(office, projectOf)).toEqual([1, 2, 1, 2])
    expect(pairingReview(await years(office), 2025).projects.offered).toMatchObject([
      { before: { name: '道路养护', year: 2024 }, besides: 'merged' },
    ])
  })
})

describe('项目分开又配对，对其指标的判断仍有效', () => {
  async function twoYears() {
    const office = anOffice()
    const before = (await imported(office, aDraft({ year: 2024 }))).projectYear
    const after = (await imported(office, aDraft({ year: 2025 }))).projectYear
    const decide = (
      row: (year: ProjectYear) => RowPlace,
      seen: 'paired' | 'apart' | undefined,
      decision: 'paired' | 'apart' | undefined,
    ) => office.storage.decidePairing({ before: row(before), after: row(after), seen, decision, by: '王敏' })
    return { ...office, decide }
  }

  it('说了不是同一项的指标，仍不是同一项', async () => {
    const office = await twoYears()
    await office.decide(indicator, 'paired', 'apart')
    await office.decide(project, 'paired', undefined)
    await office.decide(project, undefined, 'paired')
    expect(await identities(office, lineageOf)).toEqual([1, 2])
    const [decision] = (await years(office))[1]?.indicators[0]?.carriesOn ?? []
    expect(decision).toMatchObject({ decision: 'apart', how: 'confirmed', by: '王敏' })
  })

  it('人工确认的指标，仍是人工确认的', async () => {
    const office = await twoYears()
    await office.decide(indicator, 'paired', 'apart')
    await office.decide(indicator, 'apart', 'paired')
    await office.decide(project, 'paired', 'apart')
    expect(await identities(office, lineageOf)).toEqual([1, 2])
    await office.decide(project, 'apart', 'paired')
    expect(await identities(office, lineageOf)).toEqual([1, 1])
    expect((await years(office))[1]?.indicators[0]?.carriesOn).toMatchObject([{ how: 'confirmed' }])
  })

  it('分开再配对，与之前相同，只有项目改为人工确认', async () => {
    const office = await twoYears()
    const [, before] = await years(office)
    await office.decide(project, 'paired', 'apart')
    await office.decide(project, 'apart', 'paired')
    const [, after] = await years(office)
    expect(after).toEqual({ ...before, carriesOn: after?.carriesOn })
    expect(after?.carriesOn).toMatchObject([{ decision: 'paired', how: 'confirmed' }])
  })

  it('项目分开之后，其指标的判断不出现在配对情况里', async () => {
    const office = await twoYears()
    await office.decide(project, 'paired', 'apart')
    const { indicators } = pairingReview(await years(office), 2025)
    expect([indicators.paired, indicators.apart]).toEqual([[], []])
  })

  it('收回的指标判断，不因另一项目并入而重新自动配对', async () => {
    const office = anOffice()
    const bridges = aDraftProject({ name: '桥梁养护', indicators: [aDraftIndicator({ name: '桥梁检测数' })] })
    const before = await imported(office, aDraft({ year: 2024, projects: [aDraftProject(), bridges] }))
    const after = await imported(office, aDraft({ year: 2025 }))
    const own = { before: indicator(before.projectYear), after: indicator(after.projectYear) }
    await office.storage.decidePairing({ ...own, seen: 'paired', decision: undefined })
    const merged = { before: project(first(before.projectYears.slice(1))), after: project(after.projectYear) }
    expect(
      await office.storage.decidePairing({ ...merged, seen: undefined, decision: 'paired' }),
    ).toMatchObject(saved)
    expect((await years(office))[2]?.indicators[0]).not.toHaveProperty('carriesOn')
    expect(pairingReview(await years(office), 2025).indicators.offered).toMatchObject([
      { before: { name: '验收合格率' }, after: { name: '验收合格率' } },
    ])
  })
})

describe('两边核定的不同：只能有一个，由人来定', () => {
  const paired = { seen: undefined, decision: 'paired' } as const
  const short = { from: 2024, to: 2026, source: 'typed' } as const
  const long = { from: 2025, to: 2029, source: 'typed' } as const

  async function twoProjects() {
    const office = anOffice()
    const before = (await imported(office, aDraft({ year: 2024 }))).projectYear
    const renamed = [aDraftProject({ name: '区管道路养护' })]
    const after = (await imported(office, aDraft({ year: 2025, projects: renamed }))).projectYear
    return { ...office, before, after, rows: { before: project(before), after: project(after) } }
  }

  it('实施周期不同，不写入，两个都说明；改为相同之后可以配对', async () => {
    const { before, after, rows, ...office } = await twoProjects()
    await office.storage.setPeriod({ projectId: before.projectId, after: short })
    await office.storage.setPeriod({ projectId: after.projectId, after: long })
    const kept = await everything(office.database)
    const outcome = await office.storage.decidePairing({ ...rows, ...paired })
    expect(outcome).toMatchObject({ status: 'differing', differing: { periods: [short, long] } })
    expect(await everything(office.database)).toEqual(kept)

    await office.storage.setPeriod({ projectId: after.projectId, before: long, after: short })
    expect(await office.storage.decidePairing({ ...rows, ...paired })).toMatchObject(saved)
  })

  it.each([
    { says: '只有前一年定了', periods: [short, undefined] },
    { says: '只有后一年定了', periods: [undefined, long] },
    {
      says: '两年定的相同',
      periods: [short, { ...short, source: 'suggested' as const, reason: '目标写明' }],
    },
  ])('$says：配对，实施周期留着', async ({ periods: [one, other] }) => {
    const { before, after, rows, ...office } = await twoProjects()
    if (one) await office.storage.setPeriod({ projectId: before.projectId, after: one })
    if (other) await office.storage.setPeriod({ projectId: after.projectId, after: other })
    expect(await office.storage.decidePairing({ ...rows, ...paired })).toMatchObject(saved)
    const [joined, ...rest] = await office.database.projects.toArray()
    expect([joined?.period, rest]).toEqual([one ?? other, []])
  })

  it('跨年口径不同的同名指标不自动配对，人来确认时说明是哪两个', async () => {
    const { before, after, rows, ...office } = await twoProjects()
    await office.storage.chooseAccumulation({ lineageId: lineageOf(before), after: 'max' })
    await office.storage.chooseAccumulation({ lineageId: lineageOf(after), after: 'sum' })
    expect(await office.storage.decidePairing({ ...rows, ...paired })).toMatchObject(saved)
    expect(await identities(office, lineageOf)).toEqual([1, 2])
    const both = { before: indicator(before), after: indicator(after) }
    expect(await office.storage.decidePairing({ ...both, ...paired })).toMatchObject({
      status: 'differing',
      differing: { indicator: '验收合格率', accumulations: ['max', 'sum'] },
    })
  })

  it('补录中间的年度，不把实施周期不同的两年连起来', async () => {
    const office = anOffice()
    const before = (await imported(office, aDraft({ year: 2023 }))).projectYear
    const after = (await imported(office, aDraft({ year: 2025 }))).projectYear
    const rows = { before: project(before), after: project(after) }
    await office.storage.decidePairing({ ...rows, seen: 'paired', decision: undefined })
    const [one, other] = (await years(office)).map(projectOf)
    await office.storage.setPeriod({ projectId: one ?? '', after: short })
    await office.storage.setPeriod({ projectId: other ?? '', after: long })
    await imported(office, aDraft({ year: 2024 }))
    expect(await identities(office, projectOf)).toEqual([1, 1, 2])
    expect((await office.database.projects.toArray()).map(({ period }) => period?.to).sort()).toEqual([
      2026, 2029,
    ])
  })

  it('重新连起来的项目会使人工确认的指标口径相抵触时，补录的年度全部留待确认', async () => {
    const office = anOffice()
    const before = (await imported(office, aDraft({ year: 2023 }))).projectYear
    const after = (await imported(office, aDraft({ year: 2025 }))).projectYear
    const both = { before: indicator(before), after: indicator(after) }
    await office.storage.decidePairing({ ...both, seen: 'paired', decision: 'apart' })
    await office.storage.decidePairing({ ...both, seen: 'apart', decision: 'paired' })
    const rows = { before: project(before), after: project(after) }
    await office.storage.decidePairing({ ...rows, seen: 'paired', decision: undefined })
    const [one, other] = (await years(office)).map(lineageOf)
    await office.storage.chooseAccumulation({ lineageId: one ?? '', after: 'max' })
    await office.storage.chooseAccumulation({ lineageId: other ?? '', after: 'sum' })
    const kept = await contents(office.database)
    await imported(office, aDraft({ year: 2024 }))
    expect(await identities(office, projectOf)).toEqual([1, 2, 3])
    expect((await contents(office.database)).lineages).toEqual(expect.arrayContaining(kept.lineages ?? []))
  })
})
