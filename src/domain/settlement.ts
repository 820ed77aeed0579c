import type { Indicator, Kept } from './indicator'
import type { Accumulation } from './period'
import type { Project } from './projectYear'
import type { About, Threshold } from './threshold'
import type { IndicatorRow, ProjectRow } from './yearRow'

/** One of the two target values (指标值) of an indicator. */
export type WhichTarget = 'annualTarget' | 'periodTarget'

/** A reading that is to be kept for one target value. */
export interface TargetReading {
  readonly which: WhichTarget
  readonly after: Kept<Threshold>
}

/** What a person settles on the screen 指标. `row` and `project` are as the person saw them, so that a change made meanwhile shows. */
export type Settlement =
  | {
      readonly kind: 'readings'
      /** 确认、更正, or 恢复自动读法. */
      readonly by: 'confirmed' | 'corrected' | 'restored'
      readonly row: IndicatorRow
      readonly readings: readonly TargetReading[]
    }
  /** undefined: as suggested. */
  | { readonly kind: 'accumulation'; readonly row: IndicatorRow; readonly after: Accumulation | undefined }
  /** undefined: the budget year itself. */
  | { readonly kind: 'period'; readonly project: ProjectRow; readonly after: Project['period'] }

/** What tells how a target of this indicator is meant where its text does not. */
export function aboutOf({ level1, level2, name }: Pick<Indicator, 'level1' | 'level2' | 'name'>): About {
  return { level1: level1.name, level2: level2.name, name }
}
