import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { ImportedTable } from '@/domain/importedTable'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/**
 * Taking back (撤销) and bringing back (重做). Offered are the last steps in the department and year on screen: no other
 * year goes unseen. Any other batch is undone and redone from the history (变更记录).
 */
export const useUndoStore = defineStore('undo', () => {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const steps = useSubscription(() => {
    const { departmentId, year } = onScreen
    return departmentId === undefined ? undefined : space.storage.watchSteps({ departmentId, year })
  })
  const latest = computed(() => steps.current.value?.undo)
  /** The batch undone last, as long as nothing was changed since. */
  const undone = computed(() => steps.current.value?.redo)

  function undo(batchId: string) {
    return space.storage.undo(batchId)
  }

  function redo(batchId: string) {
    return space.storage.redo(batchId)
  }

  /** The target table that goes when the batch is undone; undefined: none goes, or later changes are in the way. */
  async function tableLostBy(batchId: string): Promise<ImportedTable | undefined> {
    const table = await space.storage.importOf(batchId)
    const later = table ? await space.storage.standingOn(batchId) : []
    return later.length > 0 ? undefined : table
  }

  return { latest, undone, undo, redo, tableLostBy, failureSentence: storageFailure }
})
