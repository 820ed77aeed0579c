import { onScopeDispose, watch } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { useSpaceStore } from './useSpaceStore'

/**
 * Takes the snapshot of the day (快照) as soon as the page is idle after the day's first change. That it fails, e.g. for
 * want of space, takes nothing from anybody: it is due again with the next change.
 */
export function useDailySnapshot(): void {
  const space = useSpaceStore()
  const { current: isDue } = useSubscription(() =>
    space.isSample || space.storage.isInMemory ? undefined : space.storage.watchDailySnapshotDue(),
  )
  let waiting: number | undefined

  function take(): void {
    waiting = undefined
    void space.storage.backups.takeDailySnapshot().catch(() => undefined)
  }

  watch(isDue, due => {
    if (due && waiting === undefined) waiting = requestIdleCallback(take, { timeout: 60_000 })
  })
  onScopeDispose(() => {
    if (waiting !== undefined) cancelIdleCallback(waiting)
  })
}
