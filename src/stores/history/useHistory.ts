import { computed, shallowRef, watch } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { HistoryFilter } from '@/domain/historyFilter'
import { storageFailure } from '@/storage/storageFailure'
import type { HistoryPage } from '@/storage/watchHistory'
import { useSpaceStore } from '../useSpaceStore'
import { useYearStore } from '../useYearStore'
import { dayBounds } from './dayBounds'
import { useHistoryAddress } from './useHistoryAddress'

/** Batches read at first; every 显示更早 doubles them. */
const FIRST = 200

/** The history (变更记录) as narrowed in the address, followed as long as the component is there, the newest first. */
export function useHistory() {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const { choice, narrow, widen } = useHistoryAddress()

  /** Without a department on screen there are only those of all. */
  const scope = computed(() => (onScreen.departmentId === undefined ? 'all' : choice.value.scope))
  const filter = computed((): HistoryFilter => {
    const { kind, state, text, from, to } = choice.value
    return {
      departmentId: scope.value === 'all' ? undefined : onScreen.departmentId,
      year: scope.value === 'year' ? onScreen.year : undefined,
      kinds: kind === '' ? undefined : [kind],
      state,
      text,
      ...dayBounds(from, to),
    }
  })

  const isNarrowed = computed(() => {
    const { kind, state, text, from, to } = choice.value
    return [kind, text, from, to].some(part => part !== '') || state !== 'all'
  })

  const most = shallowRef(FIRST)
  watch(filter, () => (most.value = FIRST), { flush: 'sync' })
  const read = useSubscription(() => space.storage.watchHistory(filter.value, most.value))
  /** The last list read: it stays while a longer one is being read, so that the place in it is not lost. */
  const page = shallowRef<HistoryPage>()
  watch(read.current, found => (page.value = found ?? page.value), { immediate: true, flush: 'sync' })
  const failure = computed(() =>
    read.failure.value === undefined ? undefined : storageFailure(read.failure.value),
  )

  function showMore(): void {
    most.value *= 2
  }

  return { choice, scope, isNarrowed, page, failure, narrow, widen, showMore }
}
