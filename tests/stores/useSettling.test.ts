import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createApp } from 'vue'
import { automaticReading, correctThreshold } from '@/domain/correctThreshold'
import { correctionOf } from '@/domain/correction'
import type { Kept } from '@/domain/indicator'
import { aboutOf } from '@/domain/settlement'
import type { Settlement, WhichTarget } from '@/domain/settlement'
import { readThreshold } from '@/domain/threshold'
import type { Threshold } from '@/domain/threshold'
import type { IndicatorRow, ProjectRow } from '@/domain/yearRow'
import { yearRows } from '@/domain/yearRow'
import { createJournal } from '@/storage/journal'
import { useSettling } from '@/stores/useSettling'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOfficeWith, first, next } from '../storage/anOffice'

const DOUBTED: Kept<Threshold> = {
  reading: readThreshold('292%', { level1: '产出指标', level2: '质量指标', name: '验收合格率' }),
  confirmed: false,
}

async function anOfficeInDoubt() {
  const indicators = [aDraftIndicator({ annualTarget: DOUBTED, periodTarget: DOUBTED })]
  const office = await anOfficeWith(aDraft({ projects: [aDraftProject({ indicators })] }))
  const { storage, departmentId, year } = office
  const app = createApp({}).use(createPinia())
  app.provide(openSpaceKey, () => ({ storage, journal: createJournal('own', undefined) }))
  const settling = app.runWithContext(() => useSettling())

  async function project(): Promise<ProjectRow> {
    const contents = await next(storage.watchYear(departmentId, year))
    if (!contents) throw new Error('the year is not there')
    return first(yearRows(contents, 'year-end'))
  }
  const row = async () => first((await project()).indicators)
  async function undoLast() {
    const batch = await next(storage.watchLatestBatch(departmentId))
    if (!batch) throw new Error('there is nothing to undo')
    await storage.undo(batch.id)
    return batch.kind
  }
  return { ...office, settling, row, project, undoLast }
}

function confirming(row: IndicatorRow, targets: readonly WhichTarget[]): Settlement {
  const readings = targets.map(which => ({ which, after: { ...row.indicator[which], confirmed: true } }))
  return { kind: 'readings', by: 'confirmed', row, readings }
}

/** Corrects the annual reading to at least so many percent. */
function correcting(row: IndicatorRow, bound: string): Settlement {
  const { reading } = row.indicator.annualTarget
  const corrected = correctThreshold(reading, { ...correctionOf(reading), bound })
  if (corrected.kind === 'problem') throw new Error(corrected.message)
  const after = { reading: corrected, confirmed: true }
  return { kind: 'readings', by: 'corrected', row, readings: [{ which: 'annualTarget', after }] }
}

describe('确认读法', () => {
  it('印刷相同的两个指标值一次确认，一次撤销', async () => {
    const { settling, row, undoLast } = await anOfficeInDoubt()
    expect((await row()).openDoubts).not.toEqual([])

    await settling.settle(confirming(await row(), ['annualTarget', 'periodTarget']))

    expect(settling.outcome.value).toEqual({ status: 'saved', sentence: '已确认，读法不再存疑。' })
    expect((await row()).openDoubts).toEqual([])
    expect((await row()).indicator.annualTarget).toEqual({ ...DOUBTED, confirmed: true })

    expect(await undoLast()).toBe('target')
    expect((await row()).indicator).toMatchObject({ annualTarget: DOUBTED, periodTarget: DOUBTED })
  })

  it('只确认所指的一个', async () => {
    const { settling, row } = await anOfficeInDoubt()
    await settling.settle(confirming(await row(), ['periodTarget']))
    const { annualTarget, periodTarget } = (await row()).indicator
    expect([annualTarget.confirmed, periodTarget.confirmed]).toEqual([false, true])
  })
})

describe('更正读法', () => {
  it('印刷的文字和存疑都在，读法是人工的；撤销后恢复', async () => {
    const { settling, row, undoLast } = await anOfficeInDoubt()
    await settling.settle(correcting(await row(), '92'))

    expect(settling.outcome.value).toEqual({
      status: 'saved',
      sentence: '已更正读法，表中印刷的文字不变。',
    })
    const { annualTarget, periodTarget } = (await row()).indicator
    expect(annualTarget).toEqual({
      reading: {
        printed: '292%',
        doubts: DOUBTED.reading.doubts,
        kind: 'number',
        comparison: '>=',
        stated: true,
        bound: '92',
        unit: '%',
      },
      confirmed: true,
    })
    expect(periodTarget).toEqual(DOUBTED)

    expect(await undoLast()).toBe('target')
    expect((await row()).indicator.annualTarget).toEqual(DOUBTED)
  })

  it('恢复自动读法：又是导入时的样子', async () => {
    const { settling, row } = await anOfficeInDoubt()
    await settling.settle(correcting(await row(), '92'))
    const seen = await row()
    const reading = automaticReading(seen.indicator.annualTarget.reading, aboutOf(seen.indicator))
    await settling.settle({
      kind: 'readings',
      by: 'restored',
      row: seen,
      readings: [{ which: 'annualTarget', after: { reading, confirmed: false } }],
    })
    expect(settling.outcome.value).toEqual({ status: 'saved', sentence: '已恢复自动读法。' })
    expect((await row()).indicator.annualTarget).toEqual(DOUBTED)
  })

  it('看到之后已被别处改动：不保存，并说明；再看一次就能保存', async () => {
    const { settling, row } = await anOfficeInDoubt()
    const seen = await row()
    await settling.settle(correcting(seen, '92'))
    const corrected = await row()

    await settling.settle(correcting(seen, '93'))
    expect(settling.outcome.value).toEqual({
      status: 'conflict',
      sentence: '该指标值已在别处改动，本次未保存。请按现在显示的内容核对。',
    })
    expect(await row()).toEqual(corrected)

    await settling.settle(correcting(corrected, '93'))
    expect(settling.outcome.value?.status).toBe('saved')
    expect((await row()).indicator.annualTarget.reading).toMatchObject({ bound: '93' })
  })

  it('与原来相同：说明没有改动，也没有可撤销的', async () => {
    const { settling, row, undoLast } = await anOfficeInDoubt()
    await settling.settle(correcting(await row(), '92'))
    await settling.settle(correcting(await row(), '92'))
    expect(settling.outcome.value).toEqual({ status: 'saved', sentence: '与原来相同，未作改动。' })
    await undoLast()
    expect((await row()).indicator.annualTarget).toEqual(DOUBTED)
  })
})

