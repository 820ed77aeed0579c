import type { Accumulation } from '../period'
import type { Project } from '../projectYear'
import type { KeptTable } from './keptTable'

/** Finds what people settled on the projects (实施周期) and lineages (跨年口径) of a kept table; undefined: nothing. */
export function settledOn({ projects, lineages }: Pick<KeptTable, 'projects' | 'lineages'>) {
  const periods = new Map(projects.map(({ id, period }) => [id, period]))
  const accumulations = new Map(lineages.map(({ id, accumulation }) => [id, accumulation]))
  return {
    period: (projectId: string): Project['period'] => periods.get(projectId),
    accumulation: (lineageId: string): Accumulation | undefined => accumulations.get(lineageId),
  }
}
