import { computed, shallowRef, type Ref } from 'vue'
import { useSubscription, type Subscribable } from '@/composables/useSubscription'
import { readBudgetYear } from '@/domain/budgetYear'
import type { ImportedTable } from '@/domain/importedTable'
import type { ReviewDoubt, RowKey } from '@/domain/importReview'
import { withOpenDoubts } from '@/domain/openDoubts'
import type { TypedPeriod } from '@/domain/reviewPeriod'
import { datedDraft } from '@/domain/settleDraft'
import type { TypedHead } from '@/storage/unfinishedImport'
import { openTableDoubts, periodDoubtKey, type ReadTable } from './reviewDoubts'
import { useReviewAccumulations } from './useReviewAccumulations'
import { useReviewDoubts } from './useReviewDoubts'
import { useReviewPeriods } from './useReviewPeriods'

/** Why a reviewed table cannot be saved yet. */
export type Obstacle =
  | { readonly code: 'no-department' | 'no-year' | 'odd-year' | 'year-exists' | 'proof-failed' }
  | { readonly code: 'odd-period'; readonly project: string }

const HEAD_FAULTS: ReadonlySet<Obstacle['code']> = new Set(['no-department', 'no-year', 'odd-year'])

/** Follows the table that is kept of a department's year; undefined while there is none. */
export type TableWatch = (department: string, year: number) => Subscribable<ImportedTable | undefined>

/** What a person settles about a table that was read, and the draft that comes of it. Nothing here is stored. */
export function useReview(read: Readonly<Ref<ReadTable | undefined>>, watchImport: TableWatch) {
  const department = shallowRef('')
  /** 预算年度 as printed or typed. */
  const year = shallowRef('')
  const budgetYear = computed(() => readBudgetYear(year.value))
  /** Whether the person wants to import although the proof failed. */
  const acknowledged = shallowRef(false)

  /** The table of this department and year that is kept already: this one is held against it instead of imported. */
  const { current: existing } = useSubscription(() => {
    const name = department.value.trim()
    if (!read.value || name === '' || budgetYear.value === undefined) return undefined
    return watchImport(name, budgetYear.value)
  })

  const settling = useReviewDoubts(read, department)
  const accumulations = useReviewAccumulations(settling.draft)
  const implementation = useReviewPeriods(read, budgetYear)

  const doubts = computed((): ReviewDoubt[] => [...settling.doubts.value, ...implementation.doubts.value])
  /** What is in the way whether the year has a table already or not. */
  const fault = computed((): Obstacle | undefined => {
    if (department.value.trim() === '') return { code: 'no-department' }
    if (budgetYear.value === undefined) return { code: year.value === '' ? 'no-year' : 'odd-year' }
    const project = implementation.oddProject.value
    if (project !== undefined) return { code: 'odd-period', project }
    if (read.value?.table.proof.ok === false && !acknowledged.value) return { code: 'proof-failed' }
    return undefined
  })
  const obstacle = computed((): Obstacle | undefined => {
    const isHeadFault = fault.value !== undefined && HEAD_FAULTS.has(fault.value.code)
    return existing.value && !isHeadFault ? { code: 'year-exists' } : fault.value
  })
  /** The table as reviewed; undefined while something is in the way. */
  const reviewed = computed(() => {
    const draft = accumulations.draft.value
    if (!read.value || !draft || fault.value || budgetYear.value === undefined) return undefined
    const open = openTableDoubts(read.value, settling.settledKeys.value)
    return withOpenDoubts(datedDraft(draft, budgetYear.value, implementation.periods.value), open)
  })
  /** What would be saved by 确认导入. */
  const savable = computed(() => (existing.value ? undefined : reviewed.value))

  /** Begins the review of what was just read, with what was typed about the same text before. */
  function begin(typed?: TypedHead): void {
    const printedYear = String(read.value?.table.year ?? '')
    department.value = typed?.department ?? read.value?.draft.department ?? ''
    year.value = typed === undefined || typed.year === '' ? printedYear : typed.year
    acknowledged.value = false
    settling.begin()
    accumulations.begin()
    implementation.begin()
  }

  /** Types the implementation period of a project, which settles a doubt about it. */
  function typePeriod(row: RowKey, typed: TypedPeriod): void {
    implementation.type(row, typed)
    settling.settle(periodDoubtKey(row), true)
  }

  const { draft, choose: chooseAccumulation } = accumulations
  const { settledKeys, rowsInDoubt, settle, place } = settling
  const { periods } = implementation
  return {
    department,
    year,
    acknowledged,
    draft,
    settledKeys,
    rowsInDoubt,
    periods,
    existing,
    doubts,
    fault,
    obstacle,
    reviewed,
    savable,
    begin,
    settle,
    place,
    typePeriod,
    chooseAccumulation,
  }
}
