import 'fake-indexeddb/auto'
import { createPinia } from 'pinia'
import { expect, it } from 'vitest'
import { createApp } from 'vue'
import type { Kept } from '@/domain/indicator'
import { readThreshold } from '@/domain/threshold'
import type { Threshold } from '@/domain/threshold'
import type { IndicatorRow } from '@/domain/yearRow'
import { yearRows } from '@/domain/yearRow'
import { createJournal } from '@/storage/journal'
import { useSettling } from '@/stores/useSettling'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { aDraft, aDraftIndicator, aDraftProject } from '../builders/aDraft'
import { anOfficeWith, first, next } from '../storage/anOffice'

const DOUBTED: Kept<Threshold> = {
  reading: readThreshold('292%', { name: '验收合格率' }),
  confirmed: false,
}

async function anOfficeInDoubt() {
  const indicators = [aDraftIndicator({ annualTarget: DOUBTED, periodTarget: DOUBTED })]
  const office = await anOfficeWith(aDraft({ projects: [aDraftProject({ indicators })] }))
  const { storage, departmentId, year } = office
  const app = createApp({}).use(createPinia())
  app.provide(openSpaceKey, () => ({ storage, journal: createJournal('own', undefined) }))
  const settling = app.runWithContext(() => useSettling())

  async function row(): Promise<IndicatorRow> {
    const contents = await next(storage.watchYear(departmentId, year))
    if (!contents) throw new Error('the year is not there')
    return first(first(yearRows(contents, 'year-end')).indicators)
  }
  return { ...office, settling, row }
}

it('印刷相同的两个指标值一次确认，不再存疑', async () => {
  const { settling, row } = await anOfficeInDoubt()
  expect((await row()).openDoubts).not.toEqual([])

  await settling.confirm(await row(), ['annualTarget', 'periodTarget'])

  expect(settling.outcome.value).toBe('已确认，读法不再存疑。')
  expect((await row()).openDoubts).toEqual([])
  expect((await row()).indicator.annualTarget).toEqual({ ...DOUBTED, confirmed: true })
})

it('只确认所指的一个', async () => {
  const { settling, row } = await anOfficeInDoubt()
  await settling.confirm(await row(), ['periodTarget'])
  const { annualTarget, periodTarget } = (await row()).indicator
  expect([annualTarget.confirmed, periodTarget.confirmed]).toEqual([false, true])
})

it('看到之后已被别处改动：不保存，并说明', async () => {
  const { settling, row, storage } = await anOfficeInDoubt()
  const seen = await row()
  const corrected = { reading: readThreshold('≥92%'), confirmed: true }
  await storage.settleTarget({
    projectYearId: seen.projectYear.id,
    indicatorId: seen.indicator.id,
    which: 'annualTarget',
    before: seen.indicator.annualTarget,
    after: corrected,
  })

  await settling.confirm(seen, ['annualTarget'])

  expect(settling.outcome.value).toContain('已在别处改动，本次未保存')
  expect((await row()).indicator.annualTarget).toEqual(corrected)
})

it('导入已撤销：说明指标已不存在', async () => {
  const { settling, row, storage, batchId } = await anOfficeInDoubt()
  const seen = await row()
  await storage.undo(batchId)
  await settling.confirm(seen, ['annualTarget'])
  expect(settling.outcome.value).toContain('该指标已不存在')
})

it('写不进去：说明原因，且不再显示为进行中', async () => {
  const { settling, row, database } = await anOfficeInDoubt()
  const seen = await row()
  database.close()
  await settling.confirm(seen, ['annualTarget'])
  expect(settling.outcome.value).toContain('连接已断开')
  expect(settling.busy.value).toBe(false)
})
