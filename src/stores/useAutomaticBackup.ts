import { onScopeDispose, watch } from 'vue'
import { usePutAway } from '@/composables/usePutAway'
import { copyDelay, isCopiedWhenPutAway } from '@/domain/backupCopies'
import { useBackupFolderStore } from './useBackupFolderStore'

/** Where another window is just copying, or something came in between, one looks again so much later, in milliseconds. */
const LOOK_AGAIN = 60_000

/**
 * Copies backups into the chosen folder by itself (自动备份): a few minutes after the last change, and when the page is
 * put away. Whatever stands in the way is kept with the folder, shown, and tried again.
 */
export function useAutomaticBackup(): void {
  const store = useBackupFolderStore()
  let waiting: number | undefined

  function schedule(atLeast = 0): void {
    window.clearTimeout(waiting)
    if (!store.chosen || !store.standing || store.mayWrite !== true) return
    const failedAt = store.chosen.failure?.at
    const delay = copyDelay({ ...store.standing, failedAt }, new Date().toISOString())
    if (delay !== undefined) waiting = window.setTimeout(() => void copy(), Math.max(atLeast, delay))
  }

  async function copy(): Promise<void> {
    await store.copyIfChanged()
    schedule(LOOK_AGAIN)
  }

  usePutAway(isAway => {
    if (!isAway) {
      void store.lookAtPermission()
      return
    }
    const { standing, chosen } = store
    if (!standing || !chosen || chosen.failure) return
    if (isCopiedWhenPutAway(standing, chosen.lastCopy?.at, new Date().toISOString())) void copy()
  })

  watch([() => store.standing, () => store.chosen, () => store.mayWrite], () => schedule(), {
    immediate: true,
  })
  onScopeDispose(() => window.clearTimeout(waiting))
}
