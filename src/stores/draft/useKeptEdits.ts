import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import type { DraftEdits } from '@/domain/years/drafting/draftEdits'
import type { DraftedFrom, UnfinishedDraft } from '@/storage/unfinishedDraft'

/** The place where the edits on screen are kept. */
export interface KeptPlace {
  readonly from: DraftedFrom
  readonly unfinished: UnfinishedDraft
}

/** What was typed about the draft on screen, kept in the browser at every change; undefined: no draft is begun. */
export function useKeptEdits(place: () => KeptPlace | undefined) {
  const edits = shallowRef<DraftEdits>()
  /** Whether the browser keeps them: what it refuses lives as long as the page. */
  const isKept = shallowRef(true)
  let stop: (() => void) | undefined

  function readAgain(): void {
    const at = place()
    edits.value = at?.unfinished.read(at.from)
  }

  watch(
    () => place()?.unfinished,
    unfinished => {
      stop?.()
      stop = unfinished?.onChangeElsewhere(() => place()?.from, readAgain)
    },
    { immediate: true },
  )
  // Sync: what was typed for one department is never on screen, and never kept, for another.
  watch(
    place,
    (now, before) => {
      const isSame =
        now?.unfinished === before?.unfinished &&
        now?.from.departmentId === before?.from.departmentId &&
        now?.from.year === before?.from.year
      if (!isSame) readAgain()
    },
    { flush: 'sync' },
  )
  readAgain()
  onScopeDispose(() => stop?.())

  /** The edits as they now stand; undefined gives the draft up. */
  function keep(changed: DraftEdits | undefined): void {
    const at = place()
    if (!at) return
    edits.value = changed
    if (changed) isKept.value = at.unfinished.keep(at.from, changed)
    else at.unfinished.forget(at.from)
  }

  return { edits: shallowReadonly(edits), isKept: shallowReadonly(isKept), keep }
}
