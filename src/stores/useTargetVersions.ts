import { computed } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { indicatorVersions } from '@/domain/revision/indicatorVersions'
import type { IndicatorRow } from '@/domain/yearRow'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** The versions of an indicator's targets (目标版本), the newest first; none where its table was never revised. */
export function useTargetVersions(row: () => IndicatorRow) {
  const space = useSpaceStore()
  // A row is worked out anew with every change; only another project year has other versions.
  const projectYearId = computed(() => row().projectYear.id)
  const read = useSubscription(() => space.storage.watchTargetVersions(projectYearId.value))
  const versions = computed(() => {
    const { projectYear, indicator } = row()
    return indicatorVersions(read.current.value ?? [], projectYear, indicator.id)
  })
  const failure = computed(() =>
    read.failure.value === undefined ? undefined : storageFailure(read.failure.value),
  )
  return { versions, failure }
}
