import type { Accumulation } from '@/domain/period'
import type { Lineage, Project, ProjectYear } from '@/domain/projectYear'
import type { DraftedRow } from './draftedRows'

/** Projects and lineages of the new rows: those that begin with them, and what the review settled of those kept already. */
export function lastingParts(drafted: readonly DraftedRow[], joined: readonly ProjectYear[]) {
  const isNew = new Set(drafted.map(({ row }) => row.id))
  const others = joined.filter(({ id }) => !isNew.has(id))
  const projectIds = new Set(others.map(({ projectId }) => projectId))
  const lineageIds = new Set(others.flatMap(({ indicators }) => indicators.map(one => one.lineageId)))
  const rowOf = new Map(joined.map(one => [one.id, one]))

  const projects = new Map<string, Project>()
  const lineages = new Map<string, Lineage>()
  const periods = new Map<string, NonNullable<Project['period']>>()
  const accumulations = new Map<string, Accumulation>()
  for (const { row, period, accumulations: chosen } of drafted) {
    const { projectId, departmentId, indicators } = rowOf.get(row.id) ?? {
      ...row,
      projectId: '',
      indicators: [],
    }
    if (!projectIds.has(projectId))
      projects.set(projectId, { id: projectId, departmentId, ...(period && { period }) })
    else if (period) periods.set(projectId, period)
    for (const { id, lineageId } of indicators) {
      const accumulation = chosen.get(id)
      if (!lineageIds.has(lineageId)) {
        lineages.set(lineageId, { id: lineageId, projectId, ...(accumulation && { accumulation }) })
      } else if (accumulation) accumulations.set(lineageId, accumulation)
    }
  }
  return { projects: [...projects.values()], lineages: [...lineages.values()], periods, accumulations }
}
