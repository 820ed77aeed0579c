import type { Indicator } from '@/domain/indicator'
import type { ProjectYear } from '@/domain/projectYear'
import type { TargetVersion } from '@/domain/targetVersion'
import type { TargetDatabase } from './database'
import type { Change, DocumentTable } from './history'
import { placeOfRecord } from './projectRecord'

/**
 * Printed names by id of the project years, indicators, projects and lineages that changes are about: as they are kept
 * now, and where they are gone as the changes themselves hold them.
 */
export async function namesIn(
  database: TargetDatabase,
  changes: readonly Change[],
): Promise<Map<string, string>> {
  const { projectYears, lineages } = database
  const lineageIds = keysOf(changes, 'lineages')
  const ofLineages = await lineages.bulkGet(lineageIds)
  const projectIds = [...keysOf(changes, 'projects'), ...ofLineages.flatMap(one => one?.projectId ?? [])]
  const ofProjects = await projectYears
    .where('projectId')
    .anyOf([...new Set(projectIds)])
    .toArray()
  const named = await projectYears.bulkGet(projectYearIds(changes))
  const kept = [...ofProjects, ...named].filter(year => year !== undefined)

  const inTime = [...yearsHeld(changes), ...kept.sort((one, other) => one.year - other.year)]
  return new Map([...changes.flatMap(nameHeld), ...inTime.flatMap(namesOf)])
}

/** The name of a row that came or went by itself, and of the project year that a version is of. */
function nameHeld({ table, key, path: [part, id, ...rest], before, after }: Change): [string, string][] {
  const value: unknown = after ?? before
  if (table === 'targetVersions') return [[key, (value as TargetVersion).before.name]]
  const isRow = table === 'projectYears' && part === 'indicators' && id !== undefined && rest.length === 0
  return isRow ? [[id, (value as Indicator).name]] : []
}

function keysOf(changes: readonly Change[], wanted: DocumentTable): string[] {
  return [...new Set(changes.filter(({ table }) => table === wanted).map(({ key }) => key))]
}

function projectYearIds(changes: readonly Change[]): string[] {
  const ofRecords = keysOf(changes, 'records').flatMap(key => placeOfRecord(key)?.projectYearId ?? [])
  return [...new Set([...keysOf(changes, 'projectYears'), ...ofRecords])]
}

/** Project years that a batch added or took away whole. */
function yearsHeld(changes: readonly Change[]): ProjectYear[] {
  return changes
    .filter(({ table, path }) => table === 'projectYears' && path.length === 0)
    .map(({ before, after }) => (after ?? before) as ProjectYear)
}

/** The name of the latest year goes for what lasts over years. */
function namesOf({ id, projectId, name, indicators }: ProjectYear): [string, string][] {
  const rows = indicators.flatMap((indicator): [string, string][] => [
    [indicator.id, indicator.name],
    [indicator.lineageId, indicator.name],
  ])
  return [[id, name], [projectId, name], ...rows]
}
