import { computed } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { yearRows } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'
import { yearRun } from '@/domain/years/yearRun'
import { useSpaceStore } from '../useSpaceStore'

/**
 * The years of one indicator up to the one shown (历年), gaps and all. Only its project is read, and only while an
 * indicator is opened; undefined until then.
 */
export function useIndicatorYears(opened: () => IndicatorRow | undefined) {
  const space = useSpaceStore()
  const projectId = computed(() => opened()?.projectYear.projectId)
  const stored = useSubscription(() =>
    projectId.value === undefined ? undefined : space.storage.watchProject(projectId.value),
  )
  const run = computed(() => {
    const until = opened()?.projectYear.year
    const years = stored.current.value?.filter(({ departmentYear }) => departmentYear.year <= (until ?? 0))
    return years && yearRun(years.map(contents => sideOf(contents)))
  })
  return computed(() => {
    const lineageId = opened()?.indicator.lineageId
    const indicators = run.value?.projects.flatMap(project => project.indicators)
    return indicators?.find(one => one.lineageId === lineageId)
  })
}

function sideOf(contents: Parameters<typeof yearRows>[0]) {
  return { year: contents.departmentYear.year, rows: yearRows(contents, 'year-end') }
}
