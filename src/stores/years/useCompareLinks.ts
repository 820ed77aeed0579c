import type { LocationQueryRaw } from 'vue-router'
import type { IndicatorRow, ProjectRow, RowState } from '@/domain/yearRow'
import type { ComparisonChoice } from '@/domain/years/comparisonFilter'
import { useComparisonStore } from '../useComparisonStore'
import { useScreenLinks } from '../useScreenLinks'

/** Where the figures of two years lead: each to the screen of its own year, or to the rows of the comparison. */
export function useCompareLinks() {
  const store = useComparisonStore()
  const { to } = useScreenLinks()

  /** The comparison again, with the same two years. */
  function here(query: LocationQueryRaw) {
    const isUsual = store.before === store.earlierYears[0]
    return to('years', { ...(isUsual ? {} : { before: store.before }), ...query })
  }

  return {
    indicator: ({ indicator, projectYear: { year } }: IndicatorRow) =>
      to('indicators', { year, indicator: indicator.id }),
    project: ({ project, projectYear: { year } }: ProjectRow) =>
      to('indicators', { year, project: project.id }),
    entry: ({ project, projectYear: { year } }: ProjectRow) => to('entry', { year, project: project.id }),
    indicators: (year: number, state?: RowState | 'unjudged') =>
      to('indicators', { year, ...(state && { state }) }),
    budget: (year: number) => to('budget', { year, allocation: 'table' }),
    execution: (year: number) => to('budget', { year, execution: 'table' }),
    choice: (choice: ComparisonChoice) => here(choice === 'all' ? {} : { show: choice }),
    run: (lineage: string) => to('years', { part: 'run', lineage }),
  }
}
