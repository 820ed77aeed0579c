import { Dexie } from 'dexie'
import type { TargetDatabase } from '../database'
import type { BackedUpTable } from './backupFormat'

/** Ids by table, in the order of a backup. */
export type KeysByTable = Readonly<Record<BackedUpTable, readonly string[]>>

/** Ids of all documents that belong to a department, its history among them; settings belong to none. */
export async function departmentKeys(database: TargetDatabase, departmentId: string): Promise<KeysByTable> {
  const { departments, departmentYears, projects, projectYears, records, lineages } = database
  const { targetVersions, sourceFiles, batches, changes } = database
  const span = [
    [departmentId, Dexie.minKey],
    [departmentId, Dexie.maxKey],
  ] as const
  const years = await departmentYears
    .where('[departmentId+year]')
    .between(...span)
    .toArray()
  const yearIds = await projectYears
    .where('[departmentId+year]')
    .between(...span)
    .primaryKeys()
  const projectIds = await projects.where('departmentId').equals(departmentId).primaryKeys()
  const fileIds = [
    ...years.map(({ sourceFileId }) => sourceFileId),
    ...(await importedFiles(database, departmentId)),
  ]
  const batchIds = await batches
    .where('[departmentId+order]')
    .between(...span)
    .primaryKeys()
  return {
    departments: await departments.where(':id').equals(departmentId).primaryKeys(),
    departmentYears: sorted(years.map(({ id }) => id)),
    projects: sorted(projectIds),
    projectYears: sorted(yearIds),
    records: sorted(
      await records
        .where('[departmentId+year]')
        .between(...span)
        .primaryKeys(),
    ),
    lineages: sorted(await lineages.where('projectId').anyOf(projectIds).primaryKeys()),
    targetVersions: sorted(await targetVersions.where('projectYearId').anyOf(yearIds).primaryKeys()),
    sourceFiles: sorted(await sourceFiles.where(':id').anyOf(fileIds).primaryKeys()),
    batches: batchIds,
    changes: sorted(await changes.where('batchId').anyOf(batchIds).primaryKeys()),
    settings: [],
  }
}

/** Files of all imports and revisions of a department, also of undone ones, which can be redone. */
async function importedFiles({ batches, changes }: TargetDatabase, departmentId: string): Promise<string[]> {
  const imports = await batches
    .where('[departmentId+order]')
    .between([departmentId, Dexie.minKey], [departmentId, Dexie.maxKey])
    .filter(({ kind }) => kind === 'import' || kind === 'revision')
    .primaryKeys()
  const ids = new Set<string>()
  // One change at a time: each may hold a whole project year.
  await changes
    .where('batchId')
    .anyOf(imports)
    .each(({ table, key }) => {
      if (table === 'sourceFiles') ids.add(key)
    })
  return [...ids]
}

/** As the database orders texts: by UTF-16 unit. */
function sorted(ids: readonly string[]): string[] {
  return [...ids].sort((one, other) => (one < other ? -1 : Number(one > other)))
}
