const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of the calendar; without a year it is a day of whichever year is judged. */
export interface Day {
  readonly year?: number
  readonly month: number
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Last day of a month; February without a year has 28, a month that does not exist 0. */
export function lastDay(month: number, year?: number): number {
  return month === 2 && year !== undefined && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0)
}

/** Whether the calendar has this day; 2月29日 without a year exists in some. */
export function isDay({ year, month, day }: Day): boolean {
  return day >= 1 && day <= lastDay(month, year ?? 2000)
}

/** `YYYY-MM-DD`, or `--MM-DD` without a year. */
export function printDay({ year, month, day }: Day): string {
  const head = year === undefined ? '-' : String(year)
  return `${head}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
