import { computed, shallowRef } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { ImportedTable, TableDoubt } from '@/domain/importedTable'
import { storageFailure } from '@/storage/storageFailure'
import { useSpaceStore } from './useSpaceStore'

/** A doubt that was just settled, so that it can be taken back where it was done. */
export interface SettledDoubt {
  readonly batchId: string
  readonly table: ImportedTable
  readonly doubt: TableDoubt
}

const GONE = '该目标表已不存在（所属导入可能已撤销），本次未保存。'

/** All tables of the office's own data (已导入的目标表), followed as long as the component is there, and their doubts. */
export function useImportedTables() {
  const space = useSpaceStore()
  const own = () => space.openSpace('own').storage

  const followed = useSubscription(() => own().watchImports())
  const settled = shallowRef<SettledDoubt>()
  const refusal = shallowRef<string>()
  /** Why the list cannot be shown, or a doubt was not settled, as a Chinese sentence. */
  const failure = computed(() => {
    const cause = followed.failure.value
    return cause === undefined ? refusal.value : storageFailure(cause)
  })

  /** Settles a doubt of a table (核定): one batch. */
  async function settle(table: ImportedTable, doubt: TableDoubt): Promise<void> {
    refusal.value = undefined
    try {
      const { departmentYearId } = table
      const place = { departmentYearId, projectYearId: doubt.projectYearId }
      const outcome = await own().settleDoubt({ ...place, doubt: doubt.doubt })
      if (outcome.status === 'gone') refusal.value = GONE
      else if (outcome.status === 'saved' && outcome.batchId !== undefined)
        settled.value = { batchId: outcome.batchId, table, doubt }
    } catch (cause) {
      refusal.value = storageFailure(cause)
    }
  }

  function forgetSettled(): void {
    settled.value = undefined
  }

  return { tables: followed.current, settled, failure, settle, forgetSettled }
}
