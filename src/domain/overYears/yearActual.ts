import type Big from 'big.js'
import type { Actual } from '../actual'
import type { Grade, UnjudgedReason, Verdict } from '../judge'

/** What was recorded for an indicator in one year; a year with several rows of the lineage has one of each. */
export interface YearActual {
  readonly year: number
  readonly actual: Actual | undefined
  /** A person's grade against the period's wording. */
  readonly grade?: Grade | undefined
  /** Whether the year's rows have period targets of their own: then each is only a part, and there is no saying of what. */
  readonly apart?: boolean
}

/** A row's figure in the period target's unit, or why it has none. */
export interface YearFigure {
  readonly year: number
  readonly value: Big | undefined
  readonly lacks?: UnjudgedReason
  /** As typed; 未填 where nothing was. */
  readonly printed: string
}

/** What the years so far say about a period target. */
export interface Outcome {
  /** As if no further year were to come; unjudged where one of these years lacks what is needed. */
  readonly verdict: Verdict
  /** Whether the years still to come cannot change it. */
  readonly settled: boolean
  /** How the years were put together, with the figures. */
  readonly working: string
}
