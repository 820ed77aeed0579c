import type { BackupScope } from '@/domain/backup'
import type { TargetDatabase } from '../database'
import { BACKUP_VERSION, FORMAT, type BackedUp, type BackupHeader, type Counts } from './backupFormat'
import { toBase64 } from './base64'
import { createLineWriter } from './lineWriter'
import { newestBatchId } from './newestBatch'
import { holdings } from './readPages'

/** What a backup is made of, and when. */
export interface BackupWish {
  readonly scope: BackupScope
  readonly at: Date
}

/** How the work goes on. */
export interface Working {
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** A backup file that was written, not encrypted. */
export interface BackupFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly counts: Counts
  /** Id of the newest batch when it was made: whether anything changed since. undefined: there was none. */
  readonly lastBatchId: string | undefined
}

/** Writes a backup as all was at one moment: in one transaction, or inside the one that is under way. */
export function writeBackup(
  database: TargetDatabase,
  wish: BackupWish,
  working: Working = {},
): Promise<BackupFile> {
  return database.transaction('r', database.tables, async () => {
    const { counts, eachPage } = await holdings(database, wish.scope)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const writer = createLineWriter()
    writer.write(headerOf(database, wish, counts))
    let written = 0
    await eachPage(documents => {
      working.signal?.throwIfAborted()
      documents.forEach(document => writer.write(asWritten(document)))
      written += documents.length
      working.onProgress?.(total === 0 ? 1 : written / total)
    })
    return { bytes: writer.finish(), counts, lastBatchId: await newestBatchId(database) }
  })
}

function headerOf(database: TargetDatabase, { scope, at }: BackupWish, counts: Counts): BackupHeader {
  return {
    format: FORMAT,
    version: BACKUP_VERSION,
    databaseVersion: database.verno,
    createdAt: at.toISOString(),
    scope,
    counts,
  }
}

function asWritten(one: BackedUp): unknown {
  if (one.table !== 'sourceFiles') return one
  return { table: one.table, document: { ...one.document, bytes: toBase64(one.document.bytes) } }
}
