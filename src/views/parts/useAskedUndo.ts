import { shallowRef } from 'vue'
import { announce } from '@/components/common/announce'
import { askToConfirm } from '@/components/common/askToConfirm'
import { useUndoStore } from '@/stores/useUndoStore'
import { redoBlocked, undoBlocked, undoImportQuestion } from '@/text/undo'

/** 撤销 and 重做 as every screen offers them: a whole import is undone only after a question; how it went is said. */
export function useAskedUndo() {
  const store = useUndoStore()
  const busy = shallowRef(false)

  /** Whether the batch may be undone: the person is asked only where a table would really go. */
  async function mayUndo(batchId: string): Promise<boolean> {
    // What cannot be read now fails in the undoing, which says so.
    const lost = await store.tableLostBy(batchId).catch(() => undefined)
    if (!lost) return true
    return askToConfirm(undoImportQuestion(lost))
  }

  /** `name` is what the batch is called in the announcement. */
  function undo(batchId: string, name: string): Promise<void> {
    return attempt(async () => {
      if (!(await mayUndo(batchId))) return
      const result = await store.undo(batchId)
      if (result.status === 'undone') await announce(`已撤销 ${name}`, 'success')
      else await announce(undoBlocked(result.by), 'warning')
    })
  }

  /** Nothing goes by a redoing: it is done at once. */
  function redo(batchId: string, name: string): Promise<void> {
    return attempt(async () => {
      const result = await store.redo(batchId)
      if (result.status === 'redone') await announce(`已重做 ${name}`, 'success')
      else await announce(redoBlocked(result), 'warning')
    })
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      await work()
    } catch (cause) {
      await announce(store.failureSentence(cause), 'error')
    } finally {
      busy.value = false
    }
  }

  return { busy, mayUndo, undo, redo }
}
