import { defineStore } from 'pinia'
import { useSubscription } from '@/composables/useSubscription'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** The last change that can be taken back (撤销) in the department on screen. */
export const useUndoStore = defineStore('undo', () => {
  const space = useSpaceStore()
  const year = useYearStore()
  const latest = useSubscription(() => space.storage.watchLatestBatch(year.departmentId))

  function undo(batchId: string) {
    return space.storage.undo(batchId)
  }

  return { latest: latest.current, undo, failureSentence: storageFailure }
})
