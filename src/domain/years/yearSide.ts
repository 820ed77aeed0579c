import type { ProjectRow } from '../yearRow'

/**
 * One year of a department as it stands beside others: its rows at the checkpoint that is compared. Projects are known
 * again by their id, indicators by their lineage (指标沿革).
 */
export interface YearSide {
  readonly year: number
  readonly rows: readonly ProjectRow[]
  /** 自评总分 by project id; a project without a total is absent. */
  readonly totals?: ReadonlyMap<string, number>
}
