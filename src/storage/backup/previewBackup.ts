import type { BackupScope, DepartmentPreview } from '@/domain/backup'
import type { TargetDatabase } from '../database'
import { isSameValue } from '../fieldPath'
import type { BackedUpTable, Counts, FileDocument } from './backupFormat'
import { departmentPreviews } from './departmentPreviews'
import { Held } from './held'
import type { OpenedBackup } from './openBackup'

/** What a backup file holds, and what restoring it would meet (恢复预览). */
export interface BackupPreview {
  readonly version: number
  /** ISO time. */
  readonly createdAt: string
  readonly scope: BackupScope
  readonly counts: Counts
  /** By name; those of the file first. */
  readonly departments: readonly DepartmentPreview[]
  /** By which the same file is known again when it is restored. */
  readonly checksum: string
}

/**
 * Reads a backup to its end, every line checked, and holds it against what is kept. Nothing is changed, and nobody is
 * kept from saving meanwhile: restoring reads everything again.
 */
export async function previewBackup(
  database: TargetDatabase,
  { header, documents, checksum }: OpenedBackup,
): Promise<BackupPreview> {
  const [inFile, here] = [new Held(), new Held()]
  const differing = new Set<string>()
  await comparePages(database, documents, { inFile, differing })
  await readHere(database, here)
  const { version, createdAt, scope, counts } = header
  const all = departmentPreviews(inFile, here, differing)
  // A backup of one department says nothing of the others.
  const departments = scope === 'all' ? all : all.filter(({ standing }) => standing !== 'only-here')
  return { version, createdAt, scope, counts, departments, checksum: checksum() }
}

/** Tables that make up what people see of a department; its history may differ where these are the same. */
const COMPARED: ReadonlySet<BackedUpTable> = new Set([
  'departments',
  'departmentYears',
  'projects',
  'projectYears',
  'records',
  'lineages',
  'targetVersions',
])

/** Documents held against those kept here at once. */
const PAGE = 50

interface Comparison {
  readonly inFile: Held
  /** Places at which file and database differ. */
  readonly differing: Set<string>
}

async function comparePages(
  database: TargetDatabase,
  documents: Iterable<FileDocument>,
  { inFile, differing }: Comparison,
): Promise<void> {
  let page: FileDocument[] = []
  for (const one of documents) {
    inFile.take(one)
    if (!COMPARED.has(one.table)) continue
    if (page.length === PAGE || (page[0] && page[0].table !== one.table)) {
      await comparePage(database, page, { inFile, differing })
      page = []
    }
    page.push(one)
  }
  await comparePage(database, page, { inFile, differing })
}

async function comparePage(
  database: TargetDatabase,
  page: readonly FileDocument[],
  { inFile, differing }: Comparison,
): Promise<void> {
  const [first] = page
  if (!first) return
  const ids = page.map(({ document }) => ('id' in document ? document.id : ''))
  const kept: unknown[] = await database.table(first.table).bulkGet(ids)
  page.forEach((one, at) => {
    if (!isSameValue(one.document, kept[at])) differing.add(inFile.placeOf(one))
  })
}

async function readHere(database: TargetDatabase, here: Held): Promise<void> {
  const take = (table: BackedUpTable) => (document: unknown) => here.take({ table, document } as FileDocument)
  await database.departments.each(take('departments'))
  await database.departmentYears.each(take('departmentYears'))
  await database.projects.each(take('projects'))
  await database.projectYears.each(take('projectYears'))
  await database.records.each(take('records'))
  await database.lineages.each(take('lineages'))
  await database.batches.each(take('batches'))
}
