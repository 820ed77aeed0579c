import { computed, shallowRef, watch } from 'vue'
import { ENTRY_SHOWS, isShown, type EntryShow } from '@/domain/entry/entryProgress'
import type { IndicatorRow } from '@/domain/yearRow'
import { useUrlChoice } from '../useUrlChoice'

/**
 * What the grid is narrowed to (`?show=…`). A row that was shown stays until the choice is made again, so that it does
 * not vanish under the hands of the person who fills it.
 */
export function useShownIndicators(rows: () => readonly IndicatorRow[], scope: () => string | undefined) {
  const address = useUrlChoice('show')
  const show = computed<EntryShow | ''>({
    get: () => ENTRY_SHOWS.find(one => one === address.value) ?? '',
    set: chosen => {
      address.value = chosen
    },
  })
  const held = shallowRef<ReadonlySet<string>>(new Set())

  /** Ids of the indicators to show; undefined: all. */
  const shown = computed(() => (show.value === '' ? undefined : held.value))
  /** How many are shown though they no longer are what was chosen. */
  const outgrown = computed(() => {
    const chosen = show.value
    if (chosen === '') return 0
    return rows().filter(row => held.value.has(row.indicator.id) && !isShown(row, chosen)).length
  })

  function matching(): string[] {
    const chosen = show.value
    if (chosen === '') return []
    return rows().flatMap(row => (isShown(row, chosen) ? [row.indicator.id] : []))
  }

  /** Leaves only what still is what was chosen. */
  function tidy(): void {
    held.value = new Set(matching())
  }

  watch([show, scope], tidy, { immediate: true })
  watch(rows, () => {
    const fresh = matching().filter(id => !held.value.has(id))
    if (fresh.length > 0) held.value = new Set([...held.value, ...fresh])
  })

  return { show, shown, outgrown, tidy }
}
