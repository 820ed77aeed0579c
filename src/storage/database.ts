import { Dexie, type Table } from 'dexie'
import type { Snapshot } from '@/domain/backup'
import type {
  Department,
  DepartmentYear,
  Lineage,
  Project,
  ProjectRecord,
  ProjectYear,
} from '@/domain/projectYear'
import type { TargetVersion } from '@/domain/targetVersion'
import { browserEngine, onlyAtVersion, type Engine } from './engine'
import type { Batch, Change } from './history'
import type { SnapshotFile } from './snapshotFile'
import { toVersion2 } from './toVersion2'

/** The file or text a table was read from, its bytes as they were. */
export interface StoredSourceFile {
  readonly id: string
  /** File name, or 粘贴的文本. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A remembered choice of the person at this browser, e.g. the department last open. */
export interface Setting {
  readonly key: string
  readonly value: unknown
}

/** Name of the database that holds an office's own data. */
export const OWN_DATABASE = 'dabiao'

/** Name of the database that holds the sample (示例), apart from own data. */
export const SAMPLE_DATABASE = 'dabiao-sample'

/** The newest version that this program knows; goes up with every version added below. */
const NEWEST_VERSION = 4

/** The browser database. A version, once released, is never edited: add the next one below it. */
export class TargetDatabase extends Dexie {
  declare readonly departments: Table<Department, string>
  declare readonly projects: Table<Project, string>
  declare readonly projectYears: Table<ProjectYear, string>
  declare readonly records: Table<ProjectRecord, string>
  declare readonly departmentYears: Table<DepartmentYear, string>
  declare readonly lineages: Table<Lineage, string>
  declare readonly sourceFiles: Table<StoredSourceFile, string>
  declare readonly targetVersions: Table<TargetVersion, string>
  declare readonly batches: Table<Batch, string>
  declare readonly changes: Table<Change, string>
  declare readonly settings: Table<Setting, string>
  declare readonly snapshots: Table<Snapshot, string>
  declare readonly snapshotFiles: Table<SnapshotFile, string>

  /** Kept by this page alone: gone with it, and out of reach of a worker, which must then not be asked. */
  readonly isInMemory: boolean

  constructor(name: string, engine: Engine = browserEngine()) {
    super(name, {
      // Strict: 已保存 is said only after the disk has it. No cache: a live query must not show what is not yet committed.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      // The browser counts ten for each version of Dexie.
      ...(engine.indexedDB && { indexedDB: onlyAtVersion(10 * NEWEST_VERSION, engine.indexedDB) }),
      IDBKeyRange: engine.IDBKeyRange,
    })
    this.isInMemory = engine.isMemory

    this.version(1).stores({
      departments: 'id, name',
      projects: 'id, departmentId',
      projectYears: 'id, [departmentId+year], projectId, year',
      records: 'id, [departmentId+year], projectId, year',
      departmentYears: 'id, &[departmentId+year], year',
      lineages: 'id, projectId',
      sourceFiles: 'id',
      batches: 'id, &order, [departmentId+order]',
      changes: 'id, batchId',
      settings: 'key',
    })

    // Records belong to a project year, whichever project that is paired with; rows say which they carry on.
    this.version(2)
      .stores({ records: 'id, [departmentId+year], year' })
      .upgrade(transaction => toVersion2(transaction))

    // Snapshots (快照) keep their bytes apart, so that a list of them reads none. The history of one document is asked by key.
    this.version(3).stores({ snapshots: 'id, at', snapshotFiles: 'id', changes: 'id, batchId, key' })

    // What a project year was before its table was revised (目标版本).
    this.version(4).stores({ targetVersions: 'id, projectYearId' })
  }
}
