import { defineStore } from 'pinia'
import { useSubscription } from '@/composables/useSubscription'
import type { ImportedTable } from '@/domain/importedTable'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** Taking back (撤销). Offered is the last change in the department and year on screen: no other year goes unseen. */
export const useUndoStore = defineStore('undo', () => {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const latest = useSubscription(() => {
    const { departmentId, year } = onScreen
    return departmentId === undefined ? undefined : space.storage.watchLatestBatch(departmentId, year)
  })

  function undo(batchId: string) {
    return space.storage.undo(batchId)
  }

  /** The target table that goes when the batch is undone; undefined: none goes, or later changes are in the way. */
  async function tableLostBy(batchId: string): Promise<ImportedTable | undefined> {
    const table = await space.storage.importOf(batchId)
    const later = table ? await space.storage.standingOn(batchId) : []
    return later.length > 0 ? undefined : table
  }

  return { latest: latest.current, undo, tableLostBy, failureSentence: storageFailure }
})
