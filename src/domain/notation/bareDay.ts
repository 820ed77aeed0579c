import { isDay, printDay } from './days'
import type { Reading } from './meaning'
import { normalise } from './normalise'

/** A day typed in digits only, where a date is expected: 20251128, or 11.28, 11-28, 11/28 with a doubt. undefined: no such day. */
export function readBareDay(printed: string): Reading | undefined {
  const text = normalise(printed).trim()
  const full = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text)
  const short = /^(\d{1,2})[-./](\d{1,2})$/u.exec(text)
  if (full) return readingOf(Number(full[2]), Number(full[3]), Number(full[1]))
  return short ? readingOf(Number(short[1]), Number(short[2])) : undefined
}

function readingOf(month: number, day: number, year?: number): Reading | undefined {
  const date = year === undefined ? { month, day } : { year, month, day }
  if (!isDay(date)) return undefined
  const doubts = year === undefined ? (['bare-day'] as const) : []
  return { kind: 'date', by: printDay(date), precision: 'day', until: false, doubts }
}
