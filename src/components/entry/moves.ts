/** Where the caret stands in a field: at its first place, its last, at both (empty, or all selected), or inside. */
export function caretEdges(field: HTMLInputElement | HTMLTextAreaElement): { start: boolean; end: boolean } {
  const { selectionStart: from, selectionEnd: to, value } = field
  if (from === null || to === null) return { start: true, end: true }
  if (from === 0 && to === value.length) return { start: true, end: true }
  return { start: from === 0 && to === 0, end: from === value.length && to === value.length }
}

/** Whether an arrow key leaves the field rather than moving the caret in it. */
export function leavesField(target: HTMLElement, key: string): boolean {
  if (target instanceof HTMLTextAreaElement) {
    const { start, end } = caretEdges(target)
    return key === 'ArrowLeft' || key === 'ArrowUp' ? start : end
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') return true
  if (!(target instanceof HTMLInputElement) || target.type === 'radio') return true
  const { start, end } = caretEdges(target)
  return key === 'ArrowLeft' ? start : end
}

/** The field beside another in the same line; the three radio buttons of a grade count as one. */
export function besideInLine(target: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const line = target.closest('[data-line]')
  if (!line) return undefined
  const fields = [...line.querySelectorAll<HTMLElement>('[data-cell]')].filter(
    field => field === target || field.dataset.cell !== target.dataset.cell,
  )
  return fields[fields.indexOf(target) + step]
}

/** Puts the keyboard into a field, behind its text: what is filled is gone only where a person clears it. */
export function enterField(field: HTMLElement): void {
  field.focus()
  const isText =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'radio')
  if (isText) field.setSelectionRange(field.value.length, field.value.length)
  field.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/** Fulfilled when the page has been drawn again: a line scrolled to is there a few frames later. */
export function nextFrame(): Promise<unknown> {
  return new Promise(resolve => requestAnimationFrame(resolve))
}
