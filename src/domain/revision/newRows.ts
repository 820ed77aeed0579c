import type { DraftIndicator } from '../importDraft'
import type { Accumulation } from '../period'
import type { ProjectYear } from '../projectYear'
import type { JoinableIndicator, JoinableYear } from '../years/identities'
import type { PrintedProject } from './matchedProjects'

/** 跨年口径 that the review chose for an indicator, by its id. */
export type ChosenAccumulation = readonly [indicatorId: string, accumulation: Accumulation]

/** A new indicator, of no lineage yet. */
export function newIndicator(printed: DraftIndicator, id: string): JoinableIndicator {
  const { order, level1, level2, name, periodTarget, annualTarget } = printed
  return { id, order, level1, level2, name, periodTarget, annualTarget }
}

/** A new project year, of no project yet, with its indicators. */
export function newProject(
  { unit, project }: PrintedProject,
  { departmentId, year }: Pick<ProjectYear, 'departmentId' | 'year'>,
  newId: () => string,
): { readonly row: JoinableYear; readonly accumulations: readonly ChosenAccumulation[] } {
  const { name, goal, initial, doubts } = project
  const rows = project.indicators.map(printed => ({ printed, indicator: newIndicator(printed, newId()) }))
  return {
    row: {
      id: newId(),
      departmentId,
      year,
      order: 0,
      unit,
      name,
      goal,
      initial,
      indicators: rows.map(({ indicator }) => indicator),
      ...(doubts && { doubts }),
    },
    accumulations: rows.flatMap(({ printed: { accumulation }, indicator: { id } }) => {
      return accumulation ? [[id, accumulation] as const] : []
    }),
  }
}
