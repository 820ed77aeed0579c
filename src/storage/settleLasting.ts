import type { Accumulation } from '@/domain/period'
import type { Project } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import { isSameValue } from './fieldPath'
import type { ValueChange } from './ledger'

/** What a review settled of projects and lineages that are kept already. */
export interface Lasting {
  /** 实施周期 by project. */
  readonly periods: ReadonlyMap<string, NonNullable<Project['period']>>
  /** 跨年口径 by lineage. */
  readonly accumulations: ReadonlyMap<string, Accumulation>
}

/** Writes what a review settled that lasts over years. Called inside a transaction; gives the changes for its batch. */
export async function settleLasting(database: TargetDatabase, lasting: Lasting): Promise<ValueChange[]> {
  return [...(await settlePeriods(database, lasting)), ...(await chooseAccumulations(database, lasting))]
}

async function settlePeriods(database: TargetDatabase, { periods }: Lasting): Promise<ValueChange[]> {
  const projects = await database.projects.bulkGet([...periods.keys()])
  const changes: ValueChange[] = []
  for (const project of projects) {
    const period = project && periods.get(project.id)
    if (!period || !takesOver(project.period, period)) continue
    await database.projects.put({ ...project, period })
    changes.push({
      table: 'projects',
      key: project.id,
      path: ['period'],
      before: project.period,
      after: period,
    })
  }
  return changes
}

async function chooseAccumulations(
  database: TargetDatabase,
  { accumulations }: Lasting,
): Promise<ValueChange[]> {
  const lineages = await database.lineages.bulkGet([...accumulations.keys()])
  const changes: ValueChange[] = []
  for (const lineage of lineages) {
    const accumulation = lineage && accumulations.get(lineage.id)
    if (!accumulation || lineage.accumulation === accumulation) continue
    await database.lineages.put({ ...lineage, accumulation })
    changes.push({
      table: 'lineages',
      key: lineage.id,
      path: ['accumulation'],
      before: lineage.accumulation,
      after: accumulation,
    })
  }
  return changes
}

/** A period that was only suggested never replaces one that a person has settled; one typed on the review does. */
function takesOver(kept: Project['period'], reviewed: NonNullable<Project['period']>): boolean {
  if (isSameValue(kept, reviewed)) return false
  return kept === undefined || reviewed.source === 'typed'
}
