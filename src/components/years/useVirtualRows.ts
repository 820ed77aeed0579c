import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, type ComponentPublicInstance, type Ref } from 'vue'
import { usePrinting } from '@/composables/usePrinting'

/** Enough that a department's usual table is on the page whole, for the browser's own search too. */
const OVERSCAN = 25
const USUAL_HEIGHT = 50

/**
 * The rows of a long table that are on the page: those in sight and some around them, on paper all. `before` and `after`
 * are the heights of those left out.
 */
export function useVirtualRows<Row extends { readonly id: string }>(
  rows: () => readonly Row[],
  scroller: Readonly<Ref<HTMLElement | null>>,
) {
  const printing = usePrinting()
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: rows().length,
      getScrollElement: () => scroller.value,
      estimateSize: () => USUAL_HEIGHT,
      getItemKey: (index: number) => rows()[index]?.id ?? index,
      overscan: OVERSCAN,
      // The header stands above the rows inside the same scrolling box.
      scrollPaddingEnd: USUAL_HEIGHT,
    })),
  )

  const onPage = computed(() => {
    const all = rows()
    const places = printing.value
      ? [...all.keys()]
      : virtualizer.value.getVirtualItems().map(({ index }) => index)
    return places.flatMap(index => {
      const row = all[index]
      return row ? [{ index, row }] : []
    })
  })
  const before = computed(() => (printing.value ? 0 : (virtualizer.value.getVirtualItems()[0]?.start ?? 0)))
  const after = computed(() => {
    const last = virtualizer.value.getVirtualItems().at(-1)
    return printing.value || !last ? 0 : virtualizer.value.getTotalSize() - last.end
  })

  function measure(row: Element | ComponentPublicInstance | null): void {
    const element = row instanceof Element || row === null ? row : (row.$el as Element)
    virtualizer.value.measureElement(element as HTMLElement | null)
  }

  function scrollTo(id: string): void {
    const index = rows().findIndex(row => row.id === id)
    if (index >= 0) virtualizer.value.scrollToIndex(index, { align: 'center' })
  }

  return { onPage, before, after, measure, scrollTo }
}
