import { liveQuery, type Observable } from 'dexie'
import { retiredRows, type RetiredRow } from '@/domain/retiredRow'
import type { TargetDatabase } from './database'

/** Follows the rows that were taken out of a department's table of a year (已取消), which count nowhere else; none: an empty list. */
export function watchRetired(
  database: TargetDatabase,
  departmentId: string,
  year: number,
): Observable<RetiredRow[]> {
  const { projectYears, records } = database
  return liveQuery(() =>
    database.transaction('r', [projectYears, records], async () => {
      const place = [departmentId, year]
      return retiredRows(
        await projectYears.where('[departmentId+year]').equals(place).toArray(),
        await records.where('[departmentId+year]').equals(place).toArray(),
      )
    }),
  )
}
