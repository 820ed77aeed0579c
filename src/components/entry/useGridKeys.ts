import type { Drafts } from '@/domain/entry/draft'
import type { EntryLine } from '@/domain/entry/entryLines'
import { lineAsks } from '@/domain/entry/lineAsks'
import type { EntryAction } from './entryAction'
import { besideInLine, enterField, leavesField } from './moves'

/** What the keys of the grid move in, and what they set going. */
export interface KeyedGrid {
  readonly lines: () => readonly EntryLine[]
  readonly drafts: () => Drafts
  /** Place of the line that has the keyboard, or had it last; -1 where none had. */
  readonly reachedIndex: () => number
  readonly goTo: (line: EntryLine, what?: 'main' | 'reason') => void
  readonly act: (action: EntryAction) => void
}

/** 填报 by keyboard alone: Enter saves and goes on, Esc gives up what was typed, arrows leave a field at its edges. */
export function useGridKeys({ lines, drafts, reachedIndex, goTo, act }: KeyedGrid) {
  function moveLine(step: 1 | -1): void {
    const next = lines()[reachedIndex() + step]
    if (next) goTo(next)
  }

  /** From a reason one goes on only to what the next line waits for: what is filled there is left in peace. */
  function moveOnFromReason(step: 1 | -1): void {
    const next = lines()[reachedIndex() + step]
    const asked = next && lineAsks(next, drafts())
    if (asked) goTo(next, asked)
  }

  function onKeydown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    const key = target.dataset.cell
    // Enter and arrows of an input method belong to the choice of characters.
    if (key === undefined || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') {
      // 添加说明 is pressed.
      if (target instanceof HTMLButtonElement) return
      event.preventDefault()
      const move = target instanceof HTMLTextAreaElement ? moveOnFromReason : moveLine
      if (save(key)) move(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      cancel(key)
    } else if (event.key.startsWith('Arrow') && !event.shiftKey) {
      onArrow(event, target)
    }
  }

  function onArrow(event: KeyboardEvent, target: HTMLElement): void {
    if (!leavesField(target, event.key)) return
    event.preventDefault()
    const isForward = event.key === 'ArrowDown' || event.key === 'ArrowRight'
    const step = isForward ? 1 : -1
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      moveLine(step)
      return
    }
    const beside = besideInLine(target, step)
    if (beside) enterField(beside)
  }

  /** Whether the text went on its way; where it did not, one stays to correct it. */
  function save(key: string): boolean {
    const draft = drafts().get(key)
    if (draft) act({ kind: 'save', cell: draft.cell })
    const state = drafts().get(key)?.state
    return state !== 'refused' && state !== 'conflict'
  }

  function cancel(key: string): void {
    const draft = drafts().get(key)
    if (draft) act({ kind: 'cancel', cell: draft.cell })
  }

  return { onKeydown }
}
