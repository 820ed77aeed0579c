/** When days of the person's clock begin and end, as ISO times. */
export interface DayBounds {
  /** Begin of the first day. */
  readonly from: string | undefined
  /** End of the last day, itself not included. */
  readonly until: string | undefined
}

/** Bounds of a run of days as `YYYY-MM-DD`; what is no day does not bound. */
export function dayBounds(first: string, last: string): DayBounds {
  return { from: beginOf(first, 0), until: beginOf(last, 1) }
}

function beginOf(day: string, daysLater: number): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  if (!found) return undefined
  const [, year, month, date] = found.map(Number)
  const begin = new Date(year ?? 0, (month ?? 1) - 1, (date ?? 1) + daysLater)
  return Number.isNaN(begin.getTime()) ? undefined : begin.toISOString()
}
