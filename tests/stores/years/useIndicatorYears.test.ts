import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { createApp, effectScope, shallowRef } from 'vue'
import { yearRows } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'
import { createJournal } from '@/storage/journal'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { useIndicatorYears } from '@/stores/years/useIndicatorYears'
import { aDraft, aDraftIndicator, aDraftProject } from '../../builders/aDraft'
import { anOffice, first, firstEntry, imported, next, percent, type Office } from '../../storage/anOffice'

const projects = [
  aDraftProject({ indicators: [aDraftIndicator(), aDraftIndicator({ order: 2, name: '完工及时率' })] }),
]

/** Tables of 2024, 2025 and 2027; none of 2026. */
async function threeYears() {
  const office = anOffice()
  const tables = []
  for (const year of [2024, 2025, 2027]) tables.push(await imported(office, aDraft({ year, projects })))
  return { ...office, table: first(tables) }
}

async function rowOf({ storage }: Office, departmentId: string, place: { year: number; name: string }) {
  const contents = await next(storage.watchYear(departmentId, place.year))
  const rows = contents ? yearRows(contents, 'year-end') : []
  return first(rows.flatMap(row => row.indicators).filter(({ indicator }) => indicator.name === place.name))
}

function follow({ storage }: Office, opened: () => IndicatorRow | undefined) {
  const app = createApp({})
  const pinia = createPinia()
  app.use(pinia)
  app.provide(openSpaceKey, () => ({ storage, journal: createJournal('own', undefined) }))
  setActivePinia(pinia)
  const run = effectScope().run(() => app.runWithContext(() => useIndicatorYears(opened)))
  if (!run) throw new Error('there are no years')
  return run
}

describe('一项指标的历年', () => {
  it('到所看的年度为止，缺年是缺口；换一项、关上都跟着', async () => {
    const office = await threeYears()
    const { departmentId } = office.table
    const opened = shallowRef<IndicatorRow>()
    const run = follow(office, () => opened.value)
    expect(run.value).toBeUndefined()

    opened.value = await rowOf(office, departmentId, { year: 2027, name: '验收合格率' })
    await vi.waitUntil(() => run.value)
    expect(run.value?.years.map(one => one?.year)).toEqual([2024, 2025, undefined, 2027])

    opened.value = await rowOf(office, departmentId, { year: 2027, name: '完工及时率' })
    expect(run.value?.name).toBe('完工及时率')

    opened.value = await rowOf(office, departmentId, { year: 2025, name: '完工及时率' })
    expect(run.value?.years.map(one => one?.year)).toEqual([2024, 2025])

    opened.value = undefined
    expect(run.value).toBeUndefined()
  })

  it('往年填报的完成值随之更新', async () => {
    const office = await threeYears()
    const row = await rowOf(office, office.table.departmentId, { year: 2025, name: '验收合格率' })
    const run = follow(office, () => row)
    await vi.waitUntil(() => run.value)
    expect(run.value?.years.map(one => one?.row.state)).toEqual(['unfilled', 'unfilled'])

    const fields = [{ field: 'actual', after: percent('96') }] as const
    await office.storage.recordEntry({ ...firstEntry(office.table.projectYear), fields: [...fields] })
    await vi.waitUntil(() => run.value?.years[0]?.row.state === 'met')
    expect(run.value?.years.map(one => one?.actual)).toEqual(['96', undefined])
  })
})
