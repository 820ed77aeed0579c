import type { Verdict } from './judge'

/** How the years make the value of the implementation period (跨年口径): 累计、最新、每年均须达标、平均、最大、最小. */
export type Accumulation = 'sum' | 'latest' | 'everyYear' | 'mean' | 'max' | 'min'

/** Budget years that a project runs over, both included (实施周期). */
export interface Period {
  readonly from: number
  readonly to: number
}

/** A verdict on the target of the whole implementation period (实施周期指标值). */
export type PeriodVerdict = Verdict & {
  /** Whether no later year can change it. */
  readonly certain: boolean
  /** How the years were put together, with the figures: 「3 + 2 + 4 = 9 ≥ 9」. */
  readonly working: string
}
