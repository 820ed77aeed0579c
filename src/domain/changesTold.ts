import type { Batch, Change } from './batch'

/** Recorded changes with what a person needs to understand them. */
export interface ChangesTold {
  readonly changes: readonly Change[]
  /** Printed names by id: of project years, indicators, projects and lineages that are kept. */
  readonly names: ReadonlyMap<string, string>
}

/** What one batch did to an indicator, or what it stands on. */
export interface IndicatorBatch extends ChangesTold {
  readonly batch: Batch
}
