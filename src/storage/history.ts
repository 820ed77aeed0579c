/** Tables whose documents are changed in batches, with a record of every change. */
export type DocumentTable =
  'departments' | 'projects' | 'projectYears' | 'records' | 'departmentYears' | 'lineages' | 'sourceFiles'

/** What a person did: 导入、填报、记资金、核定指标值、核定存疑、选跨年口径、定实施周期、配对、撤销. */
export type BatchKind =
  'import' | 'entry' | 'money' | 'target' | 'doubt' | 'accumulation' | 'period' | 'pairing' | 'undo'

/** How the values came into the program. */
export type BatchSource = 'typed' | 'imported'

/** One thing a person did, saved whole or not at all; what is undone (撤销) is always a batch. */
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
  /** ISO time at which it was undone; absent: it stands. */
  readonly undoneAt?: string
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

/** Whether a batch can be offered for undoing: it stands, and is not itself an undoing. */
export function isUndoable(batch: Batch): boolean {
  return batch.undoneAt === undefined && batch.kind !== 'undo'
}
