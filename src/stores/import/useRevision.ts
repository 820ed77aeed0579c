import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import type { ImportDraft } from '@/domain/importDraft'
import type { DifferenceLine } from '@/domain/revision/differenceLine'
import type { RevisionOutcome } from '@/storage/reviseTable'
import { storageFailure } from '@/storage/storageFailure'
import type { UndoOutcome } from '@/storage/undo'
import { useImportStore } from '../useImportStore'
import { useSpaceStore } from '../useSpaceStore'
import { useRevisionChoices } from './useRevisionChoices'

/** A revision that was saved: the name of the department is the one it was saved under. */
export type SavedRevision = Extract<RevisionOutcome, { readonly status: 'saved' }> & {
  readonly department: string
  /** The lines that were accepted. */
  readonly lines: readonly DifferenceLine[]
}

/** The reviewed table held against the one that is kept of the same year: what is accepted of the difference, and what was saved. */
export const useRevisionStore = defineStore('revision', () => {
  const space = useSpaceStore()
  const review = useImportStore()
  const storage = () => space.openSpace('own').storage

  const isOpen = shallowRef(false)
  /** 依据或原因 as typed. */
  const reason = shallowRef('')
  const busy = shallowRef(false)
  const outcome = shallowRef<SavedRevision>()
  /** Why nothing was saved; undefined: nothing was tried, or it was saved. */
  const refusal = shallowRef<Exclude<RevisionOutcome['status'], 'saved'>>()
  const failure = shallowRef<string>()
  const undone = shallowRef<UndoOutcome & { readonly table: SavedRevision }>()

  const kept = useSubscription(() => {
    const table = review.existing
    return isOpen.value && table ? storage().watchKeptTable(table.departmentId, table.year) : undefined
  })
  const draft = computed(() => (review.existing ? review.reviewed : undefined))
  const { renames, forget, ...choices } = useRevisionChoices(
    computed(() => {
      const table = kept.current.value?.table
      return table && draft.value ? { kept: table, draft: draft.value } : undefined
    }),
  )
  const readFailure = computed(() => {
    const cause = kept.failure.value
    return cause === undefined ? undefined : storageFailure(cause)
  })

  // Another table, or other rows in it: what was decided of places in it is about other rows now.
  watch(() => `${review.existing?.departmentYearId ?? ''} ${shapeOf(review.draft)}`, forget)
  watch(() => review.source, close)

  async function save(): Promise<void> {
    const saved = draft.value
    const lines = choices.accepted.value
    if (!saved) return
    await attempt(async () => {
      const said = { renames: renames.value, reason: reason.value.trim() }
      const ended = await storage().reviseTable({ draft: saved, lines, ...said })
      if (ended.status !== 'saved') {
        refusal.value = ended.status
        return
      }
      outcome.value = { ...ended, department: saved.department, lines }
      review.forgetUnfinished()
    })
  }

  async function undo(): Promise<void> {
    const saved = outcome.value
    if (!saved) return
    await attempt(async () => {
      undone.value = { ...(await storage().undo(saved.batchId)), table: saved }
      if (undone.value.status === 'undone') outcome.value = undefined
    })
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    forgetEnding()
    try {
      await work()
    } catch (cause) {
      failure.value = storageFailure(cause)
    } finally {
      busy.value = false
    }
  }

  function forgetEnding(): void {
    failure.value = undefined
    refusal.value = undefined
    undone.value = undefined
  }

  function begin(): void {
    isOpen.value = true
  }

  /** Back to the review; what was chosen stays until another table is read. */
  function leave(): void {
    isOpen.value = false
    forgetEnding()
  }

  function close(): void {
    leave()
    outcome.value = undefined
    reason.value = ''
    forget()
  }

  return {
    isOpen,
    kept: kept.current,
    ...choices,
    reason,
    busy,
    outcome,
    refusal,
    failure,
    readFailure,
    undone,
    save,
    undo,
    begin,
    leave,
    close,
  }
})

/** How many rows a table has in which place. */
function shapeOf(draft: ImportDraft | undefined): string {
  const units = draft?.units ?? []
  return units.map(({ projects }) => projects.map(one => one.indicators.length).join(',')).join(';')
}
