import { onMounted, shallowRef } from 'vue'

/** Whether the browser promised to keep what is stored when the disk runs full. `unknown`: it does not say (plain http, or an older browser). */
export type Lasting = 'kept' | 'not-promised' | 'unknown'

/**
 * Space in the browser, as far as it tells: on plain http and in older browsers it says nothing. `ask` asks it to keep
 * what is stored for good; the answer is the browser's own.
 */
export function useBrowserSpace() {
  const lasting = shallowRef<Lasting>('unknown')
  /** Bytes used and allowed; undefined: the browser does not tell. */
  const space = shallowRef<{ readonly usage: number; readonly quota: number }>()
  // Not there on plain http, whatever the types say.
  const manager = (navigator as { readonly storage?: Partial<StorageManager> }).storage

  async function look(): Promise<void> {
    try {
      const estimate = await manager?.estimate?.()
      if (estimate?.usage !== undefined && estimate.quota !== undefined) {
        space.value = { usage: estimate.usage, quota: estimate.quota }
      }
      const persisted = await manager?.persisted?.()
      if (persisted !== undefined) lasting.value = persisted ? 'kept' : 'not-promised'
    } catch {
      // A browser that refuses to tell is one that does not tell.
    }
  }

  /** Asks the browser, and gives its answer. */
  async function ask(): Promise<Lasting> {
    try {
      await manager?.persist?.()
    } catch {
      // The answer is what it says afterwards.
    }
    await look()
    return lasting.value
  }

  onMounted(() => void look())

  return { lasting, space, ask }
}
