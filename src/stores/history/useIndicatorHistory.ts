import { computed, shallowRef, watch } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { IndicatorRow } from '@/domain/yearRow'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from '../useSpaceStore'

/** The history of one indicator, read only while a person has it open. */
export function useIndicatorHistory(row: () => IndicatorRow) {
  const space = useSpaceStore()
  const isOpen = shallowRef(false)
  const place = computed(() => {
    const { indicator, projectYear } = row()
    const { id: projectYearId, projectId } = projectYear
    return { projectYearId, projectId, indicatorId: indicator.id, lineageId: indicator.lineageId }
  })
  // A row is worked out anew with every change; only another place is another history.
  const key = computed(() => JSON.stringify(place.value))
  const followed = shallowRef(place.value)
  watch(key, () => (followed.value = place.value), { flush: 'sync' })

  const read = useSubscription(() =>
    isOpen.value ? space.storage.watchIndicatorHistory(followed.value) : undefined,
  )
  const failure = computed(() =>
    read.failure.value === undefined ? undefined : storageFailure(read.failure.value),
  )
  return { isOpen, batches: read.current, failure }
}
