import type { Project, ProjectYear } from '../projectYear'
import type { JoinableYear } from '../years/identities'
import { effectiveLines } from './effectiveLines'
import type { MatchedProject } from './matchedProjects'
import { newProject } from './newRows'
import type { ChosenAccumulation } from './newRows'
import { projectLines, withProjectLines } from './projectLines'
import { inOldPlaces } from './revisedRows'
import { revisedIndicators } from './revisedIndicators'
import type { Revising } from './revising'

/** A project as it becomes. */
export interface RevisedProject {
  readonly row: JoinableYear
  readonly period: Project['period']
  readonly accumulations: readonly ChosenAccumulation[]
  readonly isTouched: boolean
}

/** A project with what is accepted of it; undefined: it is new and not accepted. */
export function revisedProject(
  match: MatchedProject,
  place: Pick<ProjectYear, 'departmentId' | 'year'>,
  revising: Revising,
): RevisedProject | undefined {
  const { before, after } = match
  const all = projectLines(match, before && revising.settled.period(before.projectId))
  const lines = effectiveLines(before, all, revising.accepted)
  const accepts = (kind: string) => lines.some(line => line.kind === kind)
  if (!before) {
    if (!after || !accepts('new')) return undefined
    const made = newProject(after, place, revising.stamp.newId)
    return { ...made, period: after.project.period, isTouched: true }
  }
  const untouched = { row: before, period: undefined, accumulations: [], isTouched: false }
  if (accepts('gone'))
    return { ...untouched, row: { ...before, retired: revising.stamp.retired }, isTouched: true }
  if (!after || match.isOpen || (before.retired && !accepts('back'))) return untouched

  const inside = revisedIndicators(match, revising, lines.length > 0)
  if (!inside.isTouched) return untouched
  const row = { ...withProjectLines(before, lines), indicators: inOldPlaces(before.indicators, inside.rows) }
  const period = accepts('period') ? after.project.period : undefined
  return { row, period, accumulations: inside.accumulations, isTouched: true }
}
