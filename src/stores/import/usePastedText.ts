import { computed, shallowRef, watch } from 'vue'
import type { TypedHead, UnfinishedImport } from '@/storage/unfinishedImport'

/** Beyond this (UTF-16 units) the browser stands still laying a text out in a field. */
export const LONGEST_SHOWN = 200_000

/** What a browser, Excel or Word puts on the clipboard of a table: the same as text and as a web page with cells. */
export interface CopiedCells {
  readonly text: string
  readonly html: string
}

/** The pasted text; it is there again after a reload, with what was typed about it. */
export function usePastedText(unfinished: UnfinishedImport) {
  const kept = unfinished.read()
  const isLong = kept.text.length > LONGEST_SHOWN

  const pasted = shallowRef(isLong ? '' : kept.text)
  /** Pasted text too long for a text field; it is read, and kept, without being shown there. */
  const longPaste = shallowRef(isLong ? kept.text : undefined)
  /** Whether the text is the one of before the reload, not read again yet. */
  const isRestored = shallowRef(kept.text !== '')
  const text = computed(() => longPaste.value ?? pasted.value)
  const copied = shallowRef<CopiedCells>()
  /** The cells that the text was copied from; undefined: it was typed, is running text, or was changed since. */
  const cells = computed(() =>
    copied.value && plainLines(copied.value.text) === plainLines(text.value) ? copied.value.html : undefined,
  )

  watch(
    text,
    now => {
      isRestored.value = false
      unfinished.keepText(now)
    },
    { flush: 'sync' },
  )

  /** What was typed about the text before the reload, given once: as soon as that text is read again. */
  function takeTyped(): TypedHead | undefined {
    const typed = isRestored.value ? kept.typed : undefined
    isRestored.value = false
    return typed
  }

  function clear(): void {
    longPaste.value = undefined
    pasted.value = ''
    copied.value = undefined
  }

  return { pasted, longPaste, isRestored, text, copied, cells, takeTyped, clear }
}

/** A text field has line breaks of one kind only. */
function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
