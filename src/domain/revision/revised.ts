import type { ImportDraft } from '../importDraft'
import type { Accumulation } from '../period'
import type { DepartmentYear, Project } from '../projectYear'
import type { JoinableYear } from '../years/identities'
import type { DifferenceLine } from './differenceLine'
import type { KeptTable } from './keptTable'
import { matchedProjects } from './matchedProjects'
import type { RenameDecisions } from './rename'
import { revisedHead } from './revisedHead'
import { revisedProject } from './revisedProject'
import { inOldPlaces } from './revisedRows'
import type { RevisionStamp } from './revising'
import { inNewOrder } from './rowOrders'
import { settledOn } from './settledOn'

export type { RevisionStamp } from './revising'

/** What a person accepts of a difference. */
export interface Accepted {
  /** Keys of lines. */
  readonly lines: ReadonlySet<DifferenceLine['key']>
  readonly renames: RenameDecisions
}

/** A table as it becomes by a revision (更新目标表). */
export interface RevisedTable {
  readonly departmentYear: DepartmentYear
  /** The kept rows in their old places, new ones behind them; of which project and lineage new rows are is not settled yet. */
  readonly projectYears: readonly JoinableYear[]
  /** 实施周期 that the review settled, by project year. */
  readonly periods: ReadonlyMap<string, NonNullable<Project['period']>>
  /** 跨年口径 that the review chose, by indicator. */
  readonly accumulations: ReadonlyMap<string, Accumulation>
}

/**
 * The kept table with what is accepted of its difference to a new one. Ids stay, so that all that was recorded, decided and
 * confirmed stays with its rows; a row that goes is taken out of the table (已取消), never deleted. Nothing accepted
 * changes nothing; everything accepted makes the printed parts those of the new table.
 */
export function revised(
  kept: KeptTable,
  draft: ImportDraft,
  { lines, renames }: Accepted,
  stamp: RevisionStamp,
): RevisedTable {
  const revising = { accepted: lines, renames, settled: settledOn(kept), stamp }
  const head = revisedHead(kept.departmentYear, draft, lines)
  const { rows } = matchedProjects(kept.projectYears, draft, renames)
  const outcomes = rows.flatMap(row => revisedProject(row, kept.departmentYear, revising) ?? [])
  const isTouched = head.isTouched || outcomes.some(one => one.isTouched)
  const projectYears = outcomes.map(({ row }) => row)
  const placed = isTouched
    ? inNewOrder<JoinableYear>(projectYears.map(row => ({ row, printed: undefined })))
    : projectYears
  return {
    departmentYear: head.departmentYear,
    projectYears: inOldPlaces<JoinableYear>(kept.projectYears, placed),
    periods: new Map(outcomes.flatMap(({ row, period }) => (period ? [[row.id, period]] : []))),
    accumulations: new Map(outcomes.flatMap(({ accumulations }) => accumulations)),
  }
}
