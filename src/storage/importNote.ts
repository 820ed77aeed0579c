import { Dexie } from 'dexie'
import type { DepartmentYear, TableImport } from '@/domain/projectYear'
import type { TargetDatabase } from './database'
import { isUndoable, type Batch } from './history'
import { projectYearsOf } from './watchYear'

/** What is noted of a table's import, worked out for one that was imported before this was noted. */
export async function importNote(
  database: TargetDatabase,
  { departmentId, year, sourceFileId, imported }: DepartmentYear,
): Promise<TableImport | undefined> {
  if (imported) return imported
  const isItsImport = (batch: Batch) => batch.kind === 'import' && batch.year === year && isUndoable(batch)
  const batch = await database.batches
    .where('[departmentId+order]')
    .between([departmentId, Dexie.minKey], [departmentId, Dexie.maxKey])
    .reverse()
    .filter(isItsImport)
    .first()
  const file = await database.sourceFiles.get(sourceFileId)
  if (!batch || !file) return undefined
  const projectYears = await projectYearsOf(database, [departmentId, year])
  const indicators = projectYears.reduce((sum, one) => sum + one.indicators.length, 0)
  return { batchId: batch.id, source: file.name, projects: projectYears.length, indicators, doubtful: [] }
}
