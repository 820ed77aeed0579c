import type { Doubt } from './doubt'
import type { Fen } from './money'
import type { TableRevision } from './projectYear'

/** A target table that is kept (已导入的目标表), as a list of all tables shows it. */
export interface ImportedTable {
  readonly departmentYearId: string
  readonly departmentId: string
  readonly department: string
  readonly year: number
  /** The import that brought it in; undoing that takes the table away. */
  readonly batchId: string
  /** ISO time of the import. */
  readonly at: string
  /** Name of the file, or 粘贴的文本. */
  readonly source: string
  /** Whether it was drafted here (起草) instead of read from a file or a pasted text. */
  readonly isDrafted: boolean
  /** Its newest revision (更新); absent: it stands as it was imported. */
  readonly revised?: TableRevision
  readonly projects: number
  readonly indicators: number
  /** Printed 总计; undefined when blank. */
  readonly total: Fen | undefined
  /** How many of its projects have something recorded (填报). */
  readonly filled: number
  readonly doubts: readonly TableDoubt[]
}

/** A doubt (存疑) of a kept table that is still open, with the place where it is kept. */
export interface TableDoubt {
  readonly doubt: Doubt
  /** Name of the project it is about; absent for the table as a whole. */
  readonly project?: string
  /** Absent for the table as a whole. */
  readonly projectYearId?: string
}
