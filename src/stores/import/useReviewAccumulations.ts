import { computed, shallowRef, type Ref } from 'vue'
import type { ImportDraft } from '@/domain/importDraft'
import type { RowKey } from '@/domain/importReview'
import type { Accumulation } from '@/domain/period'
import { withAccumulations } from '@/domain/reviewAccumulation'

/** What the person chose as 跨年口径 of indicators under review, and the draft with that in it. */
export function useReviewAccumulations(settled: Readonly<Ref<ImportDraft | undefined>>) {
  const chosen = shallowRef<ReadonlyMap<RowKey, Accumulation>>(new Map())
  const draft = computed(() => settled.value && withAccumulations(settled.value, chosen.value))

  function choose(row: RowKey, accumulation: Accumulation): void {
    chosen.value = new Map([...chosen.value, [row, accumulation]])
  }

  function begin(): void {
    chosen.value = new Map()
  }

  return { draft, choose, begin }
}
