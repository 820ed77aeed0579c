import type { RuleSet } from '../rules'
import { scoreProject } from '../scoring/scoreProject'
import type { ProjectRow } from '../yearRow'
import { joinedProjects } from './joinedProjects'

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

/** A year with its 自评总分 by a rule set; a project whose lines are not all scored has none. */
export function scoredSide({ year, rows }: YearSide, rules: RuleSet): YearSide {
  const totals = joinedProjects(rows).flatMap(row => {
    const { total } = scoreProject(row, rules)
    return total === undefined ? [] : [[row.project.id, total] as const]
  })
  return { year, rows, totals: new Map(totals) }
}
