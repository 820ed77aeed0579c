import { inForce } from '@/domain/inForce'
import type { ProjectRecord, ProjectYear } from '@/domain/projectYear'

/** Project years with what was recorded for them. */
interface RecordedYears {
  readonly projectYears: readonly ProjectYear[]
  readonly records: readonly ProjectRecord[]
}

/** What is handed out of kept project years and records: rows that were taken out of their table (已取消) are left out, here alone. */
export function rowsInForce({ projectYears, records }: RecordedYears): {
  projectYears: ProjectYear[]
  records: ProjectRecord[]
} {
  const standing = inForce(projectYears)
  const ids = new Set(standing.map(({ id }) => id))
  return { projectYears: standing, records: records.filter(one => ids.has(one.projectYearId)) }
}
