import { daysLate } from '../deadline'
import type { DateThreshold } from '../threshold'

/** The budget years of the two tables that are compared. */
export interface TableYears {
  readonly before: number
  readonly after: number
}

/** A year with a 29 February, for two days of which neither prints a year. */
const LEAP_YEAR = 2000

/**
 * Days by which the later table's deadline is after the earlier one's. Deadlines that each lie in their own table's year
 * are compared as days of a year: 2024年11月30日 of 2024 is 2025年11月30日 of 2025. Without the tables' years, a day
 * without a year takes the other's. undefined: one of them is no date.
 */
export function daysPutOff(
  before: DateThreshold,
  after: DateThreshold,
  tables: TableYears | undefined,
): number | undefined {
  if (before.by === after.by) return 0
  if (tables && isWithin(before, tables.before) && isWithin(after, tables.after)) {
    return daysLate(dayOfYear(before), dayOfYear(after), LEAP_YEAR)
  }
  const was = dated(before, tables?.before)
  const now = dated(after, tables?.after)
  return daysLate(was, now, yearOf(was) ?? yearOf(now) ?? LEAP_YEAR)
}

function isWithin({ by }: DateThreshold, year: number): boolean {
  return (yearOf(by) ?? year) === year
}

function dayOfYear({ by }: DateThreshold): string {
  return `-${by.slice(-6)}`
}

/** With the year of its own table where it prints none. */
function dated({ by }: DateThreshold, year: number | undefined): string {
  return by.startsWith('--') && year !== undefined ? `${year}${by.slice(1)}` : by
}

function yearOf(date: string): number | undefined {
  const printed = /^\d{4}/u.exec(date)?.[0]
  return printed === undefined ? undefined : Number(printed)
}
