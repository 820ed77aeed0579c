import { watch } from 'vue'

/**
 * Asks the browser to keep what is stored here for good, once there is something worth keeping. Browsers decide by
 * themselves or ask the person; on plain http there is nothing to ask.
 */
export function useLastingSpace(isWorthKeeping: () => boolean): void {
  // Not there on plain http, whatever the types say.
  const manager = (navigator as { readonly storage?: Partial<StorageManager> }).storage

  async function ask(): Promise<void> {
    try {
      if ((await manager?.persisted?.()) === false) await manager?.persist?.()
    } catch {
      // A browser that refuses to be asked has answered.
    }
  }

  const stop = watch(
    isWorthKeeping,
    isNow => {
      if (!isNow) return
      void ask()
      queueMicrotask(() => stop())
    },
    { immediate: true },
  )
}
