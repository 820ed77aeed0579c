import type { DepartmentYear, Lineage, Project, ProjectRecord, ProjectYear } from './projectYear'

/** All that is kept of one budget year of a department: what a view of the year is worked out from. */
export interface YearContents {
  readonly departmentYear: DepartmentYear
  readonly projects: readonly Project[]
  readonly projectYears: readonly ProjectYear[]
  /** What was recorded in this year, at all checkpoints. */
  readonly records: readonly ProjectRecord[]
  readonly lineages: readonly Lineage[]
  /** Further years of the projects whose implementation period (实施周期) is longer than a year. */
  readonly otherYears: {
    readonly projectYears: readonly ProjectYear[]
    readonly records: readonly ProjectRecord[]
  }
}
