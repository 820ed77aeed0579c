import type { ProjectYear } from './projectYear'
import type { Retirement } from './retirement'

/** Whether a row stands in its year's table: it was not taken out of it (已取消). */
export function isInForce({ retired }: { readonly retired?: Retirement }): boolean {
  return retired === undefined
}

/**
 * Project years as they are in force: without those, and without the indicators in them, that were taken out of the table.
 * What is kept is handed out through this one place, so that a retired row counts nowhere.
 */
export function inForce(years: readonly ProjectYear[]): ProjectYear[] {
  return years.filter(isInForce).map(withRowsInForce)
}

/** A project year with the indicators in it that stand in the table. */
export function withRowsInForce(year: ProjectYear): ProjectYear {
  const indicators = year.indicators.filter(isInForce)
  return indicators.length === year.indicators.length ? year : { ...year, indicators }
}

/** A row that stands in the table again. */
export function withoutRetirement<Row extends { readonly retired?: Retirement }>({
  retired: _,
  ...row
}: Row): Omit<Row, 'retired'> {
  return row
}
