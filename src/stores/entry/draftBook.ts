import { shallowReactive } from 'vue'
import { cellKey, isMoneyCell, type Cell } from '@/domain/entry/cell'
import {
  isSameCellValue,
  storedEntry,
  storedValue,
  textOfValue,
  type CellValue,
} from '@/domain/entry/cellValue'
import type { DraftState } from '@/domain/entry/draft'
import { readTyped } from '@/domain/entry/readTyped'
import type { Entry } from '@/domain/indicator'
import type { ProjectRow } from '@/domain/yearRow'
import type { OpenedSpace } from '../useSpaceStore'
import { placeOf } from './place'
import type { TypedDraft } from './typedDraft'

/** All drafts of 填报 by cell. `projects` are the stored rows on screen, by project year. */
export function createDraftBook(projects: () => ReadonlyMap<string, ProjectRow>) {
  const drafts = shallowReactive(new Map<string, TypedDraft>())

  function at(cell: Cell): TypedDraft | undefined {
    return drafts.get(cellKey(cell))
  }

  /** A draft on what is stored now, not yet in the book; undefined where the cell is not on screen. */
  function begin(cell: Cell, space: OpenedSpace): TypedDraft | undefined {
    const row = projects().get(cell.projectYearId)
    return (
      row && { cell, text: '', source: 'typed', state: 'typing', seen: storedValue(row, cell), row, space }
    )
  }

  function become(draft: TypedDraft, state: DraftState, change: Partial<TypedDraft> = {}): void {
    const { message: _, stored, ...rest } = draft
    const kept = state === 'conflict' && stored !== undefined ? { stored } : {}
    drafts.set(cellKey(draft.cell), { ...rest, ...kept, ...change, state })
  }

  /** The stored value stands in the field again. */
  function forget(draft: TypedDraft): void {
    draft.space.journal.settle(placeOf(draft.cell))
    drafts.delete(cellKey(draft.cell))
  }

  /**
   * A value is on disk, brought there by `written` or along with it. What was typed in the cell meanwhile stays, and now
   * stands on that value.
   */
  function settle(cell: Cell, value: CellValue, written: TypedDraft): void {
    const known = at(cell)
    if (known && known !== written && known.state !== 'saved') {
      become(known, known.state, { seen: value })
      return
    }
    const draft = known ?? begin(cell, written.space)
    if (!draft) return
    forget(draft)
    const isShown = isSameCellValue(storedValue(rowOf(draft), cell), value)
    if (!isShown) become(draft, 'saved', { seen: value, text: textOfValue(value) })
  }

  /**
   * The stored values were read again: they now show what was saved, or what came after. A conflict is held against the
   * value that is stored now, and is none any more where that says what the person typed.
   */
  function follow(): void {
    for (const [key, draft] of [...drafts]) {
      if (draft.state === 'saved') drafts.delete(key)
      else if (draft.state === 'conflict') followConflict(draft)
    }
  }

  function followConflict(draft: TypedDraft): void {
    const row = projects().get(draft.cell.projectYearId)
    if (!row) return
    const theirs = storedValue(row, draft.cell)
    const typed = readTyped(row, draft.cell, draft.text)
    if (typed.kept && isSameCellValue(typed.value, theirs)) forget(draft)
    else become(draft, 'conflict', { theirs, stored: textOfValue(theirs) })
  }

  /** An indicator's entry as it is on disk as far as is known: as last read, with what was saved since. */
  function entryNow({ cell, row }: TypedDraft): Entry {
    if (isMoneyCell(cell)) return {}
    const saved = (['actual', 'grade', 'periodGrade', 'reason'] as const).flatMap(field => {
      const draft = at({ ...cell, field })
      return draft?.state === 'saved' ? [[field, draft.seen] as const] : []
    })
    return { ...storedEntry(rowOf({ cell, row }), cell.indicatorId), ...Object.fromEntries(saved) }
  }

  function rowOf({ cell, row }: Pick<TypedDraft, 'cell' | 'row'>): ProjectRow {
    return projects().get(cell.projectYearId) ?? row
  }

  return { drafts, at, begin, become, forget, settle, follow, entryNow, rowOf }
}
