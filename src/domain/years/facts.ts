import type { IndicatorClass } from '../indicator'

/** One project of one year, as far as it tells which project it is. */
export interface ProjectFacts {
  readonly id: string
  readonly name: string
  /** Spending unit (资金使用单位) as printed; undefined or blank: it is not known. */
  readonly unit?: string
  readonly goal: string
  readonly indicatorNames: readonly string[]
}

/** One indicator of one year, as far as it tells which indicator it is. */
export interface IndicatorFacts {
  readonly id: string
  /** The id that paired projects share; indicators of different projects never pair. */
  readonly project: string
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
  readonly name: string
  /** As printed. */
  readonly periodTarget: string
  readonly annualTarget: string
}
