import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'

/** The least that a source of changing values must offer; a live query does. */
export interface Subscribable<T> {
  subscribe(next: (value: T) => void, error: (cause: unknown) => void): { unsubscribe(): void }
}

/**
 * Follows stored values as a ref: undefined until the first one arrives. `failure` is why they could not be read the
 * last time. Re-subscribes when the source changes and lets go when the owning store or component does.
 */
export function useSubscription<T>(source: () => Subscribable<T> | undefined) {
  const current = shallowRef<T>()
  const failure = shallowRef<unknown>()
  let release: (() => void) | undefined

  watch(
    source,
    opened => {
      release?.()
      current.value = undefined
      failure.value = undefined
      const subscription = opened?.subscribe(
        value => {
          current.value = value
          failure.value = undefined
        },
        cause => {
          failure.value = cause
        },
      )
      release = () => subscription?.unsubscribe()
    },
    // Sync: what belongs to the source before is never seen beside the new one.
    { immediate: true, flush: 'sync' },
  )

  onScopeDispose(() => release?.())

  return { current: shallowReadonly(current), failure: shallowReadonly(failure) }
}
