import { backupStanding, noteBackup } from '../../backupStanding'
import { noteCopy, type BackupFolder } from '../../backupFolder'
import type { TargetDatabase } from '../../database'
import { storageFailure } from '../../storageFailure'
import { backupProblem } from '../backupProblem'
import { BackupRefused } from '../backupRefused'
import { ASKED_FOR, UNASKED, writeBackupBeside, type Working } from '../writeBackup'
import type { CopyFolder } from './copyFolder'
import { writeCopy } from './writeCopy'

/** What is asked of an automatic backup. */
export interface CopyWish {
  readonly chosen: BackupFolder<CopyFolder>
  readonly at: Date
  /** Also where nothing changed since the last backup. */
  readonly evenUnchanged: boolean
}

/** How an automatic backup (自动备份) ended; a failure throws `BackupRefused` and is noted. */
export type CopyResult =
  | { readonly status: 'copied'; readonly name: string }
  /** Nothing changed since the last backup. */
  | { readonly status: 'unchanged' }
  /** Another window is just doing it. */
  | { readonly status: 'elsewhere' }

/**
 * Writes a backup of everything into the chosen folder, not encrypted, reads it back, and notes it as the last backup:
 * 清空 and reminders count it like one that was saved by hand. One window at a time.
 */
export function copyToFolder(
  database: TargetDatabase,
  wish: CopyWish,
  working: Working = {},
): Promise<CopyResult> {
  return oneAtATime(database.name, async () => {
    const { batchesSince } = await backupStanding(database)
    if (batchesSince === 0 && !wish.evenUnchanged) return { status: 'unchanged' }
    try {
      return await copy(database, wish, working)
    } catch (cause) {
      if (!working.signal?.aborted) await noteFailure(database, wish, cause)
      throw cause
    }
  })
}

async function copy(
  database: TargetDatabase,
  { chosen, at, evenUnchanged }: CopyWish,
  working: Working,
): Promise<CopyResult> {
  const wish = { scope: 'all', at, patience: evenUnchanged ? ASKED_FOR : UNASKED } as const
  const { bytes, lastBatchId } = await writeBackupBeside(database, wish, working)
  const problem = backupProblem(bytes)
  if (problem !== undefined) throw new BackupRefused('unfit', problem)
  working.signal?.throwIfAborted()
  const name = await writeCopy(chosen.folder, { bytes, mark: chosen.mark, at })
  const saved = { scope: 'all', at: at.toISOString(), lastBatchId } as const
  await noteBackup(database, saved)
  await noteCopy(database, chosen.id, { lastCopy: { at: saved.at, name, size: bytes.length } })
  return { status: 'copied', name }
}

async function noteFailure(
  database: TargetDatabase,
  { chosen, at }: CopyWish,
  cause: unknown,
): Promise<void> {
  const { code, message } =
    cause instanceof BackupRefused ? cause : { code: 'failed' as const, message: storageFailure(cause) }
  const failure = { at: at.toISOString(), code, message }
  // A database that fails now can't note it either; the attempt's own failure is what is told.
  await noteCopy(database, chosen.id, { failure }).catch(() => undefined)
}

/** Where the browser has no locks, two windows may each write a copy: under names of their own, so that it does no harm. */
async function oneAtATime(database: string, work: () => Promise<CopyResult>): Promise<CopyResult> {
  // Not there on plain http, whatever the types say.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) return work()
  return locks.request(`${database}:backup-folder`, { ifAvailable: true }, lock =>
    lock ? work() : Promise.resolve<CopyResult>({ status: 'elsewhere' }),
  )
}
