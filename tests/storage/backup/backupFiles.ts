import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { BackupScope } from '@/domain/backup'
import { writeBackup } from '@/storage/backup/writeBackup'
import type { TargetDatabase } from '@/storage/database'

export const MORNING = new Date('2026-01-05T09:00:00+08:00')

/** The backup of a database as bytes, made at one fixed time, so that equal databases give equal bytes. */
export async function backupOf(
  database: TargetDatabase,
  scope: BackupScope = 'all',
): Promise<Uint8Array<ArrayBuffer>> {
  return (await writeBackup(database, { scope, at: MORNING })).bytes
}

/** The lines of a backup, read without the program. */
export function linesIn(bytes: Uint8Array): string[] {
  return gunzipSync(bytes).toString('utf8').split('\n').slice(0, -1)
}

/** A document line as it is read. */
export interface ReadLine {
  table: string
  document: Record<string, unknown>
}

/** The documents of a backup, read without the program. */
export function documentsIn(bytes: Uint8Array): ReadLine[] {
  return linesIn(bytes)
    .slice(1, -1)
    .map(line => JSON.parse(line) as ReadLine)
}

/** A file of these lines with an end that proves them. */
export function fileOf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map(line => `${line}\n`).join('')
  const checksum = createHash('sha256').update(text).digest('hex')
  return packed(`${text}${JSON.stringify({ end: true, checksum })}\n`)
}

/** A text compressed as a backup is. */
export function packed(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(text))
}

/** A backup with one of its lines, its end proving it; line 1 is the header. */
export function withLine(bytes: Uint8Array, number: number, line: string): Uint8Array<ArrayBuffer> {
  return fileOf(
    linesIn(bytes)
      .slice(0, -1)
      .map((old, at) => (at + 1 === number ? line : old)),
  )
}

/** Number of the first line of a table. */
export function lineOf(bytes: Uint8Array, table: string): number {
  return linesIn(bytes).findIndex(line => line.startsWith(`{"table":"${table}"`)) + 1
}
