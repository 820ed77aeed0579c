import type { TargetDatabase } from '../database'
import { BackupRefused } from './backupRefused'
import { restoreBackup } from './restoreBackup'
import type { RestoreOutcome } from './restoreChoice'
import type { Working } from './writeBackup'

/** Puts everything back as it was at a snapshot (恢复快照); what is kept now becomes a snapshot itself, so that this can be undone too. */
export async function restoreSnapshot(
  database: TargetDatabase,
  { id, at }: { readonly id: string; readonly at: Date },
  working: Working = {},
): Promise<RestoreOutcome> {
  const kept = await database.snapshotFiles.get(id)
  if (!kept) throw new BackupRefused('gone', '这份快照已不存在，未恢复任何内容。')
  return restoreBackup(database, { file: kept.bytes, choice: { mode: 'replace-all' }, at }, working)
}
