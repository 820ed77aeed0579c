import { computed, shallowRef, type Ref } from 'vue'
import { readBudgetYear } from '@/domain/budgetYear'
import type { ReviewDoubt, RowKey } from '@/domain/importReview'
import type { TypedPeriod } from '@/domain/reviewPeriod'
import { datedDraft } from '@/domain/settleDraft'
import { periodDoubtKey, type ReadTable } from './reviewDoubts'
import { useReviewDoubts } from './useReviewDoubts'
import { useReviewPeriods } from './useReviewPeriods'

/** Why a reviewed table cannot be saved yet. */
export type Obstacle =
  | { readonly code: 'no-department' | 'no-year' | 'odd-year' | 'proof-failed' }
  | { readonly code: 'odd-period'; readonly project: string }

/** What a person settles about a table that was read, and the draft that comes of it. Nothing here is stored. */
export function useReview(read: Readonly<Ref<ReadTable | undefined>>) {
  const department = shallowRef('')
  /** 预算年度 as printed or typed. */
  const year = shallowRef('')
  const budgetYear = computed(() => readBudgetYear(year.value))
  /** Whether the person wants to import although the proof failed. */
  const acknowledged = shallowRef(false)

  const settling = useReviewDoubts(read, department)
  const implementation = useReviewPeriods(read, budgetYear)

  const doubts = computed((): ReviewDoubt[] => [...settling.doubts.value, ...implementation.doubts.value])
  const obstacle = computed((): Obstacle | undefined => {
    if (department.value.trim() === '') return { code: 'no-department' }
    if (budgetYear.value === undefined) return { code: year.value === '' ? 'no-year' : 'odd-year' }
    const project = implementation.oddProject.value
    if (project !== undefined) return { code: 'odd-period', project }
    if (read.value?.table.proof.ok === false && !acknowledged.value) return { code: 'proof-failed' }
    return undefined
  })
  /** What would be saved; undefined while something is in the way. */
  const savable = computed(() => {
    const draft = settling.draft.value
    if (!draft || obstacle.value || budgetYear.value === undefined) return undefined
    return datedDraft(draft, budgetYear.value, implementation.periods.value)
  })

  /** Begins the review of what was just read. */
  function begin(): void {
    department.value = read.value?.draft.department ?? ''
    year.value = String(read.value?.table.year ?? '')
    acknowledged.value = false
    settling.begin()
    implementation.begin()
  }

  /** Types the implementation period of a project, which settles a doubt about it. */
  function typePeriod(row: RowKey, typed: TypedPeriod): void {
    implementation.type(row, typed)
    settling.settle(periodDoubtKey(row), true)
  }

  const { draft, settledKeys, rowsInDoubt, settle, place } = settling
  const { periods } = implementation
  return {
    department,
    year,
    acknowledged,
    draft,
    settledKeys,
    rowsInDoubt,
    periods,
    doubts,
    obstacle,
    savable,
    begin,
    settle,
    place,
    typePeriod,
  }
}
