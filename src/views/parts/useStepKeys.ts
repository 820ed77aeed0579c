import { onBeforeUnmount, onMounted } from 'vue'

const WHERE_TEXT_IS_TYPED = 'input:not([type="radio"], [type="checkbox"]), textarea'

/** Steps back with Ctrl+Z, forth with Ctrl+Y or Ctrl+Shift+Z. In a field they belong to the text being typed, in a dialog to nothing. */
export function useStepKeys(step: { readonly back: () => void; readonly forth: () => void }): void {
  function onKeydown(event: KeyboardEvent) {
    const direction = directionOf(event)
    const isElsewhere =
      event.target instanceof HTMLElement && event.target.closest(`${WHERE_TEXT_IS_TYPED}, [role=dialog]`)
    if (!direction || isElsewhere) return
    event.preventDefault()
    step[direction]()
  }

  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}

function directionOf(event: KeyboardEvent): 'back' | 'forth' | undefined {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'y' && !event.shiftKey) return 'forth'
  if (key !== 'z') return undefined
  return event.shiftKey ? 'forth' : 'back'
}
