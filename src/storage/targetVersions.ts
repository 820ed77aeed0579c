import { liveQuery, type Observable } from 'dexie'
import type { ProjectYear, TableRevision } from '@/domain/projectYear'
import type { TargetVersion } from '@/domain/targetVersion'
import type { TargetDatabase } from './database'
import { newId } from './newId'

/** Follows the versions of a project year's targets (目标版本), the newest first; none: it stands as it was imported. */
export function watchTargetVersions(
  { targetVersions }: TargetDatabase,
  projectYearId: string,
): Observable<TargetVersion[]> {
  return liveQuery(async () => {
    const versions = await targetVersions.where('projectYearId').equals(projectYearId).toArray()
    return versions.sort((one, other) => other.number - one.number)
  })
}

/** The versions that begin with a revision, for each project year that it changes. Called inside a transaction. */
export async function nextVersions(
  { targetVersions }: TargetDatabase,
  changed: readonly ProjectYear[],
  revision: TableRevision & { readonly reason: string },
): Promise<TargetVersion[]> {
  const ids = changed.map(({ id }) => id)
  const known = await targetVersions.where('projectYearId').anyOf(ids).toArray()
  const newest = new Map<string, number>()
  for (const { projectYearId, number } of known) {
    newest.set(projectYearId, Math.max(number, newest.get(projectYearId) ?? 1))
  }
  return changed.map(before => {
    const { id: projectYearId, departmentId, year } = before
    const number = (newest.get(projectYearId) ?? 1) + 1
    return { id: newId(), projectYearId, departmentId, year, number, ...revision, before }
  })
}
