import type { Grade } from './judge'
import type { Actual } from './actual'
import type { PairingDecision } from './pairingDecision'
import type { Retirement } from './retirement'
import type { Threshold } from './threshold'

/** A level of the indicator tree as printed: `1-产出指标` is code `1`, name `产出指标`. */
export interface IndicatorClass {
  readonly code: string
  readonly name: string
}

/** A value as it is kept: how it was understood (with the printed text in it), and whether a person settled its doubts. */
export interface Kept<Reading> {
  readonly reading: Reading
  /** True once a person has confirmed or corrected the reading. */
  readonly confirmed: boolean
}

/** One row of one year's target table (绩效指标). */
export interface Indicator {
  readonly id: string
  /** Ties it to the same indicator in other years, whatever its name (指标沿革). */
  readonly lineageId: string
  /** Number printed before it inside its project, from 1. */
  readonly order: number
  readonly level1: IndicatorClass
  readonly level2: IndicatorClass
  /** Level-3 name (三级指标). */
  readonly name: string
  readonly periodTarget: Kept<Threshold>
  readonly annualTarget: Kept<Threshold>
  /** Which indicators of earlier years it carries on, or does not (配对); absent: nothing is decided. */
  readonly carriesOn?: readonly PairingDecision[]
  /** Taken out of the table (已取消); absent: it is in force. */
  readonly retired?: Retirement
}

/** What was recorded for one indicator at one checkpoint (填报). An absent field is 未填. */
export interface Entry {
  readonly actual?: Kept<Actual>
  /** A person's grade of a target in words. */
  readonly grade?: Grade
  /** The grade against the period's own wording, where it differs from the annual one. */
  readonly periodGrade?: Grade
  /** 偏差原因分析及改进措施. */
  readonly reason?: string
}
