import type { TargetDatabase } from '../database'
import { storageFailure } from '../storageFailure'
import { backupFileName } from './backupFormat'
import { BackupRefused } from './backupRefused'
import type { BackupAnswers, BackupAsks, BackupTask, ChosenFile, TaskName, WrittenBackup } from './backupTask'
import { backupProblem } from './backupProblem'
import { clearEverything } from './clearEverything'
import { copyToFolder } from './folder/copyToFolder'
import { openBackup } from './openBackup'
import { previewBackup } from './previewBackup'
import { restoreBackup } from './restoreBackup'
import { restoreSnapshot } from './restoreSnapshot'
import { seal, unseal } from './sealed'
import { isSealed } from './sealedHeader'
import { takeDailySnapshot } from './takeSnapshot'
import { ASKED_FOR, writeBackupBeside, type Working } from './writeBackup'

/** What changes what is kept; all of it or nothing. */
const CHANGING: ReadonlySet<TaskName> = new Set(['restore', 'restore-snapshot', 'clear'])

/** Does one thing asked of backups, in a worker or on the page. A failure is always a `BackupRefused`. */
export async function performTask(
  database: TargetDatabase,
  task: BackupTask,
  working: Working = {},
): Promise<BackupAnswers[TaskName]> {
  try {
    return await answerTo(database, task, working)
  } catch (cause) {
    if (cause instanceof BackupRefused || working.signal?.aborted) throw cause
    const untouched = CHANGING.has(task.name) ? '原有数据没有改变。' : ''
    throw new BackupRefused('failed', `${storageFailure(cause)}${untouched}`)
  }
}

function answerTo(
  database: TargetDatabase,
  { name, ask }: BackupTask,
  working: Working,
): Promise<BackupAnswers[TaskName]> {
  switch (name) {
    case 'write':
      return write(database, ask, working)
    case 'preview':
      return preview(database, ask, working)
    case 'restore':
      return restore(database, ask, working)
    case 'restore-snapshot':
      return restoreSnapshot(database, ask, working)
    case 'daily-snapshot':
      return takeDailySnapshot(database, ask.at, working)
    case 'clear':
      return clearEverything(database, ask.at, working)
    case 'copy':
      return copyToFolder(database, ask, working)
  }
}

/** Share of the work that writing is; the rest is reading it again. */
const WRITING_SHARE = 0.6

async function write(
  database: TargetDatabase,
  { scope, passphrase, at }: BackupAsks['write'],
  { onProgress, signal }: Working,
): Promise<WrittenBackup> {
  const writing = { onProgress: (share: number) => onProgress?.(WRITING_SHARE * share), signal }
  const { bytes, counts, lastBatchId } = await writeBackupBeside(
    database,
    { scope, at, patience: ASKED_FOR },
    writing,
  )
  const problem = backupProblem(bytes, share => onProgress?.(WRITING_SHARE + (1 - WRITING_SHARE) * share))
  const sealed = passphrase === undefined ? bytes : seal(bytes, passphrase)
  return {
    fileName: backupFileName(scope, at, passphrase !== undefined),
    file: new Blob([sealed], { type: 'application/octet-stream' }),
    counts,
    scope,
    at: at.toISOString(),
    lastBatchId,
    problem,
  }
}

async function preview(
  database: TargetDatabase,
  chosen: ChosenFile,
  { onProgress }: Working,
): Promise<BackupAnswers['preview']> {
  const { bytes, encrypted } = await readChosen(chosen)
  return { ...(await previewBackup(database, openBackup(bytes, { onProgress }))), encrypted }
}

async function restore(
  database: TargetDatabase,
  { choice, checksum, at, ...chosen }: BackupAsks['restore'],
  working: Working,
): Promise<BackupAnswers['restore']> {
  const { bytes } = await readChosen(chosen)
  return restoreBackup(database, { file: bytes, choice, checksum, at }, working)
}

async function readChosen({ file, passphrase }: ChosenFile) {
  const bytes = await contentsOf(file)
  return isSealed(bytes) ? { bytes: unseal(bytes, passphrase), encrypted: true } : { bytes, encrypted: false }
}

async function contentsOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new BackupRefused(
      'failed',
      '文件无法读取，可能已移动、正被其他程序使用，或大到本机内存放不下。请核对后重新选择。',
    )
  }
}
