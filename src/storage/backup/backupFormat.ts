import type { BackupScope } from '@/domain/backup'
import type {
  Department,
  DepartmentYear,
  Lineage,
  Project,
  ProjectRecord,
  ProjectYear,
} from '@/domain/projectYear'
import type { TargetVersion } from '@/domain/targetVersion'
import type { Setting, StoredSourceFile } from '../database'
import type { Batch, Change } from '../history'

/** The word by which a backup file (备份) is known. */
export const FORMAT = 'dabiao-backup'

/** The format this program writes: 1 held the documents of database version 1; goes up with documents that need an upgrade, or that older programs do not know. */
export const BACKUP_VERSION = 3

/** The documents of a backup by table. */
export interface BackedUpDocuments {
  departments: Department
  departmentYears: DepartmentYear
  projects: Project
  projectYears: ProjectYear
  records: ProjectRecord
  lineages: Lineage
  targetVersions: TargetVersion
  sourceFiles: StoredSourceFile
  batches: Batch
  changes: Change
  settings: Setting
}

export type BackedUpTable = keyof BackedUpDocuments

/** The tables of a backup in the order of the file: a document comes after those that say to whom it belongs. */
export const BACKED_UP_TABLES: readonly BackedUpTable[] = [
  'departments',
  'departmentYears',
  'projects',
  'projectYears',
  'records',
  'lineages',
  'targetVersions',
  'batches',
  'changes',
  'sourceFiles',
  'settings',
]

/** One document with its table. */
export type BackedUp = {
  [Name in BackedUpTable]: { readonly table: Name; readonly document: BackedUpDocuments[Name] }
}[BackedUpTable]

/** A document of the file, as this version of the program keeps it. */
export type FileDocument = BackedUp & {
  /** Length of its line in bytes. */
  readonly size: number
}

/** Documents by table, e.g. how many. */
export type Counts = Readonly<Record<BackedUpTable, number>>

/** The first line of the file. */
export interface BackupHeader {
  readonly format: typeof FORMAT
  readonly version: number
  /** Version of the database it was made of; for people, nothing depends on it. */
  readonly databaseVersion: number
  /** ISO time. */
  readonly createdAt: string
  readonly scope: BackupScope
  readonly counts: Counts
}

/** The last line of the file: SHA-256 in hex over all bytes of the lines before it, line ends included. */
export interface BackupEnd {
  readonly end: true
  readonly checksum: string
}

/** What of a document tells its place among those of its table; strictly rising through the file. */
export function placeOf({ table, document }: BackedUp): string | number {
  if (table === 'batches') return document.order
  return table === 'settings' ? document.key : document.id
}

/** The index of each table by which documents are put in order. */
export function orderIndex(table: BackedUpTable): string {
  return table === 'batches' ? 'order' : ':id'
}

/** Settings of this kind belong to the browser, not to the office: never in a backup, never replaced by one. */
export const LOCAL_SETTINGS = 'local:'

/** Counts of all tables, each worked out by its name. */
export function countsOf(count: (table: BackedUpTable) => number): Counts {
  return Object.fromEntries(BACKED_UP_TABLES.map(table => [table, count(table)])) as Record<
    BackedUpTable,
    number
  >
}

/** Name of a backup file: 达标备份_区城市管理局_2026-01-05.dabiao.gz. */
export function backupFileName(scope: BackupScope, day: Date, encrypted: boolean): string {
  const whose =
    scope === 'all' ? '全部' : scope.name.replace(/[\s\\/:*?"<>|.\p{Cc}]+/gu, ' ').trim() || '部门'
  return `达标备份_${whose.slice(0, 60)}_${localDay(day)}.dabiao.${encrypted ? 'enc' : 'gz'}`
}

/** A day as YYYY-MM-DD where the person is. */
export function localDay(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
