import type { Entry, Indicator } from './indicator'
import { isInForce } from './inForce'
import type { Checkpoint, ProjectRecord, ProjectYear } from './projectYear'
import type { Retirement } from './retirement'

/** A row that was taken out of a year's table (已取消), as it is shown where history is. */
export interface RetiredRow {
  readonly projectYear: ProjectYear
  /** undefined: the whole project was taken out. */
  readonly indicator: Indicator | undefined
  readonly retired: Retirement
  /** What is still kept of an indicator's records, by checkpoint; absent: nothing was recorded. */
  readonly entries: Partial<Readonly<Record<Checkpoint, Entry>>>
}

/** The rows of a year that were taken out of its table: indicators in printed order, then the projects that went whole, each as one row. */
export function retiredRows(
  projectYears: readonly ProjectYear[],
  records: readonly ProjectRecord[],
): RetiredRow[] {
  return [...projectYears]
    .sort((one, other) => Number(isInForce(other)) - Number(isInForce(one)) || one.order - other.order)
    .flatMap(projectYear => {
      if (projectYear.retired) {
        return [{ projectYear, indicator: undefined, retired: projectYear.retired, entries: {} }]
      }
      const own = records.filter(({ projectYearId }) => projectYearId === projectYear.id)
      return [...projectYear.indicators]
        .sort((one, other) => one.order - other.order)
        .flatMap(indicator => retiredIndicator(projectYear, indicator, own))
    })
}

function retiredIndicator(
  projectYear: ProjectYear,
  indicator: Indicator,
  records: readonly ProjectRecord[],
): RetiredRow[] {
  const { retired } = indicator
  const entries = Object.fromEntries(
    records.flatMap(({ checkpoint, entries: all }) => {
      const entry = all[indicator.id]
      return entry ? [[checkpoint, entry]] : []
    }),
  )
  return retired ? [{ projectYear, indicator, retired, entries }] : []
}
