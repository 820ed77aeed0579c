import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { attention } from '@/domain/attention'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** What is on screen: one department in one budget year. Owns no rules and no rows of its own. */
export const useYearStore = defineStore('year', () => {
  const space = useSpaceStore()

  const departmentId = shallowRef<string>()
  const year = shallowRef<number>()

  const departments = useSubscription(() => space.storage.watchDepartments())
  const contents = useSubscription(() =>
    departmentId.value === undefined || year.value === undefined
      ? undefined
      : space.storage.watchYear(departmentId.value, year.value),
  )

  const department = computed(() =>
    departments.current.value?.find(one => one.department.id === departmentId.value),
  )
  /** Projects with their indicators and verdicts, in printed order; undefined while they are being read. */
  const rows = computed(() => contents.current.value && yearRows(contents.current.value, 'year-end'))
  const indicators = computed(() => rows.value?.flatMap(row => row.indicators))
  const summary = computed(() => rows.value && summarise(rows.value))
  const needs = computed(() => rows.value && attention(rows.value))
  /** Why stored values could not be read, as a Chinese sentence. */
  const failure = computed(() => {
    const cause = departments.failure.value ?? contents.failure.value
    return cause === undefined ? undefined : storageFailure(cause)
  })

  function open(id: string | undefined, inYear: number | undefined): void {
    departmentId.value = id
    year.value = inYear
  }

  return {
    departmentId,
    year,
    departments: departments.current,
    department,
    contents: contents.current,
    rows,
    indicators,
    summary,
    needs,
    failure,
    open,
  }
})
