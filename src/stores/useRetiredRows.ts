import { computed } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** The rows that were taken out of the table on screen (已取消): they count nowhere, and stand in no other list. */
export function useRetiredRows() {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const read = useSubscription(() => {
    const { departmentId, year } = onScreen
    return departmentId === undefined || year === undefined
      ? undefined
      : space.storage.watchRetired(departmentId, year)
  })
  return { rows: computed(() => read.current.value ?? []) }
}
