const DATE = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/u
const DAY = 86_400_000

/** A year without a 29 February, for two dates that print no year and have none to take. */
const ANY_YEAR = 2001

/**
 * Days by which an actual date comes after the deadline; 0 and below is in time, the deadline day itself included. A
 * date without a year takes `year`. undefined: one of them has no year and there is none to take, or is no date.
 */
export function daysLate(by: string, on: string, year?: number): number | undefined {
  const neither = by.startsWith('--') && on.startsWith('--')
  const assumed = year ?? (neither ? ANY_YEAR : undefined)
  const deadline = dayNumber(by, assumed)
  const day = dayNumber(on, assumed)
  return deadline === undefined || day === undefined ? undefined : day - deadline
}

function dayNumber(date: string, assumed: number | undefined): number | undefined {
  const [, printedYear, month, day] = DATE.exec(date) ?? []
  const year = printedYear === undefined ? assumed : Number(printedYear)
  if (year === undefined || !isWithin(Number(month), 12) || !isWithin(Number(day), 31)) return undefined
  // --02-29 in a year without one is the month's last day.
  const last = Date.UTC(year, Number(month), 0)
  return Math.min(Date.UTC(year, Number(month) - 1, Number(day)), last) / DAY
}

function isWithin(count: number, most: number): boolean {
  return count >= 1 && count <= most
}
