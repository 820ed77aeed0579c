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
    const writing = createWriting(headerOf(database, wish, counts), working)
    await eachPage(documents => writing.take(documents))
    return { bytes: writing.finish(), counts, lastBatchId: await newestBatchId(database) }
  })
}

/** How long a backup makes way for those who save meanwhile, before they wait for it. */
export interface Patience {
  readonly attempts: number
  /** Milliseconds after each. */
  readonly pause: number
}

/** While a person waits for the backup. */
export const ASKED_FOR: Patience = { attempts: 3, pause: 1000 }

/** While nobody does. */
export const UNASKED: Patience = { attempts: 10, pause: 20_000 }

/**
 * Writes the same without keeping others from saving meanwhile, which takes a while where much is kept: page by page,
 * and from the beginning again if something was changed. Where that goes on and on, the others wait at last.
 */
export async function writeBackupBeside(
  database: TargetDatabase,
  wish: BackupWish & { readonly patience: Patience },
  working: Working = {},
): Promise<BackupFile> {
  const { attempts, pause } = wish.patience
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const file = await writeUndisturbed(database, wish, working)
    if (file) return file
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  return writeBackup(database, wish, working)
}

/** undefined: something was changed meanwhile. */
async function writeUndisturbed(
  database: TargetDatabase,
  wish: BackupWish,
  working: Working,
): Promise<BackupFile | undefined> {
  const lastBatchId = await newestBatchId(database)
  const { counts, eachPage } = await holdings(database, wish.scope)
  const writing = createWriting(headerOf(database, wish, counts), working)
  // Every change of what is kept has its batch; a choice that is only remembered has none, but may come in between.
  const isDisturbed = async () => (await newestBatchId(database)) !== lastBatchId
  try {
    await eachPage(async documents => {
      if (await isDisturbed()) throw new Disturbed()
      writing.take(documents)
    })
  } catch (cause) {
    if (cause instanceof Disturbed) return undefined
    throw cause
  }
  if ((await isDisturbed()) || writing.written() !== totalOf(counts)) return undefined
  return { bytes: writing.finish(), counts, lastBatchId }
}

class Disturbed extends Error {}

function createWriting(header: BackupHeader, { signal, onProgress }: Working) {
  const writer = createLineWriter()
  const total = totalOf(header.counts)
  let written = 0
  writer.write(header)
  return {
    take(documents: readonly BackedUp[]): void {
      signal?.throwIfAborted()
      documents.forEach(document => writer.write(asWritten(document)))
      written += documents.length
      onProgress?.(total === 0 ? 1 : Math.min(1, written / total))
    },
    written: () => written,
    finish: () => writer.finish(),
  }
}

function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
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
