import { computed, shallowRef, type Ref } from 'vue'
import { rowKey, type ReviewDoubt, type RowKey } from '@/domain/importReview'
import { reviewPeriod, suggestedPeriod, type TypedPeriod } from '@/domain/reviewPeriod'
import { periodDoubts, type ReadTable } from './reviewDoubts'

/** The implementation periods (实施周期) of the projects under review: suggested once the year is known, or typed. */
export function useReviewPeriods(
  read: Readonly<Ref<ReadTable | undefined>>,
  budgetYear: Readonly<Ref<number | undefined>>,
) {
  const typed = shallowRef<ReadonlyMap<RowKey, TypedPeriod>>(new Map())

  const projects = computed(() => {
    const units = read.value?.draft.units ?? []
    return units.flatMap((unit, u) => unit.projects.map((project, p) => ({ key: rowKey(u, p), project })))
  })
  const suggested = computed(() => {
    return new Map(
      projects.value.map(({ key, project }) => [key, suggestedPeriod(project, budgetYear.value)]),
    )
  })
  const periods = computed(() => {
    return new Map(
      projects.value.map(({ key }) => {
        return [key, reviewPeriod(budgetYear.value, suggested.value.get(key), typed.value.get(key))] as const
      }),
    )
  })
  const doubts = computed((): ReviewDoubt[] => {
    return read.value ? periodDoubts(read.value.table, periods.value) : []
  })
  /** Name of a project whose period cannot be: half typed, or without the budget year. */
  const oddProject = computed(() => {
    return projects.value.find(({ key }) => periods.value.get(key)?.period === undefined)?.project.name
  })

  function type(row: RowKey, period: TypedPeriod): void {
    typed.value = new Map([...typed.value, [row, period]])
  }

  function begin(): void {
    typed.value = new Map()
  }

  return { periods, doubts, oddProject, type, begin }
}
