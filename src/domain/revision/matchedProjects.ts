import type { DraftProject, ImportDraft } from '../importDraft'
import { rowKey } from '../importReview'
import { withRowsInForce } from '../inForce'
import type { ProjectYear } from '../projectYear'
import { projectFacts } from '../years/certainPairs'
import { certainProjects, pairProjects } from '../years/pairing'
import type { ProjectFacts } from '../years/pairing'
import { indicatorText } from './indicatorText'
import { matchedRows } from './matchedRows'
import type { MatchedRow, RowMatches } from './matchedRows'
import type { RenameDecisions } from './rename'
import { bareText } from './sameText'

/** A project as the new table prints it. */
export interface PrintedProject {
  /** '+' and its place in the table. */
  readonly id: string
  /** Printed name of its 资金使用单位. */
  readonly unit: string
  readonly project: DraftProject
}

export type MatchedProject = MatchedRow<ProjectYear, PrintedProject>

/** Pairs the projects of a kept table with those of a new one of the same year. */
export function matchedProjects(
  kept: readonly ProjectYear[],
  draft: ImportDraft,
  renames: RenameDecisions,
): RowMatches<ProjectYear, PrintedProject> {
  return matchedRows(
    { kept, printed: printedProjects(draft), renames },
    {
      factsBefore: year => projectFacts(withRowsInForce(year)),
      factsAfter: printedFacts,
      textBefore: year => projectText(year.unit, withRowsInForce(year)),
      textAfter: ({ unit, project }) => projectText(unit, project),
      pair: pairProjects,
      certain: certainProjects,
    },
  )
}

/** The projects of a table in printed order. */
export function printedProjects({ units }: ImportDraft): PrintedProject[] {
  return units.flatMap(({ name, projects }, u) =>
    projects.map((project, p) => ({ id: `+${rowKey(u, p)}`, unit: name, project })),
  )
}

function printedFacts({ id, unit, project: { name, goal, indicators } }: PrintedProject): ProjectFacts {
  return { id, name, unit, goal, indicatorNames: indicators.map(one => one.name) }
}

/** All that is printed of a project, its indicators among it. */
function projectText(
  unit: string,
  { name, goal, initial, indicators }: Pick<DraftProject, 'name' | 'goal' | 'initial' | 'indicators'>,
): string {
  const { total, fiscal, special, other } = initial
  const texts = [unit, name, goal].map(bareText)
  return JSON.stringify([texts, [total, fiscal, special, other], indicators.map(indicatorText)])
}