describe('跨年口径', () => {
  it('选定、恢复推定、撤销', async () => {
    const { settling, row, undoLast } = await anOfficeInDoubt()
    await settling.settle({ kind: 'accumulation', row: await row(), after: 'mean' })
    expect(settling.outcome.value?.sentence).toBe('已更改跨年口径。')
    expect((await row()).accumulation).toMatchObject({ accumulation: 'mean', chosen: true })

    await settling.settle({ kind: 'accumulation', row: await row(), after: undefined })
    expect(settling.outcome.value?.sentence).toBe('已恢复推定的跨年口径。')
    expect((await row()).accumulation).toMatchObject({ accumulation: 'everyYear', chosen: false })

    expect(await undoLast()).toBe('accumulation')
    expect((await row()).accumulation).toMatchObject({ accumulation: 'mean', chosen: true })
  })

  it('别处已经选定：不保存，并说明', async () => {
    const { settling, row } = await anOfficeInDoubt()
    const seen = await row()
    await settling.settle({ kind: 'accumulation', row: seen, after: 'mean' })
    await settling.settle({ kind: 'accumulation', row: seen, after: 'max' })
    expect(settling.outcome.value).toMatchObject({
      status: 'conflict',
      sentence: '该指标的跨年口径已在别处改动，本次未保存。请按现在显示的内容核对。',
    })
    expect((await row()).accumulation.accumulation).toBe('mean')
  })
})

describe('实施周期', () => {
  const threeYears = { from: 2025, to: 2027, source: 'typed' } as const

  it('更改、恢复为本年度、撤销', async () => {
    const { settling, row, project, undoLast } = await anOfficeInDoubt()
    await settling.settle({ kind: 'period', project: await project(), after: threeYears })
    expect(settling.outcome.value?.sentence).toBe('已更改实施周期。')
    expect((await row()).period).toEqual({ from: 2025, to: 2027 })
    expect((await project()).project.period).toEqual(threeYears)

    await settling.settle({ kind: 'period', project: await project(), after: undefined })
    expect(settling.outcome.value?.sentence).toBe('实施周期已恢复为本年度。')
    expect((await row()).period).toEqual({ from: 2025, to: 2025 })

    expect(await undoLast()).toBe('period')
    expect((await project()).project.period).toEqual(threeYears)
  })

  it('别处已经改动，或导入已撤销：不保存，并说明', async () => {
    const { settling, project, storage, batchId, undoLast } = await anOfficeInDoubt()
    const seen = await project()
    await settling.settle({ kind: 'period', project: seen, after: threeYears })
    await settling.settle({ kind: 'period', project: seen, after: { ...threeYears, to: 2026 } })
    expect(settling.outcome.value?.sentence).toBe(
      '该项目的实施周期已在别处改动，本次未保存。请按现在显示的内容核对。',
    )
    await undoLast()
    await storage.undo(batchId)
    await settling.settle({ kind: 'period', project: seen, after: threeYears })
    expect(settling.outcome.value).toEqual({
      status: 'gone',
      sentence: '该项目已不存在（所属导入可能已撤销），本次未保存。',
    })
  })
})

it('导入已撤销：说明指标已不存在', async () => {
  const { settling, row, storage, batchId } = await anOfficeInDoubt()
  const seen = await row()
  await storage.undo(batchId)
  await settling.settle(confirming(seen, ['annualTarget']))
  expect(settling.outcome.value?.sentence).toContain('该指标已不存在')
  await settling.settle({ kind: 'accumulation', row: seen, after: 'max' })
  expect(settling.outcome.value?.sentence).toContain('该指标已不存在')
})

it('写不进去：说明原因，且不再显示为进行中；换一项后不再提', async () => {
  const { settling, row, database } = await anOfficeInDoubt()
  const seen = await row()
  database.close()
  await settling.settle(correcting(seen, '92'))
  expect(settling.outcome.value?.status).toBe('failed')
  expect(settling.outcome.value?.sentence).toContain('连接已断开')
  expect(settling.busy.value).toBe(false)
  settling.forget()
  expect(settling.outcome.value).toBeUndefined()
})
