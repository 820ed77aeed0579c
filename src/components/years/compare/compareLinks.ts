import type { RouteLocationRaw } from 'vue-router'
import type { IndicatorRow, ProjectRow, RowState } from '@/domain/yearRow'
import type { ComparisonChoice } from '@/domain/years/comparisonFilter'

/** Where the figures of two years lead. */
export interface CompareLinks {
  /** The indicator in its own year. */
  readonly indicator: (row: IndicatorRow) => RouteLocationRaw
  /** Indicators of the project in its own year. */
  readonly project: (row: ProjectRow) => RouteLocationRaw
  /** Where the project's spending is filled in. */
  readonly entry: (row: ProjectRow) => RouteLocationRaw
  /** All indicators of a year, or those in a state; `unjudged` is any that is not judged. */
  readonly indicators: (year: number, state?: RowState | 'unjudged') => RouteLocationRaw
  readonly budget: (year: number) => RouteLocationRaw
  readonly execution: (year: number) => RouteLocationRaw
  /** The rows of two years, narrowed. */
  readonly choice: (choice: ComparisonChoice) => RouteLocationRaw
  /** An indicator through all its years (历年). */
  readonly run: (lineageId: string) => RouteLocationRaw
}
