import * as v from 'valibot'
import type { Setting } from '../database'
import type { Batch, Change, DocumentTable } from '../history'
import { FORMAT, type BackedUpTable, type BackupHeader } from './backupFormat'
import {
  department,
  departmentYear,
  lineage,
  project,
  projectYear,
  record,
  targetVersion,
  version1Record,
} from './documentShapes'
import { oneOf, shapeOf, type Shape } from './shape'

const id = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.safeInteger())
const optionalWhole = v.exactOptional(whole)

const batch = shapeOf<Batch>({
  id,
  order: whole,
  at: v.string(),
  kind: oneOf({
    import: true,
    revision: true,
    entry: true,
    money: true,
    target: true,
    doubt: true,
    accumulation: true,
    period: true,
    pairing: true,
    restore: true,
    undo: true,
    redo: true,
  }),
  subject: v.string(),
  departmentId: id,
  year: optionalWhole,
  source: oneOf({ typed: true, imported: true, pasted: true, restored: true }),
  of: v.exactOptional(id),
  undoneAt: v.exactOptional(v.string()),
  turnedAt: optionalWhole,
})

const documentTable = oneOf<DocumentTable>({
  departments: true,
  projects: true,
  projectYears: true,
  records: true,
  departmentYears: true,
  lineages: true,
  sourceFiles: true,
  targetVersions: true,
})

/** `before` and `after` may be missing, and may be anything: they are values of any document. */
type RecordedChange = Omit<Change, 'before' | 'after'>

const change = shapeOf<RecordedChange>({
  id,
  batchId: id,
  at: v.string(),
  departmentId: id,
  year: optionalWhole,
  table: documentTable,
  key: id,
  path: v.array(v.string()),
})

/** A source file as the file holds it: its bytes as base64. */
export interface EncodedSourceFile {
  readonly id: string
  readonly name: string
  readonly bytes: string
}

const sourceFile = shapeOf<EncodedSourceFile>({ id, name: v.string(), bytes: v.string() })

/** `value` may be anything. */
const setting = shapeOf<Pick<Setting, 'key'>>({ key: v.string() })

type Shapes = Readonly<Partial<Record<BackedUpTable, Shape<object>>>>

const VERSION_2: Shapes = {
  departments: department,
  departmentYears: departmentYear,
  projects: project,
  projectYears: projectYear,
  records: record,
  lineages: lineage,
  sourceFiles: sourceFile,
  batches: batch,
  changes: change,
  settings: setting,
}

/** The documents of a file of each version, by the tables that it knew. A version, once released, is never edited. */
export const SHAPES: ReadonlyMap<number, Shapes> = new Map([
  [1, { ...VERSION_2, records: version1Record }],
  [2, VERSION_2],
  [3, { ...VERSION_2, targetVersions: targetVersion }],
])

/** How many documents, by table; every table that the version knew is named. */
function countsShape(version: number): Shape<object> {
  const tables = Object.keys(SHAPES.get(version) ?? {})
  return v.looseObject(Object.fromEntries(tables.map(table => [table, whole])))
}

/** What the first line of a file says, whatever its version. */
type FileHeader = Omit<BackupHeader, 'counts'> & { readonly counts: object }

/** The first line of a file. */
export function headerShape(written: number): Shape<FileHeader> {
  return shapeOf<FileHeader>({
    format: v.literal(FORMAT),
    version: whole,
    databaseVersion: whole,
    createdAt: v.pipe(v.string(), v.isoTimestamp()),
    scope: v.lazy((scope): Shape<BackupHeader['scope']> =>
      typeof scope === 'string'
        ? v.literal('all')
        : shapeOf<{ departmentId: string; name: string }>({ departmentId: id, name: v.string() }),
    ),
    counts: countsShape(written),
  })
}
