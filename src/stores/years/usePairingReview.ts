import { onScopeDispose, shallowReadonly, shallowRef, toRaw, watch, type Ref } from 'vue'
import type { PairingReview } from '@/domain/years/pairingReview'
import type { PairingQuestion, PairingReviewer } from './pairingReviewer'

/** Keeps the pairing of a year worked out while its rows change; undefined until it is known the first time. */
export function usePairingReview(
  question: Readonly<Ref<PairingQuestion | undefined>>,
  review: PairingReviewer,
) {
  const current = shallowRef<PairingReview>()
  /** Whether `current` is being worked out anew: it shows what was true a moment ago. */
  const busy = shallowRef(false)
  /** Whether the last attempt failed: `current` is then what was known before, if anything. */
  const failed = shallowRef(false)
  let running: AbortController | undefined

  async function start(asked: PairingQuestion, controller: AbortController): Promise<void> {
    busy.value = true
    failed.value = false
    try {
      const found = await review(toRaw(asked), controller.signal)
      if (running === controller) current.value = found
    } catch {
      if (running === controller) failed.value = true
    } finally {
      if (running === controller) busy.value = false
    }
  }

  function stop(): void {
    running?.abort()
    running = undefined
    busy.value = false
  }

  watch(
    question,
    (asked, before) => {
      stop()
      // What was known of another year is not shown beside this one.
      if (asked?.after !== before?.after) current.value = undefined
      if (!asked) return
      running = new AbortController()
      void start(asked, running)
    },
    { immediate: true },
  )
  onScopeDispose(stop)

  return {
    current: shallowReadonly(current),
    busy: shallowReadonly(busy),
    failed: shallowReadonly(failed),
  }
}
