import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, type ComponentPublicInstance, type Ref } from 'vue'
import type { EntryLine } from '@/domain/entry/entryLines'

/** Up to so many lines all are on the page: it can be searched and printed. */
const ALL_AT_ONCE = 80
const OVERSCAN = 10
const USUAL_HEIGHT = 58

/** Height of the header that stays above the lines. */
export const HEADER_HEIGHT = 34

/**
 * The lines of the grid that are on the page: those in sight, and the one being typed in, whose field must keep the
 * keyboard however far one scrolls.
 */
export function useVirtualLines(
  lines: () => readonly EntryLine[],
  scroller: Readonly<Ref<HTMLElement | null>>,
  reachedIndex: () => number,
) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: lines().length,
      getScrollElement: () => scroller.value,
      estimateSize: () => USUAL_HEIGHT,
      overscan: lines().length <= ALL_AT_ONCE ? ALL_AT_ONCE : OVERSCAN,
      scrollPaddingStart: HEADER_HEIGHT,
      getItemKey: (index: number) => lines()[index]?.id ?? index,
      rangeExtractor: withReached,
    })),
  )

  function withReached(range: Range): number[] {
    const indexes = defaultRangeExtractor(range)
    const reached = reachedIndex()
    if (reached < 0 || indexes.includes(reached)) return indexes
    return [...indexes, reached].sort((one, other) => one - other)
  }

  /** Each line with the height of those left out before it. */
  const rendered = computed(() => {
    let end = 0
    return virtualizer.value.getVirtualItems().flatMap(({ index, start, end: itsEnd }) => {
      const line = lines()[index]
      const gap = start - end
      end = itsEnd
      return line ? [{ line, index, gap }] : []
    })
  })

  /** Height of the lines left out at the end. */
  const heightAfter = computed(() => {
    const last = virtualizer.value.getVirtualItems().at(-1)
    return last ? virtualizer.value.getTotalSize() - last.end : 0
  })

  function measure(line: Element | ComponentPublicInstance | null): void {
    const element = line instanceof Element || line === null ? line : (line.$el as Element)
    virtualizer.value.measureElement(element)
  }

  function scrollTo(index: number): void {
    virtualizer.value.scrollToIndex(index, { align: 'center' })
  }

  return { rendered, heightAfter, measure, scrollTo }
}
