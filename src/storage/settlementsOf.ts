import type { ProjectYear } from '@/domain/projectYear'
import type { Settlements } from '@/domain/years/settlements'
import type { TargetDatabase } from './database'

/** What is settled of the projects and lineages that project years belong to. Called inside a transaction. */
export async function settlementsOf(
  { projects, lineages }: TargetDatabase,
  years: readonly ProjectYear[],
): Promise<Settlements> {
  const projectIds = new Set(years.map(({ projectId }) => projectId))
  const lineageIds = new Set(years.flatMap(({ indicators }) => indicators.map(one => one.lineageId)))
  const settled = await projects.bulkGet([...projectIds])
  const chosen = await lineages.bulkGet([...lineageIds])
  return {
    periods: new Map(settled.flatMap(one => (one?.period ? [[one.id, one.period]] : []))),
    accumulations: new Map(chosen.flatMap(one => (one?.accumulation ? [[one.id, one.accumulation]] : []))),
  }
}
