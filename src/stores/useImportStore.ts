import { defineStore } from 'pinia'
import { computed, inject, shallowRef, watch, type InjectionKey } from 'vue'
import type { SourceFile } from '@/domain/importDraft'
import { draftFromTable } from '@/import/draftFromTable'
import type { TableSource } from '@/import/readers/readSource'
import { readInWorker } from '@/import/readInWorker'
import type { ImportOutcome } from '@/storage/importTable'
import { storageFailure } from '@/storage/storageFailure'
import type { UnfinishedImport } from '@/storage/unfinishedImport'
import type { UndoOutcome } from '@/storage/undo'
import { moneyRowsOf, tableCounts } from './import/moneyRows'
import type { ReadTable } from './import/reviewDoubts'
import { rowsOf } from './import/tableRows'
import { unfinishedInWindow } from './import/unfinishedInWindow'
import { useImportedPairing } from './import/useImportedPairing'
import { usePastedText } from './import/usePastedText'
import { useReading, type TableReader } from './import/useReading'
import { useReview } from './import/useReview'
import { useSpaceStore } from './useSpaceStore'
import { pairingReviewerKey, reviewInWorker } from './years/pairingReviewer'

/** How tables are read; absent: in a worker. */
export const tableReaderKey: InjectionKey<TableReader> = Symbol('tableReader')

/** What of an import under way outlives a reload; absent: what this window keeps. */
export const unfinishedImportKey: InjectionKey<UnfinishedImport> = Symbol('unfinishedImport')

/** A table under review, with the text it was read from. */
export interface ReadSource extends ReadTable {
  readonly name: string
  /** Its running text: what every place of a doubt counts in. */
  readonly text: string
  readonly isPasted: boolean
}

/** What came of 确认导入: the name of the department is the one it was saved under. */
export type ConfirmedImport = SavedImport & { readonly department: string }

type SavedImport = Extract<ImportOutcome, { readonly status: 'saved' }>

const PASTED = '粘贴的文本'
const PASTED_CELLS = '粘贴的表格'

/** The import under way: text or file, its review, and what was saved. Only 确认导入 stores anything. */
export const useImportStore = defineStore('import', () => {
  const space = useSpaceStore()
  const reading = useReading(inject(tableReaderKey, readInWorker))

  const unfinished = inject(unfinishedImportKey, unfinishedInWindow, true)
  const { pasted, longPaste, isRestored, text, copied, cells, takeTyped, clear } = usePastedText(unfinished)
  const source = shallowRef<ReadSource>()
  const review = useReview(source, (...place) => space.openSpace('own').storage.watchImport(...place))
  const busy = shallowRef(false)
  const outcome = shallowRef<ConfirmedImport>()
  /** Why the last 确认导入 or 撤销导入 did not work, as a Chinese sentence. */
  const failure = shallowRef<string>()
  /** How 撤销导入 ended; undone: the review is open again as it was. */
  const undone = shallowRef<UndoOutcome & { readonly table: ConfirmedImport }>()

  const pairing = useImportedPairing(
    outcome,
    departmentId => space.openSpace('own').storage.watchProjectYears(departmentId),
    inject(pairingReviewerKey, () => reviewInWorker, true),
  )

  watch([review.year, review.department], keepTyped, { flush: 'sync' })

  const moneyRows = computed(() =>
    review.draft.value ? moneyRowsOf(review.draft.value, review.rowsInDoubt.value) : [],
  )
  const counts = computed(() => review.draft.value && tableCounts(review.draft.value))
  const projectPlaces = computed(() => {
    const rows = source.value ? rowsOf(source.value.table) : []
    return new Map(rows.flatMap(({ key, at }) => (at ? [[key, at] as const] : [])))
  })

  /** Cells tell more than the text of them; where no table is found in them, the text has the last word. */
  async function readPasted(): Promise<void> {
    const html = cells.value
    if (html === undefined) return readText()
    const bytes = new TextEncoder().encode(html)
    await read({ html }, { name: PASTED_CELLS, bytes, by: 'pasted' })
    if (reading.refusal.value) await readText()
  }

  function readText(): Promise<void> {
    const from = { text: text.value }
    return read(from, { name: PASTED, bytes: new TextEncoder().encode(from.text), by: 'pasted' })
  }

  function pasteLong(long: string): Promise<void> {
    longPaste.value = long
    return readPasted()
  }

  function discardLong(): void {
    reading.cancel()
    reading.refusal.value = undefined
    longPaste.value = undefined
  }

  function readFile(name: string, bytes: Uint8Array): Promise<void> {
    return read({ name, bytes }, { name, bytes })
  }

  async function read(from: TableSource, file: SourceFile): Promise<void> {
    const table = await reading.start(from)
    if (!table) return
    forgetOutcome()
    const draft = draftFromTable(table, { year: table.year ?? new Date().getFullYear(), source: file })
    source.value = { table, draft, name: file.name, text: table.source.text, isPasted: file.by === 'pasted' }
    review.begin(source.value.isPasted ? takeTyped() : undefined)
  }

  function keepTyped(): void {
    if (!source.value?.isPasted) return
    unfinished.keepTyped({ department: review.department.value, year: review.year.value })
  }

  async function confirm(): Promise<void> {
    const draft = review.savable.value
    if (!draft) return
    undone.value = undefined
    await attempt(async storage => {
      const ended = await storage.importTable(draft)
      // Imported in another window a moment ago: `existing` is about to say so.
      if (ended.status === 'year-exists') return
      outcome.value = { ...ended, department: draft.department }
      unfinished.forget()
    })
  }

  async function undoImport(): Promise<void> {
    const saved = outcome.value
    if (!saved) return
    await attempt(async storage => {
      undone.value = { ...(await storage.undo(saved.batchId)), table: saved }
      if (undone.value.status !== 'undone') return
      outcome.value = undefined
      unfinished.keepText(text.value)
      keepTyped()
    })
  }

  type Storage = typeof space.storage

  async function attempt(work: (storage: Storage) => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    failure.value = undefined
    try {
      await work(space.openSpace('own').storage)
    } catch (cause) {
      failure.value = storageFailure(cause)
    } finally {
      busy.value = false
    }
  }

  function forgetOutcome(): void {
    outcome.value = undefined
    undone.value = undefined
    failure.value = undefined
  }

  /** Back to choosing a table, the pasted text kept. */
  function chooseAgain(): void {
    reading.cancel()
    source.value = undefined
    forgetOutcome()
  }

  /** A fresh start, nothing kept. */
  function startOver(): void {
    chooseAgain()
    clear()
    reading.refusal.value = undefined
  }

  return {
    pasted,
    copied,
    longPaste,
    isRestored,
    share: reading.share,
    refusal: reading.refusal,
    cancel: reading.cancel,
    source,
    ...review,
    moneyRows,
    counts,
    projectPlaces,
    busy,
    outcome,
    failure,
    undone,
    pairing,
    readPasted,
    pasteLong,
    discardLong,
    readFile,
    confirm,
    undoImport,
    chooseAgain,
    startOver,
    /** What was read is saved: a reload has nothing to bring back. */
    forgetUnfinished: () => {
      unfinished.forget()
    },
  }
})
