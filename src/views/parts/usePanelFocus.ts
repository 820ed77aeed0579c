import { onBeforeUnmount, onMounted, shallowRef, useTemplateRef, watch, type Ref } from 'vue'

/** The list that a panel stands beside. */
interface List {
  bringIntoView(id: string): void
  focusRow(id: string): void
}

/**
 * Leads the focus into the panel beside a list when it is opened by hand, and back to the row it was about when it
 * closes; Esc closes. `openedId` is '' while none is open. The template names the two `table` and `panel`.
 */
export function usePanelFocus(openedId: Ref<string>, close: () => void) {
  const table = useTemplateRef<List>('table')
  const panel = useTemplateRef<{ focus(): void }>('panel')
  /** A panel that a link or 后退 opens leaves the focus where it is. */
  const isDue = shallowRef(false)

  watch(
    panel,
    shown => {
      if (shown && isDue.value) shown.focus()
      isDue.value = false
    },
    { flush: 'post' },
  )

  watch(
    openedId,
    (now, was) => {
      if (now !== '') table.value?.bringIntoView(now)
      else if (isFocusLost()) table.value?.focusRow(was)
    },
    { flush: 'post' },
  )

  function enterPanel(): void {
    if (panel.value) panel.value.focus()
    else isDue.value = true
  }

  function closeOnEscape(event: KeyboardEvent): void {
    // Esc in a field belongs to the field.
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
    if (event.key === 'Escape' && !isTyping && openedId.value !== '') close()
  }

  onMounted(() => window.addEventListener('keydown', closeOnEscape))
  onBeforeUnmount(() => window.removeEventListener('keydown', closeOnEscape))

  return { enterPanel }
}

/** What had it is gone, or it is on nothing that can be used. */
function isFocusLost(): boolean {
  return document.activeElement?.matches('a, button, input, select') !== true
}
