/** Tables whose documents are changed in batches, with a record of every change. */
export type DocumentTable =
  | 'departments'
  | 'projects'
  | 'projectYears'
  | 'records'
  | 'departmentYears'
  | 'lineages'
  | 'sourceFiles'
  | 'targetVersions'

/** What a person did: 导入、更新目标表、填报、记资金、核定指标值、核定存疑、选跨年口径、定实施周期、配对、恢复备份、撤销、重做. */
export type BatchKind =
  | 'import'
  | 'revision'
  | 'entry'
  | 'money'
  | 'target'
  | 'doubt'
  | 'accumulation'
  | 'period'
  | 'pairing'
  | 'restore'
  | 'undo'
  | 'redo'

/** How the values came into the program: 键入、从文件导入、粘贴、从备份恢复. */
export type BatchSource = 'typed' | 'imported' | 'pasted' | 'restored'

/** How a value came into a field of a form: 键入 or 粘贴. */
export type FieldSource = Extract<BatchSource, 'typed' | 'pasted'>

/** One thing a person did, saved whole or not at all; what is undone (撤销) and redone (重做) is always a batch. */
export interface Batch {
  readonly id: string
  /** Place in the sequence of all batches of the database, from 1; holds even where the computer's clock was set back. */
  readonly order: number
  /** ISO time. */
  readonly at: string
  readonly kind: BatchKind
  /** Printed name of what was changed. */
  readonly subject: string
  readonly departmentId: string
  /** Budget year; absent for what lasts over years (period, accumulation). */
  readonly year?: number
  readonly source: BatchSource
  /** Of an undoing or redoing: id of the batch that it took back, or brought back. Absent in those recorded before this was noted. */
  readonly of?: string
  /** ISO time at which it was undone; absent: it stands. */
  readonly undoneAt?: string
  /** Order of the batch that last undid or redid it: its own place in the sequence by now. Absent: it never was. */
  readonly turnedAt?: number
}

/** One value of one document that a batch changed (变更记录). Never edited and never deleted. */
export interface Change {
  readonly id: string
  readonly batchId: string
  /** ISO time. */
  readonly at: string
  readonly departmentId: string
  readonly year?: number
  readonly table: DocumentTable
  /** Id of the document. */
  readonly key: string
  /** Where in the document: names of fields, or the id of an element of a list. Empty: the document itself. */
  readonly path: readonly string[]
  /** undefined: there was none. */
  readonly before: unknown
  /** undefined: there is none any more. */
  readonly after: unknown
}

/** Kinds that change what is kept by themselves: all but 撤销 and 重做, and 恢复, which a snapshot takes back. */
const NOT_TAKEN_BACK: ReadonlySet<BatchKind> = new Set(['undo', 'redo', 'restore'])

/** Whether a batch can be undone and redone at all. */
export function isReversible({ kind }: Pick<Batch, 'kind'>): boolean {
  return !NOT_TAKEN_BACK.has(kind)
}

/** Whether a batch can be offered for undoing: it stands, and is not itself an undoing or redoing. */
export function isUndoable(batch: Pick<Batch, 'kind' | 'undoneAt'>): boolean {
  return batch.undoneAt === undefined && isReversible(batch)
}

/** Whether a batch can be offered for redoing (重做): it was undone. */
export function isRedoable(batch: Pick<Batch, 'kind' | 'undoneAt'>): boolean {
  return batch.undoneAt !== undefined && isReversible(batch)
}

/** Its place in the sequence as things are now: where it was last undone or redone, else where it was done. */
export function placeNow({ order, turnedAt }: Pick<Batch, 'order' | 'turnedAt'>): number {
  return turnedAt ?? order
}
