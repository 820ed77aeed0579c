import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import {
  BACKED_UP_TABLES,
  BACKUP_VERSION,
  countsOf,
  FORMAT,
  placeOf,
  type BackedUp,
  type BackedUpTable,
  type BackupHeader,
  type Counts,
  type FileDocument,
} from './backupFormat'
import { BackupRefused, cutShort, damaged, newer, noBackup, refusedLine } from './backupRefused'
import { readDocument } from './readDocument'
import { isGzip, readLines, type FileLine, type LineLimits } from './readLines'
import { jsonProblem } from './plainJson'
import { shapeProblem } from './shape'
import { headerShape } from './tableShapes'
import { upgraded } from './upgraded'

/** A backup that is being read. */
export interface OpenedBackup {
  readonly header: BackupHeader
  /**
   * Its documents in the order of the file, each checked. To be read to the end, where checksum and counts are held
   * against the file; throws `BackupRefused` there or before.
   */
  readonly documents: Iterable<FileDocument>
  /** The checksum of the file, once all documents were read. */
  readonly checksum: () => string
}

/** How a backup is read. */
export interface BackupReading {
  readonly onProgress?: ((share: number) => void) | undefined
  readonly limits?: LineLimits | undefined
}

/** What an unpacked backup begins with. */
const BRACE = 0x7b

/** Opens a backup file that is not, or no longer, encrypted. Synchronous, and never holds more than a few documents. */
export function openBackup(file: Uint8Array, { onProgress, limits }: BackupReading = {}): OpenedBackup {
  if (!isGzip(file) && file[0] !== BRACE) throw noBackup()
  const lines = readLines(file, onProgress, limits)
  const reading = new Reading(lines)
  return {
    header: reading.header,
    documents: upgraded(reading.header.version, reading.documents()),
    checksum: () => reading.checksum,
  }
}

/** Goes through the lines of one file. */
class Reading {
  readonly header: BackupHeader
  checksum = ''
  readonly #lines: Generator<FileLine>
  readonly #hash = sha256.create()
  readonly #found = new Map<BackedUpTable, number>()

  constructor(lines: Generator<FileLine>) {
    this.#lines = lines
    this.header = this.#readHeader()
  }

  *documents(): Generator<FileDocument> {
    let before: BackedUp | undefined
    for (const line of this.#lines) {
      const value = parsed(line)
      if (isEnd(value)) {
        this.#finish(value)
        return
      }
      this.#hash.update(line.bytes)
      const document = readDocument(value, line.number, this.header.version)
      if (before && !follows(before, document)) throw refusedLine(line.number, '次序不对或编号重复')
      this.#count(document.table, line.number)
      before = document
      yield { ...document, size: line.bytes.length }
    }
    throw cutShort()
  }

  #readHeader(): BackupHeader {
    const first = this.#lines.next()
    if (first.done) throw noBackup()
    const value = headerOf(first.value)
    const written = typeof value.version === 'number' ? value.version : BACKUP_VERSION
    if (written > BACKUP_VERSION) throw newer()
    const problem = shapeProblem(headerShape(written), value, '备份说明')
    if (problem !== undefined) throw refusedLine(1, problem)
    this.#hash.update(first.value.bytes)
    return withAllCounts(value as unknown as BackupHeader)
  }

  #count(table: BackedUpTable, line: number): void {
    const count = (this.#found.get(table) ?? 0) + 1
    if (count > this.header.counts[table]) throw refusedLine(line, `超出备份说明中 ${table} 的数量`)
    this.#found.set(table, count)
  }

  #finish({ checksum }: { readonly checksum: unknown }): void {
    this.checksum = bytesToHex(this.#hash.digest())
    if (checksum !== this.checksum) throw damaged()
    for (const table of BACKED_UP_TABLES) {
      const [said, found] = [this.header.counts[table], this.#found.get(table) ?? 0]
      if (said !== found) {
        throw new BackupRefused(
          'damaged',
          `备份文件中 ${table} 应有 ${said} 条，实有 ${found} 条，未恢复任何内容。请改用另一份备份。`,
        )
      }
    }
    if (!this.#lines.next().done) throw damaged()
  }
}

/** The header with a number for every table: one that the version did not know is empty. */
function withAllCounts(header: BackupHeader): BackupHeader {
  const said: Partial<Counts> = header.counts
  return { ...header, counts: countsOf(table => said[table] ?? 0) }
}

function parsed({ text, number }: FileLine): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusedLine(number, '不是 JSON')
  }
}

/** The first line, where it is that of a backup. */
function headerOf(line: FileLine): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch {
    throw noBackup()
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) {
    throw noBackup()
  }
  const found = jsonProblem(value)
  if (found) throw refusedLine(1, found.problem)
  return { ...value }
}

function isEnd(value: unknown): value is { readonly checksum: unknown } {
  return typeof value === 'object' && value !== null && 'end' in value && 'checksum' in value
}

function follows(before: BackedUp, after: BackedUp): boolean {
  const tables = BACKED_UP_TABLES.indexOf(after.table) - BACKED_UP_TABLES.indexOf(before.table)
  return tables > 0 || (tables === 0 && placeOf(after) > placeOf(before))
}
