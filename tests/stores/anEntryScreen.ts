import { createPinia, setActivePinia } from 'pinia'
import { createApp, watch } from 'vue'
import type { Cell } from '@/domain/entry/cell'
import type { IndicatorRow, ProjectRow } from '@/domain/yearRow'
import { createJournal, type Journal } from '@/storage/journal'
import { openSpaceKey } from '@/stores/useSpaceStore'
import { useEntryStore } from '@/stores/useEntryStore'
import { useYearStore } from '@/stores/useYearStore'
import { first, type Office } from '../storage/anOffice'

/** What a browser keeps between two openings of a page. */
export function aBrowserStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    getItem: key => kept.get(key) ?? null,
    key: at => [...kept.keys()][at] ?? null,
    removeItem: key => void kept.delete(key),
    setItem: (key, text) => void kept.set(key, text),
  }
}

/** 填报 opened on a department's year, in a window of its own. */
export async function anEntryScreen(
  office: Pick<Office, 'storage'>,
  { departmentId, year }: { departmentId: string; year: number },
  journal: Journal = createJournal('own', aBrowserStorage()),
) {
  const pinia = createPinia()
  const app = createApp({}).use(pinia)
  app.provide(openSpaceKey, () => ({ storage: office.storage, journal }))
  setActivePinia(pinia)
  const entry = app.runWithContext(() => useEntryStore())
  const store = app.runWithContext(() => useYearStore())
  store.open({ departmentId, year })
  await until(() => store.rows !== undefined)

  const project = (): ProjectRow => first(store.rows ?? [])
  const row = (at = 0): IndicatorRow => {
    const found = project().indicators[at]
    if (!found) throw new Error(`there is no indicator ${at}`)
    return found
  }
  return { entry, store, journal, project, row }
}

/** Fulfilled as soon as something reactive holds. */
export function until(holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const stop = watch(
      holds,
      holdsNow => {
        if (!holdsNow) return
        resolve()
        queueMicrotask(() => {
          stop()
        })
      },
      { immediate: true, flush: 'sync' },
    )
  })
}

/** A cell of an indicator. */
export function cellOf(row: IndicatorRow, field: 'actual' | 'grade' | 'periodGrade' | 'reason'): Cell {
  return { projectYearId: row.projectYear.id, indicatorId: row.indicator.id, field }
}

export function moneyOf(project: ProjectRow, field: 'adjusted' | 'executed'): Cell {
  return { projectYearId: project.projectYear.id, field, moneyKey: 'fiscal' }
}
