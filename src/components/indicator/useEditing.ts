import type { IndicatorRow, ProjectRow } from '@/domain/yearRow'
import { nextTick, shallowRef, type Ref } from 'vue'

/** What can be corrected in the panel of one indicator. */
export type Edited = 'annualTarget' | 'periodTarget' | 'accumulation' | 'period'

/** What an editor starts from: the values as they were when it opened. */
export interface Seen {
  readonly row: IndicatorRow
  readonly project: ProjectRow
}

/** The editor that is open. */
export interface Editing {
  readonly edited: Edited
  readonly seen: Seen
}

/**
 * Which editor is open in a panel; one at a time. What it starts from is what stood there when it opened, so that a
 * change made elsewhere meanwhile is noticed. When it closes, the focus goes back to the button that opened it.
 */
export function useEditing(panel: Readonly<Ref<HTMLElement | null>>, current: () => Seen) {
  const editing = shallowRef<Editing>()

  function edit(edited: Edited): void {
    editing.value = { edited, seen: current() }
  }

  function close(): void {
    const edited = editing.value?.edited
    editing.value = undefined
    if (edited) void focusOpener(edited)
  }

  /** Closes without leading the focus anywhere: another indicator is shown. */
  function abandon(): void {
    editing.value = undefined
  }

  async function focusOpener(edited: Edited): Promise<void> {
    await nextTick()
    panel.value?.querySelector<HTMLElement>(`[data-edit="${edited}"]`)?.focus()
  }

  return { editing, edit, close, abandon, focusOpener }
}
