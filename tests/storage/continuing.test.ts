import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOfficeWith, first, imported } from './anOffice'

const named = (...names: string[]) => names.map(name => aDraftProject({ name }))

describe('a table carries on the ids of the nearest other year: projects', () => {
  it.each([
    { says: '同名同项目', before: ['甲', '乙'], now: ['乙', '甲'], continued: ['乙', '甲'] },
    { says: '改名另立', before: ['甲'], now: ['甲（二期）'], continued: [] },
    { says: '去年重名不接续', before: ['甲', '甲'], now: ['甲'], continued: [] },
    { says: '今年重名不接续', before: ['甲', '乙'], now: ['甲', '甲', '乙'], continued: ['乙'] },
    { says: '空格不同仍是同名', before: ['甲 乙'], now: ['甲乙'], continued: ['甲乙'] },
  ])('$says', async ({ before, now, continued }) => {
    const office = await anOfficeWith(aDraft({ year: 2024, projects: named(...before) }))
    const { projectYears } = await imported(office, aDraft({ year: 2025, projects: named(...now) }))

    const known = new Map(office.projectYears.map(({ projectId, name }) => [projectId, name]))
    expect(projectYears.filter(({ projectId }) => known.has(projectId)).map(({ name }) => name)).toEqual(
      continued,
    )
    for (const { projectId, name } of projectYears) {
      expect([undefined, name]).toContain(known.get(projectId)?.replace(' ', ''))
    }
    expect(await office.database.projects.count()).toBe(before.length + now.length - continued.length)
  })

  it.each([
    { says: '最近的年度里有', doubled: 2022, single: 2024, year: 2025, carriesOn: true },
    { says: '只看最近的年度', doubled: 2024, single: 2022, year: 2025, carriesOn: false },
    { says: '补录往年，接续其后的年度', doubled: 2025, single: 2024, year: 2023, carriesOn: true },
    { says: '补录中间的年度，接续上一年度', doubled: 2026, single: 2024, year: 2025, carriesOn: true },
    { says: '补录中间的年度，为下一年度所接续', doubled: 2024, single: 2026, year: 2025, carriesOn: true },
  ])('$says', async ({ doubled, single, year, carriesOn }) => {
    const office = await anOfficeWith(aDraft({ year: doubled, projects: named('甲', '甲') }))
    const { projectYear } = await imported(office, aDraft({ year: single, projects: named('甲') }))
    const now = await imported(office, aDraft({ year, projects: named('甲') }))
    expect(now.projectYear.projectId === projectYear.projectId).toBe(carriesOn)
  })

  it('另一部门的同名项目不接续', async () => {
    const office = await anOfficeWith()
    const other = await imported(office, aDraft({ department: '区水务局', year: 2026 }))
    expect(other.departmentId).not.toBe(office.departmentId)
    expect(other.projectYear.projectId).not.toBe(office.projectYear.projectId)
  })
})

describe('a table carries on the ids of the nearest other year: indicators', () => {
  const output = { code: '1', name: '产出指标' }
  const indicator = aDraftIndicator

  it.each([
    { says: '级别与名称相同', before: [indicator()], now: [indicator({ order: 9 })], continued: 1 },
    {
      says: '编码变了仍是同一个',
      before: [indicator()],
      now: [indicator({ level1: { ...output, code: '01' } })],
      continued: 1,
    },
    { says: '名称变了', before: [indicator()], now: [indicator({ name: '完好率' })], continued: 0 },
    {
      says: '二级指标变了',
      before: [indicator()],
      now: [indicator({ level2: { code: '11', name: '数量指标' } })],
      continued: 0,
    },
    {
      says: '一级指标变了',
      before: [indicator()],
      now: [indicator({ level1: { code: '2', name: '效益指标' } })],
      continued: 0,
    },
    { says: '去年重复', before: [indicator(), indicator({ order: 2 })], now: [indicator()], continued: 0 },
    { says: '今年重复', before: [indicator()], now: [indicator(), indicator({ order: 2 })], continued: 0 },
  ])('$says', async ({ before, now, continued }) => {
    const office = await anOfficeWith(
      aDraft({ year: 2024, projects: [aDraftProject({ indicators: before })] }),
    )
    const next = await imported(office, aDraft({ projects: [aDraftProject({ indicators: now })] }))

    const known = office.projectYear.indicators.map(({ lineageId }) => lineageId)
    const carried = next.projectYear.indicators.filter(({ lineageId }) => known.includes(lineageId))
    expect(carried).toHaveLength(continued)
    expect(await office.database.lineages.count()).toBe(before.length + now.length - continued)
  })

  it('同名指标在另一项目里不接续', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024, projects: named('甲') }))
    const next = await imported(office, aDraft({ projects: named('乙') }))
    expect(first(next.projectYear.indicators).lineageId).not.toBe(
      first(office.projectYear.indicators).lineageId,
    )
  })

  it('指标每年有自己的编号，沿革不变', async () => {
    const office = await anOfficeWith(aDraft({ year: 2024 }))
    const next = await imported(office, aDraft({ year: 2025 }))
    const [before, now] = [first(office.projectYear.indicators), first(next.projectYear.indicators)]
    expect([now.id === before.id, now.lineageId === before.lineageId]).toEqual([false, true])
  })
})
