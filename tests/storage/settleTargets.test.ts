import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { aDraft, aDraftIndicator, aDraftProject, keptAtLeast } from '../builders/aDraft'
import { anOfficeWith, everything, first, imported } from './anOffice'

async function anOfficeWithTwoIndicators() {
  const indicators = [aDraftIndicator(), aDraftIndicator({ order: 2, name: '完好率' })]
  const office = await anOfficeWith(aDraft({ projects: [aDraftProject({ indicators })] }))
  const indicator = first(office.projectYear.indicators)
  return { ...office, indicator, place: { projectYearId: office.projectYear.id, indicatorId: indicator.id } }
}

describe('settleTarget: 核定指标值', () => {
  it('只改这一个指标的这一个指标值', async () => {
    const { storage, database, projectYear, indicator, place } = await anOfficeWithTwoIndicators()

    const outcome = await storage.settleTarget({
      ...place,
      which: 'annualTarget',
      before: keptAtLeast('90'),
      after: keptAtLeast('92'),
    })

    expect(outcome).toMatchObject({ status: 'saved' })
    expect(await database.projectYears.get(projectYear.id)).toEqual({
      ...projectYear,
      indicators: [{ ...indicator, annualTarget: keptAtLeast('92') }, ...projectYear.indicators.slice(1)],
    })
    expect(await database.batches.where({ order: 2 }).first()).toMatchObject({
      kind: 'target',
      subject: '验收合格率',
      year: 2025,
    })
  })

  it('已被改过时询问', async () => {
    const { storage, database, place } = await anOfficeWithTwoIndicators()
    const before = await everything(database)
    const edit = {
      ...place,
      which: 'periodTarget',
      before: keptAtLeast('90'),
      after: keptAtLeast('80'),
    } as const
    expect(await storage.settleTarget(edit)).toEqual({ status: 'conflict', stored: keptAtLeast('95') })
    expect(await everything(database)).toEqual(before)
  })

  it('指标已不存在', async () => {
    const { storage, place } = await anOfficeWithTwoIndicators()
    const values = { which: 'annualTarget', before: keptAtLeast('90'), after: keptAtLeast('80') } as const
    expect(await storage.settleTarget({ ...place, ...values, indicatorId: 'undone' })).toEqual({
      status: 'gone',
    })
  })
})

describe('chooseAccumulation: 跨年口径', () => {
  it('选定、冲突、恢复为建议', async () => {
    const { storage, database, projectYear, indicator } = await anOfficeWithTwoIndicators()
    const { lineageId } = indicator
    const stored = async () => (await database.lineages.get(lineageId))?.accumulation

    await storage.chooseAccumulation({ lineageId, after: 'sum' })
    expect(await stored()).toBe('sum')
    expect(await database.batches.where({ order: 2 }).first()).toMatchObject({
      kind: 'accumulation',
      subject: '验收合格率',
    })

    const unseen = await storage.chooseAccumulation({ lineageId, after: 'mean' })
    expect(unseen).toEqual({ status: 'conflict', stored: 'sum' })

    await storage.chooseAccumulation({ lineageId, before: 'sum' })
    expect(await database.lineages.get(lineageId)).toStrictEqual({
      id: lineageId,
      projectId: projectYear.projectId,
    })
  })

  it('沿革已不存在', async () => {
    const { storage } = await anOfficeWithTwoIndicators()
    expect(await storage.chooseAccumulation({ lineageId: 'undone', after: 'sum' })).toEqual({
      status: 'gone',
    })
  })
})

describe('setPeriod: 实施周期', () => {
  const period = { from: 2025, to: 2027, source: 'typed' } as const

  it('设定、冲突、清除', async () => {
    const { storage, database, projectYear } = await anOfficeWithTwoIndicators()
    const { projectId } = projectYear

    await storage.setPeriod({ projectId, after: period })
    expect((await database.projects.get(projectId))?.period).toEqual(period)
    expect(await storage.setPeriod({ projectId, after: { ...period, to: 2026 } })).toEqual({
      status: 'conflict',
      stored: period,
    })

    await storage.setPeriod({ projectId, before: period })
    expect(await database.projects.get(projectId)).toStrictEqual({
      id: projectId,
      departmentId: projectYear.departmentId,
    })
  })

  it('批次写明项目最近一年的名称，不属于某一年度', async () => {
    const office = await anOfficeWith(aDraft({ year: 2026 }))
    await imported(office, aDraft({ year: 2025 }))
    await office.storage.setPeriod({ projectId: office.projectYear.projectId, after: period })
    const batch = await office.database.batches.where({ order: 3 }).first()
    expect(batch).toMatchObject({ kind: 'period', subject: '道路养护' })
    expect(batch).not.toHaveProperty('year')
  })

  it('项目已不存在', async () => {
    const { storage } = await anOfficeWithTwoIndicators()
    expect(await storage.setPeriod({ projectId: 'undone', after: period })).toEqual({ status: 'gone' })
  })
})
