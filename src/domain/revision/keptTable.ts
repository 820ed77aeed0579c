import type { DepartmentYear, Lineage, Project, ProjectYear } from '../projectYear'

/** The table that a department has of a year as it is kept, with the rows that were taken out of it (已取消) as well. */
export interface KeptTable {
  readonly departmentYear: DepartmentYear
  readonly projectYears: readonly ProjectYear[]
  /** With what people settled on them (实施周期, 跨年口径). */
  readonly projects: readonly Project[]
  readonly lineages: readonly Lineage[]
}
