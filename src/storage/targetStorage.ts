import type { ImportDraft } from '@/domain/importDraft'
import { createBackups } from './backup/backups'
import { chooseBackupFolder, forgetBackupFolder, watchBackupFolder } from './backupFolder'
import { watchBackupStanding } from './backupStanding'
import type { TargetDatabase } from './database'
import { decidePairing, type PairingEdit } from './decidePairing'
import { importTable } from './importTable'
import { watchKeptTable } from './keptTable'
import type { Ledger } from './ledger'
import { recordEntry, recordMoney, type EntryEdit, type MoneyEdit } from './recordActuals'
import { reviseTable, type RevisionEdit } from './reviseTable'
import { readSetting, writeSetting } from './settings'
import {
  chooseAccumulation,
  setPeriod,
  settleTarget,
  settleTargets,
  type AccumulationEdit,
  type PeriodEdit,
  type TargetEdit,
  type TargetsEdit,
} from './settleTargets'
import { settleDoubt, type DoubtEdit } from './settleDoubt'
import { redo } from './redo'
import { changesOf, glimpsesOf, watchHistory, type HistoryFilter } from './watchHistory'
import { watchIndicatorHistory, type IndicatorPlace } from './watchIndicatorHistory'
import { removeSnapshot, watchDailySnapshotDue, watchSnapshots } from './snapshots'
import { watchTargetVersions } from './targetVersions'
import { standingOn, undo } from './undo'
import { watchDepartments } from './watchDepartments'
import { importOf, watchImport, watchImports } from './watchImports'
import { watchProject } from './watchProject'
import { watchRetired } from './watchRetired'
import { watchLatestBatch, watchSteps, type StepScope } from './watchSteps'
import { projectYearsOf, watchYear } from './watchYear'
import { watchProjectYears, watchYears } from './watchYears'

/** All that the program may ask of what is kept. */
export type TargetStorage = ReturnType<typeof createTargetStorage>

/**
 * The kept targets and actuals of one database. Values handed in are plain (no Vue proxies); a promise that is fulfilled
 * means that the disk has it, one that is rejected that nothing was written (`storageFailure` says why).
 */
export function createTargetStorage(database: TargetDatabase, now: () => Date = () => new Date()) {
  const ledger: Ledger = { database, now }
  return {
    /** Kept by this page alone: gone with it, and out of reach of workers. */
    isInMemory: database.isInMemory,

    watchDepartments: () => watchDepartments(database),
    watchYear: (departmentId: string, year: number) => watchYear(database, departmentId, year),
    watchYears: (departmentId: string) => watchYears(database, departmentId),
    watchProjectYears: (departmentId: string) => watchProjectYears(database, departmentId),
    watchProject: (projectId: string) => watchProject(database, projectId),
    watchLatestBatch: (departmentId?: string, year?: number) =>
      watchLatestBatch(database, { departmentId, year }),
    watchSteps: (scope: StepScope) => watchSteps(database, scope),
    watchHistory: (filter: HistoryFilter, most: number) => watchHistory(database, filter, most),
    watchIndicatorHistory: (place: IndicatorPlace) => watchIndicatorHistory(database, place),
    changesOf: (batchId: string) => changesOf(database, batchId),
    glimpsesOf: (batchIds: readonly string[]) => glimpsesOf(database, batchIds),
    watchImports: () => watchImports(database),
    watchImport: (department: string, year: number) => watchImport(database, department, year),
    /** The projects of one budget year as they are now, in the order of the table. */
    projectYears: (departmentId: string, year: number) => projectYearsOf(database, [departmentId, year]),

    importTable: (draft: ImportDraft) => importTable(ledger, draft),
    reviseTable: (edit: RevisionEdit) => reviseTable(ledger, edit),
    watchKeptTable: (departmentId: string, year: number) => watchKeptTable(database, departmentId, year),
    watchTargetVersions: (projectYearId: string) => watchTargetVersions(database, projectYearId),
    watchRetired: (departmentId: string, year: number) => watchRetired(database, departmentId, year),
    recordEntry: (edit: EntryEdit) => recordEntry(ledger, edit),
    recordMoney: (edit: MoneyEdit) => recordMoney(ledger, edit),
    settleTarget: (edit: TargetEdit) => settleTarget(ledger, edit),
    settleTargets: (edit: TargetsEdit) => settleTargets(ledger, edit),
    chooseAccumulation: (edit: AccumulationEdit) => chooseAccumulation(ledger, edit),
    setPeriod: (edit: PeriodEdit) => setPeriod(ledger, edit),
    settleDoubt: (edit: DoubtEdit) => settleDoubt(ledger, edit),
    decidePairing: (edit: PairingEdit) => decidePairing(ledger, edit),
    importOf: (batchId: string) => importOf(database, batchId),
    undo: (batchId: string) => undo(ledger, batchId),
    redo: (batchId: string) => redo(ledger, batchId),
    standingOn: (batchId: string) => standingOn(ledger, batchId),

    readSetting: (key: string) => readSetting(database, key),
    writeSetting: (key: string, value: unknown) => writeSetting(database, key, value),

    /** Backup, restore, snapshots and 清空. */
    backups: createBackups(database, now),
    watchSnapshots: () => watchSnapshots(database),
    removeSnapshot: (id: string) => removeSnapshot(database, id),
    watchDailySnapshotDue: () => watchDailySnapshotDue(database, now),
    watchBackupStanding: () => watchBackupStanding(database),

    /** The folder for automatic backups. */
    watchBackupFolder: () => watchBackupFolder(database),
    chooseBackupFolder: (folder: FileSystemDirectoryHandle) => chooseBackupFolder(database, folder),
    forgetBackupFolder: () => forgetBackupFolder(database),

    /** Deletes the database whole (the sample goes with one click). The next use of it begins an empty one. */
    removeDatabase: (): Promise<void> => database.delete({ disableAutoOpen: false }),
  }
}
