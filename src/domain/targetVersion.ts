import type { ProjectYear } from './projectYear'

/**
 * A version of a project year's targets (目标版本) that began when its table was revised. The targets as first imported are
 * version 1 and have no document; the newest version is the one in force.
 */
export interface TargetVersion {
  readonly id: string
  readonly projectYearId: string
  readonly departmentId: string
  readonly year: number
  /** From 2 up. */
  readonly number: number
  /** ISO time. */
  readonly at: string
  readonly batchId: string
  /** 依据或原因 as the person typed it, in Chinese; '': nothing was said. */
  readonly reason: string
  /** Name of the file it came from, or 粘贴的文本. */
  readonly source: string
  readonly sourceFileId: string
  /** The project year as it was until then. */
  readonly before: ProjectYear
}
