import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createJournal } from '@/storage/journal'
import { useComparisonStore } from '@/stores/useComparisonStore'
import { usePairingStore } from '@/stores/usePairingStore'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { useYearStore } from '@/stores/useYearStore'
import type { PairingReviewer } from '@/stores/years/pairingReviewer'
import { pairingReviewerKey, reviewInWorker } from '@/stores/years/pairingReviewer'
import { aDraft, aDraftProject, fen } from '../builders/aDraft'
import { aStorage } from '../builders/aStorage'
import { anOfficeWith, firstEntry, imported, percent, type Office } from '../storage/anOffice'
import { until } from './anEntryScreen'

/** 年度对比 opened on a year, in a window of its own; `leave` is going to another screen. */
async function aComparison(
  { storage }: Pick<Office, 'storage'>,
  at: { departmentId: string; year: number },
  review: PairingReviewer = reviewInWorker,
) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  })
  const pinia = createPinia()
  const app = createApp({ render: () => null })
    .use(pinia)
    .use(router)
  app.provide(openSpaceKey, () => ({ storage, journal: createJournal('own', aStorage()) }))
  app.provide(pairingReviewerKey, review)
  await router.push('/')
  setActivePinia(pinia)
  const inApp = <Store>(use: () => Store): Store => app.runWithContext(use)
  const comparison = inApp(() => useComparisonStore())
  const pairing = inApp(() => usePairingStore())
  inApp(() => useYearStore()).open(at)
  const screen = effectScope()
  screen.run(() => comparison.follow())
  await until(() => comparison.upToNow !== undefined)
  return { comparison, pairing, router, leave: () => screen.stop() }
}

const named = (...names: string[]) => names.map(name => aDraftProject({ name }))

async function threeYears() {
  const office = await anOfficeWith(aDraft({ year: 2023, projects: named('道路养护经费') }))
  const before = await imported(office, aDraft({ year: 2025, projects: named('道路养护经费') }))
  const after = await imported(office, aDraft({ year: 2026, projects: named('道路养护工作经费') }))
  return { ...office, before, after, at: { departmentId: office.departmentId, year: 2026 } }
}

describe('useComparisonStore: 年度对比', () => {
  it('与最近的有表年度相比，可改选更早的', async () => {
    const office = await threeYears()
    const { comparison, router } = await aComparison(office, office.at)
    expect(comparison.earlierYears).toEqual([2025, 2023])
    expect(comparison.comparison?.before.year).toBe(2025)
    comparison.before = 2023
    await until(() => comparison.comparison?.before.year === 2023)
    expect(router.currentRoute.value.query).toEqual({ before: '2023' })
    comparison.before = 2025
    await until(() => comparison.before === 2025)
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('首个年度没有可比的', async () => {
    const office = await threeYears()
    const { comparison } = await aComparison(office, { ...office.at, year: 2023 })
    expect([comparison.before, comparison.comparison, comparison.story]).toEqual([undefined, undefined, ''])
  })

  it('后来填报的，对比随之更新', async () => {
    const office = await threeYears()
    const { comparison } = await aComparison(office, office.at)
    const money = { kind: 'executed', key: 'total', after: fen(1) } as const
    await office.storage.recordMoney({ ...firstEntry(office.after.projectYear), ...money })
    await until(() => comparison.comparison?.after.summary.executedSoFar === 1)
    expect(comparison.comparison?.executed.before).toBeUndefined()
  })

  it('离开后不再读取', async () => {
    const office = await threeYears()
    const { comparison, leave } = await aComparison(office, office.at)
    leave()
    expect([comparison.upToNow, comparison.comparison]).toEqual([undefined, undefined])
  })

  it('填报不会重新比对名称，配对才会', async () => {
    const office = await threeYears()
    let asked = 0
    const { comparison, pairing } = await aComparison(office, office.at, (question, signal) => {
      asked += 1
      return reviewInWorker(question, signal)
    })
    await until(() => comparison.pairing !== undefined)
    const fields = [{ field: 'actual', after: percent('91') } as const]
    await office.storage.recordEntry({ ...firstEntry(office.after.projectYear), fields })
    await until(() => comparison.comparison?.after.summary.annual.met === 1)
    expect(asked).toBe(1)

    const [offer] = comparison.pairing?.projects.offered ?? []
    if (!offer) throw new Error('nothing is offered')
    await pairing.decide({ before: offer.before.place, after: offer.after.place, seen: undefined }, 'paired')
    await until(() => comparison.pairing?.projects.offered.length === 0)
    expect(asked).toBe(2)
  })

  it('比对名称失败时说明，不停在“正在比对”', async () => {
    const office = await threeYears()
    const { comparison } = await aComparison(office, office.at, () => Promise.reject(new Error('no memory')))
    await until(() => comparison.pairingFailed)
    expect([comparison.pairing, comparison.isPairing]).toEqual([undefined, false])
  })
})

describe('usePairingStore: 配对', () => {
  async function opened() {
    const office = await threeYears()
    const screen = await aComparison(office, office.at)
    const rows = {
      before: { projectYearId: office.before.projectYear.id },
      after: { projectYearId: office.after.projectYear.id },
    }
    return { ...office, ...screen, rows }
  }

  it('记下操作人和理由，操作人留到下次', async () => {
    const { storage, pairing, rows, at } = await opened()
    await pairing.keepBy(' 王敏 ')
    expect(await pairing.decide({ ...rows, seen: undefined }, 'paired', ' 改了名 ')).toBe(true)
    const [row] = await storage.projectYears(at.departmentId, 2026)
    expect(row?.carriesOn).toMatchObject([{ by: '王敏', reason: '改了名', how: 'confirmed' }])

    const again = await aComparison({ storage }, at)
    await again.pairing.readBy()
    expect(again.pairing.by).toBe('王敏')
  })

  it('另一窗口先定了：不写入，说明', async () => {
    const { storage, pairing, rows } = await opened()
    await storage.decidePairing({ ...rows, seen: undefined, decision: 'apart' })
    expect(await pairing.decide({ ...rows, seen: undefined }, 'paired')).toBe(false)
    expect(pairing.failure).toContain('另一窗口')
  })

  it('所要的行已不在：说明', async () => {
    const { storage, pairing, rows, after } = await opened()
    await storage.undo(after.batchId)
    expect(await pairing.decide({ ...rows, seen: undefined }, 'paired')).toBe(false)
    expect(pairing.failure).toContain('已不存在')
  })
})
