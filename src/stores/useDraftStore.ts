import { defineStore } from 'pinia'
import { computed, inject, shallowRef, toRaw, type InjectionKey } from 'vue'
import { useSubscription } from '@/composables/useSubscription'
import { readBudgetYear } from '@/domain/budgetYear'
import { carryForward } from '@/domain/years/carryForward'
import { classChoices } from '@/domain/years/drafting/classChoices'
import {
  addIndicator,
  addProject,
  beginDraft,
  dropRow,
  editIndicator,
  editMoney,
  editProject,
  isUntouched,
  putBackRow,
  type DraftEdits,
  type DraftPlace,
} from '@/domain/years/drafting/draftEdits'
import { draftCounts } from '@/domain/years/drafting/draftCounts'
import { draftProblems } from '@/domain/years/drafting/draftProblems'
import { draftSheet, type DraftSheet } from '@/domain/years/drafting/draftSheet'
import { savableDraft } from '@/domain/years/drafting/savableDraft'
import { strandedEdits } from '@/domain/years/drafting/strandedEdits'
import type { ImportOutcome } from '@/storage/importTable'
import { storageFailure } from '@/storage/storageFailure'
import type { UnfinishedDraft } from '@/storage/unfinishedDraft'
import { unfinishedInBrowser } from './draft/unfinishedInBrowser'
import { useKeptEdits } from './draft/useKeptEdits'
import { useSpaceStore, type Space } from './useSpaceStore'
import { useYearStore } from './useYearStore'

/** Where drafts are kept; absent: in this browser. */
export const unfinishedDraftKey: InjectionKey<(space: Space) => UnfinishedDraft> = Symbol('unfinishedDraft')

/** Why a drafted year cannot be begun or saved: the year typed, or nothing is left of it. */
export type DraftObstacle = 'no-year' | 'odd-year' | 'not-later' | 'year-exists' | 'nothing-left'

/** A new year drafted from the one on screen (起草下年度, 结转). Nothing of it is stored before it is saved whole. */
export const useDraftStore = defineStore('draft', () => {
  const space = useSpaceStore()
  const onScreen = useYearStore()
  const unfinishedOf = inject(unfinishedDraftKey, () => unfinishedInBrowser, true)

  const unfinished = computed(() => unfinishedOf(space.space))
  const { edits, isKept, keep } = useKeptEdits(() => {
    const { departmentId, year } = onScreen
    if (departmentId === undefined || year === undefined) return undefined
    return { from: { departmentId, year }, unfinished: unfinished.value }
  })

  /** 预算年度 typed before a draft is begun; undefined: as suggested. */
  const typedYear = shallowRef<string>()
  const year = computed({
    get: () => edits.value?.year ?? typedYear.value ?? String((onScreen.year ?? 0) + 1),
    set: text => {
      if (edits.value) keep({ ...edits.value, year: text })
      else typedYear.value = text
    },
  })
  const budgetYear = computed(() => readBudgetYear(year.value))

  /** The table that the department has of the typed year already. */
  const department = computed(() => onScreen.department?.department.name)
  const { current: existing } = useSubscription(() => {
    if (department.value === undefined || budgetYear.value === undefined) return undefined
    return space.storage.watchImport(department.value, budgetYear.value)
  })
  /** The table that came of this draft, as long as it is kept. */
  const saved = computed(() => {
    const table = existing.value
    return table !== undefined && table.batchId === edits.value?.savedBy ? table : undefined
  })

  const base = computed(() => {
    const { contents, rows } = onScreen
    if (!contents || !rows || department.value === undefined || onScreen.year === undefined) return undefined
    const old = { department: department.value, departmentYear: contents.departmentYear, rows }
    return carryForward(old, budgetYear.value ?? onScreen.year + 1)
  })
  const sheet = computed<DraftSheet | undefined>(before =>
    base.value && edits.value ? draftSheet(base.value, edits.value, before) : undefined,
  )
  const obstacle = computed((): DraftObstacle | undefined => {
    if (budgetYear.value === undefined) return year.value.trim() === '' ? 'no-year' : 'odd-year'
    if (onScreen.year !== undefined && budgetYear.value <= onScreen.year) return 'not-later'
    if (existing.value) return 'year-exists'
    return sheet.value?.projects.every(({ dropped }) => dropped) === true ? 'nothing-left' : undefined
  })
  const classes = computed(() => (base.value ? classChoices(base.value) : []))
  const counts = computed(() => sheet.value && draftCounts(sheet.value))
  const problems = computed(() => (sheet.value ? draftProblems(sheet.value) : []))
  /** Rows that were edited and whose old row is gone. */
  const stranded = computed(() => (base.value && edits.value ? strandedEdits(base.value, edits.value) : 0))
  const isUnchanged = computed(() => edits.value === undefined || isUntouched(edits.value))

  const busy = shallowRef(false)
  /** Why the last saving did not work, as a Chinese sentence. */
  const failure = shallowRef<string>()

  function change<Rest extends unknown[]>(edit: (edits: DraftEdits, ...rest: Rest) => DraftEdits) {
    return (...rest: Rest) => {
      failure.value = undefined
      if (edits.value) keep(edit(edits.value, ...rest))
    }
  }

  function begin(): void {
    if (!obstacle.value && budgetYear.value !== undefined) keep(beginDraft(budgetYear.value))
    typedYear.value = undefined
  }

  function discard(): void {
    keep(undefined)
    failure.value = undefined
  }

  /** Adds an indicator at the end of a project, of the class of the one before it; its key is returned. */
  function addIndicatorTo(project: string): DraftPlace | undefined {
    const last = sheet.value?.projects.find(({ key }) => key === project)?.indicators.at(-1)
    const from = last ?? classes.value[0]
    if (!edits.value || !from) return undefined
    const { level1, level2 } = from
    const added = addIndicator(edits.value, project, { level1, level2 })
    keep(added.edits)
    return { project, indicator: added.key }
  }

  function addProjectTo(unit: string): DraftPlace | undefined {
    if (!edits.value) return undefined
    const added = addProject(edits.value, unit)
    keep(added.edits)
    return { project: added.key }
  }

  /** Saves the draft whole; what came of it, undefined where it was not saved (`failure`, `obstacle` say why). */
  async function save(): Promise<Extract<ImportOutcome, { status: 'saved' }> | undefined> {
    if (busy.value || !sheet.value || obstacle.value || problems.value.length > 0) return undefined
    busy.value = true
    failure.value = undefined
    try {
      const outcome = await space.storage.importTable(toRaw(savableDraft(sheet.value)))
      if (outcome.status === 'saved') {
        markSaved(outcome.batchId)
        return outcome
      }
      failure.value = `${outcome.year} 年度的目标表刚在另一窗口保存，本次没有保存，草稿仍在。`
    } catch (cause) {
      failure.value = storageFailure(cause)
    } finally {
      busy.value = false
    }
    return undefined
  }

  /** What is typed while it is being saved is kept all the same. */
  function markSaved(batchId: string): void {
    if (edits.value) keep({ ...edits.value, savedBy: batchId })
  }

  return {
    isBegun: computed(() => edits.value !== undefined),
    isUnchanged,
    isKept,
    stranded,
    year,
    budgetYear,
    existing,
    saved,
    obstacle,
    base,
    sheet,
    classes,
    counts,
    problems,
    busy,
    failure,
    begin,
    discard,
    editProject: change(editProject),
    editMoney: change(editMoney),
    editIndicator: change(editIndicator),
    drop: change(dropRow),
    putBack: change(putBackRow),
    addIndicator: addIndicatorTo,
    addProject: addProjectTo,
    save,
  }
})
