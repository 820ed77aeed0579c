import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import type { Actual } from '@/domain/actual'
import type { Kept } from '@/domain/indicator'
import { readThreshold } from '@/domain/threshold'
import type { Threshold } from '@/domain/threshold'
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

describe('settleTargets: 一起核定两个指标值', () => {
  const both = [
    { which: 'annualTarget', before: keptAtLeast('90'), after: keptAtLeast('92') },
    { which: 'periodTarget', before: keptAtLeast('95'), after: keptAtLeast('97') },
  ] as const

  it('一批，一次撤销都恢复', async () => {
    const { storage, database, projectYear, indicator, place } = await anOfficeWithTwoIndicators()
    const outcome = await storage.settleTargets({ ...place, readings: both })

    const now = first((await database.projectYears.get(projectYear.id))?.indicators ?? [])
    expect(now).toEqual({ ...indicator, annualTarget: keptAtLeast('92'), periodTarget: keptAtLeast('97') })
    if (outcome.status !== 'saved' || !outcome.batchId) throw new Error('nothing was written')
    await storage.undo(outcome.batchId)
    expect(await database.projectYears.get(projectYear.id)).toEqual(projectYear)
  })

  it('其中一个已被改过：两个都不写', async () => {
    const { storage, database, indicator, place } = await anOfficeWithTwoIndicators()
    const before = await everything(database)
    const [annual, period] = both
    const unseen = { ...period, before: keptAtLeast('1') }
    const outcome = await storage.settleTargets({ ...place, readings: [annual, unseen] })
    expect(outcome).toEqual({ status: 'conflict', stored: indicator })
    expect(await everything(database)).toEqual(before)
  })

  it('其中一个没有变：只记变了的', async () => {
    const { storage, database, place } = await anOfficeWithTwoIndicators()
    const [annual, period] = both
    await storage.settleTargets({ ...place, readings: [annual, { ...period, after: period.before }] })
    const { id: batchId } = first(await database.batches.where({ order: 2 }).toArray())
    expect(await database.changes.where({ batchId }).count()).toBe(1)
  })
})

describe('更正年度指标值的读法：未经确认的完成值随之再读', () => {
  const inPieces: Kept<Threshold> = { reading: readThreshold('≥3个'), confirmed: true }

  async function anOfficeWithActual(actual: Kept<Actual>) {
    const office = await anOfficeWithTwoIndicators()
    const recorded = await office.storage.recordEntry({
      ...office.place,
      checkpoint: 'year-end',
      fields: [
        { field: 'actual', after: actual },
        { field: 'reason', after: '甲' },
      ],
    })
    expect(recorded.status).toBe('saved')
    const entry = async () => {
      const record = await office.database.records.get(`${office.projectYear.id}:year-end`)
      return record?.entries[office.indicator.id]
    }
    const correct = (after = inPieces) =>
      office.storage.settleTargets({
        ...office.place,
        readings: [{ which: 'annualTarget', before: keptAtLeast('90'), after }],
      })
    return { ...office, entry, correct }
  }

  const bare: Kept<Actual> = { reading: readActual('3', keptAtLeast('90').reading), confirmed: false }

  it('只写数字的取新单位，同属一批，撤销一并恢复', async () => {
    const { storage, entry, correct } = await anOfficeWithActual(bare)
    const outcome = await correct()
    expect(await entry()).toMatchObject({ actual: { reading: { value: '3', unit: '个' } }, reason: '甲' })

    if (outcome.status !== 'saved' || !outcome.batchId) throw new Error('nothing was written')
    expect(await storage.undo(outcome.batchId)).toEqual({ status: 'undone' })
    expect(await entry()).toEqual({ actual: bare, reason: '甲' })
  })

  it('人工确认过的不动', async () => {
    const { entry, correct } = await anOfficeWithActual({ ...bare, confirmed: true })
    await correct()
    expect(await entry()).toMatchObject({ actual: { reading: { unit: '%' }, confirmed: true } })
  })

  it('只确认、不更正的，完成值不动，也没有记录', async () => {
    const { database, entry, correct } = await anOfficeWithActual(bare)
    await correct({ ...keptAtLeast('90'), confirmed: false })
    expect(await entry()).toEqual({ actual: bare, reason: '甲' })
    const batch = await database.batches.where({ order: 3 }).first()
    const changes = await database.changes.where({ batchId: batch?.id ?? '' }).toArray()
    expect(changes.map(({ table }) => table)).toEqual(['projectYears'])
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
