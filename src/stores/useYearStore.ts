import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { attention } from '@/domain/attention'
import { tableDoubts as openTableDoubts } from '@/domain/tableDoubts'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** What is on screen: one department in one budget year. Owns no rules and no rows of its own. */
export const useYearStore = defineStore('year', () => {
  const space = useSpaceStore()

  const scope = shallowRef<{ readonly departmentId: string; readonly year: number }>()
  const departmentId = computed(() => scope.value?.departmentId)
  const year = computed(() => scope.value?.year)

  const departments = useSubscription(() => space.storage.watchDepartments())
  const contents = useSubscription(
    () => scope.value && space.storage.watchYear(scope.value.departmentId, scope.value.year),
  )

  const department = computed(() =>
    departments.current.value?.find(one => one.department.id === departmentId.value),
  )
  /** Projects with their indicators and verdicts, in printed order; undefined while they are being read. */
  const rows = computed(() => contents.current.value && yearRows(contents.current.value, 'year-end'))
  const indicators = computed(() => rows.value?.flatMap(row => row.indicators))
  const summary = computed(() => rows.value && summarise(rows.value))
  /** Doubts of the year's table that are still open; they are settled on 导入. */
  const tableDoubts = computed(() => (contents.current.value ? openTableDoubts(contents.current.value) : []))
  const needs = computed(() => rows.value && attention(rows.value, { tableDoubts: tableDoubts.value }))
  /** Why stored values could not be read, as a Chinese sentence. */
  const failure = computed(() => {
    const cause = departments.failure.value ?? contents.failure.value
    return cause === undefined ? undefined : storageFailure(cause)
  })

  /** Puts a department's year on screen; undefined where nothing is stored. */
  function open(opened: { readonly departmentId: string; readonly year: number } | undefined): void {
    const isOpen = opened?.departmentId === departmentId.value && opened?.year === year.value
    if (!isOpen) scope.value = opened
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
    tableDoubts,
    needs,
    failure,
    open,
  }
})
