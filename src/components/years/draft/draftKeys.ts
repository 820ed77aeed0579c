import { besideInLine, enterField, leavesField } from '@/components/entry/moves'

/**
 * The sheet by keyboard: Enter and the arrows up and down go to the same field of the next line, left and right to the
 * one beside it, where they would leave the text. A goal is a text of several lines: there Enter breaks the line.
 */
export function moveByKey(event: KeyboardEvent, sheet: HTMLElement): void {
  const field = event.target as HTMLElement
  const column = field.dataset.cell
  if (column === undefined || field instanceof HTMLSelectElement) return
  // Enter and arrows of an input method belong to the choice of characters.
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  const target = targetOf(event, field, { column, sheet })
  if (target === undefined) return
  event.preventDefault()
  if (target) enterField(target)
}

/** The field to go to, null where there is none further; undefined: the key belongs to the text. */
function targetOf(
  { key, shiftKey }: KeyboardEvent,
  field: HTMLElement,
  { column, sheet }: { readonly column: string; readonly sheet: HTMLElement },
): HTMLElement | null | undefined {
  const inColumn = (step: 1 | -1) => {
    const fields = [...sheet.querySelectorAll<HTMLElement>(`[data-cell="${column}"]`)]
    return fields[fields.indexOf(field) + step] ?? null
  }
  if (key === 'Enter') return column === 'goal' ? undefined : inColumn(shiftKey ? -1 : 1)
  if (!key.startsWith('Arrow') || shiftKey || !leavesField(field, key)) return undefined
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1
  return key === 'ArrowUp' || key === 'ArrowDown' ? inColumn(step) : (besideInLine(field, step) ?? null)
}
