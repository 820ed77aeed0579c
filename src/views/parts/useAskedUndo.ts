import { shallowRef } from 'vue'
import { announce } from '@/components/common/announce'
import { askToConfirm } from '@/components/common/askToConfirm'
import { useUndoStore } from '@/stores/useUndoStore'
import { undoBlocked, undoImportQuestion } from '@/text/undo'

/** 撤销 as every screen offers it: a whole import only after a question, an edit at once; how it went is said. */
export function useAskedUndo() {
  const store = useUndoStore()
  const busy = shallowRef(false)

  /** Whether the batch may be undone: the person is asked only where a table would really go. */
  async function mayUndo(batchId: string): Promise<boolean> {
    // What cannot be read now fails in the undoing, which says so.
    const lost = await store.tableLostBy(batchId).catch(() => undefined)
    if (!lost) return true
    return askToConfirm({ heading: '撤销导入', sentence: undoImportQuestion(lost), confirm: '撤销导入' })
  }

  /** `name` is what the batch is called in the announcement. */
  async function undo(batchId: string, name: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      if (!(await mayUndo(batchId))) return
      const result = await store.undo(batchId)
      if (result.status === 'undone') await announce(`已撤销 ${name}`, 'success')
      else await announce(undoBlocked(result.by), 'warning')
    } catch (cause) {
      await announce(store.failureSentence(cause), 'error')
    } finally {
      busy.value = false
    }
  }

  return { busy, mayUndo, undo }
}
