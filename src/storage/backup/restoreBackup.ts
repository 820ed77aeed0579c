import type { TargetDatabase } from '../database'
import { failureNames } from '../storageFailure'
import { countsOf, LOCAL_SETTINGS, type BackedUpTable } from './backupFormat'
import { BackupRefused } from './backupRefused'
import { clearTables } from './clearTables'
import { openBackup } from './openBackup'
import { replaceDepartments } from './replaceDepartments'
import type { RestoreChoice, RestoreOutcome } from './restoreChoice'
import { takeSnapshot } from './takeSnapshot'
import type { Working } from './writeBackup'
import { writeDocuments } from './writeDocuments'

/** A backup file that is restored. */
export interface Restoring {
  /** Not encrypted. */
  readonly file: Uint8Array
  readonly choice: RestoreChoice
  readonly at: Date
  /** Checksum of the file that was previewed; absent: none was. */
  readonly checksum?: string | undefined
}

/** Share of the work that taking the snapshot is. */
const SNAPSHOT_SHARE = 0.3

/**
 * Restores a backup in one transaction, every line checked: all of it is there afterwards, with a snapshot of what was
 * before, or nothing has changed.
 */
export async function restoreBackup(
  database: TargetDatabase,
  restoring: Restoring,
  working: Working = {},
): Promise<RestoreOutcome> {
  try {
    // An async function of its own: Dexie then knows the awaits in it for the transaction's.
    return await database.transaction('rw', database.tables, async () => {
      return await restore(database, restoring, working)
    })
  } catch (cause) {
    throw cause instanceof Error && failureNames(cause).has('ConstraintError') ? clash() : cause
  }
}

async function restore(
  database: TargetDatabase,
  restoring: Restoring,
  { onProgress, signal }: Working,
): Promise<RestoreOutcome> {
  const { file, choice, at } = restoring
  const opened = openBackup(file, {
    onProgress: share => onProgress?.(SNAPSHOT_SHARE + (1 - SNAPSHOT_SHARE) * share),
  })
  const departments =
    choice.mode === 'departments' ? await replaceDepartments(database, { file, choice, at }) : undefined
  if (departments?.status === 'same-name') return departments
  if (!departments && opened.header.scope !== 'all') throw oneDepartment()

  const beforehand = { onProgress: (share: number) => onProgress?.(SNAPSHOT_SHARE * share), signal }
  const snapshot = await takeSnapshot(database, { reason: 'before-restore', at }, beforehand)
  if (departments) await departments.makeRoom()
  else await clearTables(database)
  const written = await writeDocuments(database, opened.documents, {
    settle: departments?.settle ?? (one => (isLocal(one) ? undefined : one)),
    pause: () => signal?.throwIfAborted(),
  })
  if (restoring.checksum !== undefined && restoring.checksum !== opened.checksum()) throw changed()
  await departments?.record()
  signal?.throwIfAborted()
  return { status: 'restored', counts: countsOf(table => written.get(table) ?? 0), snapshotId: snapshot.id }
}

function isLocal({ table, document }: { readonly table: BackedUpTable; readonly document: object }): boolean {
  return table === 'settings' && 'key' in document && String(document.key).startsWith(LOCAL_SETTINGS)
}

function clash(): BackupRefused {
  return new BackupRefused(
    'clash',
    '备份中的内容与本机其他内容的编号重复，无法并存，未恢复任何内容。可改为整体恢复。',
  )
}

function changed(): BackupRefused {
  return new BackupRefused('changed', '文件在预览之后已改变，未恢复任何内容。请重新选择文件并预览。')
}

function oneDepartment(): BackupRefused {
  return new BackupRefused('clash', '这份备份只含一个部门，不能用来整体恢复。请改为恢复该部门。')
}
