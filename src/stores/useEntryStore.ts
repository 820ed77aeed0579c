import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { FieldSource } from '@/domain/batch'
import { cellAt, cellKey, type Cell } from '@/domain/entry/cell'
import { isSameCellValue, textOfValue, type CellValue } from '@/domain/entry/cellValue'
import { readTyped, type Typed } from '@/domain/entry/readTyped'
import type { IndicatorRow } from '@/domain/yearRow'
import { storageFailure } from '@/storage/storageFailure'
import { createDraftBook } from './entry/draftBook'
import { CHECKPOINT, placeOf } from './entry/place'
import { settleDoubt, type Settled } from './entry/settleDoubt'
import type { TypedDraft } from './entry/typedDraft'
import { writeCell, type WriteOutcome } from './entry/writeCell'
import { useSpaceStore } from './useSpaceStore'
import { useYearStore } from './useYearStore'

const GONE = '该项已不在本年度的目标表中，可能是导入已被撤销'
const CHANGED_ELSEWHERE = '该项刚在别处改动，未作确认，请核对后再试'

/**
 * What is being typed on 填报, on its way to disk. A text is noted in the journal with every keystroke, saved as one
 * edit when the person leaves the field or presses Enter, and forgotten once the stored values show it.
 */
export const useEntryStore = defineStore('entry', () => {
  const space = useSpaceStore()
  const year = useYearStore()

  const projects = computed(() => new Map(year.rows?.map(row => [row.projectYear.id, row])))
  const book = createDraftBook(() => projects.value)
  /** The last value that reached the disk, to be read out. */
  const lastSaved = shallowRef<{ readonly cell: Cell; readonly text: string }>()
  /** Why a confirmation was not kept, as a Chinese sentence. */
  const failure = shallowRef<string>()
  /** Texts from last time that wait for the person, in the year on screen. */
  const found = computed(() =>
    [...book.drafts.values()].filter(
      ({ state, cell }) => state === 'found' && projects.value.has(cell.projectYearId),
    ),
  )
  /** Cells whose value is just being written. */
  const writing = new Set<string>()
  let queue = Promise.resolve()

  watch(() => year.contents, book.follow, { flush: 'sync' })

  function begin(cell: Cell): TypedDraft | undefined {
    return book.begin(cell, { storage: space.storage, journal: space.journal })
  }

  /** Notes what now stands in a field; a text that is back to what is stored is no draft. */
  function type(cell: Cell, text: string, source: FieldSource = 'typed'): void {
    const draft = book.at(cell) ?? begin(cell)
    if (!draft) return
    const isConflict = draft.state === 'conflict'
    if (!isConflict && !writing.has(cellKey(cell)) && text === textOfValue(draft.seen)) {
      book.forget(draft)
      return
    }
    draft.space.journal.note(placeOf(cell), text, source)
    book.become(draft, isConflict ? 'conflict' : 'typing', { text, source })
  }

  /** Sends a text on its way to disk; false where it can't go: it is refused, or in conflict. */
  function save(cell: Cell): boolean {
    const draft = book.at(cell)
    if (!draft || draft.state === 'saving' || draft.state === 'saved') return true
    if (draft.state === 'conflict') return false
    if (!readDraft(draft).kept) return false
    book.become(draft, 'saving')
    queue = queue.then(() => write(cell))
    return true
  }

  /** How a draft's text is read; one that is refused says why. */
  function readDraft(draft: TypedDraft): Typed {
    const typed = readTyped(book.rowOf(draft), draft.cell, draft.text)
    if (!typed.kept) book.become(draft, 'refused', { message: typed.refusal })
    return typed
  }

  /** Saves all that is being typed, as leaving a field would; fulfilled when nothing is on its way any more. */
  function saveAll(): Promise<void> {
    for (const { cell, state } of [...book.drafts.values()]) if (state === 'typing') save(cell)
    return queue
  }

  /** Gives up what was typed: the stored value stands in the field again. */
  function cancel(cell: Cell): void {
    const draft = book.at(cell)
    if (draft && draft.state !== 'saving') book.forget(draft)
  }

  /** Settles a conflict: with the person's own value, or with the one that was stored meanwhile. */
  function resolve(cell: Cell, by: 'mine' | 'stored'): void {
    const draft = book.at(cell)
    if (draft?.state !== 'conflict') return
    if (by === 'stored') {
      book.forget(draft)
      return
    }
    book.become(draft, 'typing', { seen: draft.theirs })
    save(cell)
  }

  /** Puts texts that were typed but never saved back into their fields; nothing is saved by itself. */
  function recover(): void {
    for (const { place, text, source = 'typed' } of space.journal.pending()) {
      const cell = place.checkpoint === CHECKPOINT ? cellAt(place) : undefined
      const draft = cell && !book.at(cell) ? begin(cell) : undefined
      if (!draft) continue
      if (isStored(draft, text)) book.forget(draft)
      else book.become(draft, 'found', { text, source })
    }
  }

  /** Keeps how a person settled a doubtful reading (确认无误、按 0 计、按未填计). */
  async function settle(row: IndicatorRow, settled: Settled): Promise<void> {
    const { storage } = space
    await queue
    try {
      const isKept = await settleDoubt(storage, row, settled)
      failure.value = isKept ? undefined : CHANGED_ELSEWHERE
    } catch (cause) {
      failure.value = storageFailure(cause)
    }
  }

  /** Whether a text says what is stored already: 60 and 60.00 are one amount. */
  function isStored({ row, cell, seen }: TypedDraft, text: string): boolean {
    const typed = readTyped(row, cell, text)
    return typed.kept && isSameCellValue(typed.value, seen)
  }

  /** Writes what stands in the field now that it is its turn: it may have been typed and sent after what was sent first. */
  async function write(cell: Cell): Promise<void> {
    const draft = book.at(cell)
    const typed = draft?.state === 'saving' ? readDraft(draft) : undefined
    if (!draft || !typed?.kept) return
    writing.add(cellKey(cell))
    await writeDraft(draft, typed.value)
    writing.delete(cellKey(cell))
  }

  async function writeDraft(draft: TypedDraft, value: CellValue): Promise<void> {
    const { cell, seen, source, space: opened } = draft
    if (isSameCellValue(seen, value)) {
      book.forget(draft)
      return
    }
    try {
      const about = { storage: opened.storage, row: book.rowOf(draft), entry: book.entryNow(draft) }
      finish(draft, value, await writeCell({ ...about, cell, seen, value, source }))
    } catch (cause) {
      stop(cell, 'failed', { message: storageFailure(cause) })
    }
  }

  function finish(draft: TypedDraft, value: CellValue, outcome: WriteOutcome): void {
    const { cell } = draft
    switch (outcome.status) {
      case 'saved':
        for (const [each, written] of outcome.written) book.settle(each, written, draft)
        lastSaved.value = { cell, text: textOfValue(value) }
        return
      case 'conflict':
        stop(cell, 'conflict', { theirs: outcome.theirs, stored: textOfValue(outcome.theirs) })
        return
      case 'gone':
        stop(cell, 'failed', { message: GONE })
    }
  }

  /** The text stays in its field and waits for the person. */
  function stop(cell: Cell, state: 'failed' | 'conflict', why: Partial<TypedDraft>): void {
    const draft = book.at(cell)
    if (draft) book.become(draft, state, why)
  }

  return {
    drafts: book.drafts,
    lastSaved,
    failure,
    found,
    type,
    save,
    saveAll,
    cancel,
    resolve,
    recover,
    settle,
  }
})
