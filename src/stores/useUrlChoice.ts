import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * A choice that lives in the address (`?name=…`), so that a view can be linked to, reloaded and gone back to.
 * '' is no choice and leaves the address.
 */
export function useUrlChoice(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()

  return computed({
    get() {
      const value = route.query[name]
      return typeof value === 'string' ? value : ''
    },
    set(chosen) {
      const { [name]: _left, ...others } = route.query
      void router.replace({ query: chosen === '' ? others : { ...others, [name]: chosen } })
    },
  })
}
