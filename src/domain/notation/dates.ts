import type { Day } from './days'
import { lastDay } from './days'
import { chineseNumeral } from './numerals'
import { INSIDE } from './operators'

/** How exactly a date is printed: to the day, a period's last day (月底, 年底), or only the month or the year itself. */
export type Precision = 'day' | 'end' | 'month' | 'year'

export interface PrintedDate {
  readonly text: string
  readonly day: Day
  readonly precision: Precision
}

type Meant = Omit<PrintedDate, 'text'>
type Parts = Readonly<Record<string, string | undefined>>

const YEAR = '(?<year>(?:19|20)\\d{2}|(?:一九|二[〇零○O])[〇零○O一二三四五六七八九]{2})'
const NUMERAL = '\\d+|[〇零一二三四五六七八九十]{1,3}'
const MONTH = `(?<month>${NUMERAL})`
const DAY = `(?<day>${NUMERAL})`
const END = '(?:底|末|终)'

/** Every way to print a date, with what it means; the first that fits the start of the text counts. */
const NOTATIONS: readonly (readonly [RegExp, (parts: Parts) => Meant | undefined])[] = [
  [at(`(?:${YEAR} ?年 ?)?${MONTH} ?月(?:份)? ?${DAY} ?[日号]`), parts => dated(parts, 'day')],
  [
    at(`(?<year>(?:19|20)\\d{2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)`),
    parts => dated(parts, 'day'),
  ],
  [
    at(`(?:${YEAR} ?年 ?)?${MONTH} ?月份? ?(?<end>${END})?`),
    parts => monthEnd(parts, parts.end ? 'end' : 'month'),
  ],
  [
    at(`(?<year>20\\d{2})[-/.](?<month>0?[1-9]|1[0-2])(?=(?<![.]\\d+)$|[前底末]|之前)(?<end>${END})?`),
    parts => monthEnd(parts, parts.end ? 'end' : 'month'),
  ],
  [at(`(?:${YEAR} ?年 ?)?第?(?<quarter>${NUMERAL}) ?季度 ?${END}`), quarterEnd],
  [at(`${YEAR} ?年 ?年?度?(?:${END}|${INSIDE})`), parts => yearEnd(parts, 'end')],
  [at(`${YEAR} ?[学财]?年度?`), parts => yearEnd(parts, 'year')],
  [at(`(?:(?:[本当每全今]年? ?)?年度?${END}|[本当全今]?年度?${INSIDE})`), parts => yearEnd(parts, 'end')],
]

/** The date printed at the start of `rest`. Its day may not exist in the calendar (2月30日, 13月底); the reader of the value says so. */
export function dateAt(rest: string): PrintedDate | undefined {
  for (const [notation, meaning] of NOTATIONS) {
    const found = notation.exec(rest)
    const meant = found && meaning(found.groups ?? {})
    if (meant) return { text: found[0], ...meant }
  }
  return undefined
}

function at(pattern: string): RegExp {
  return new RegExp(`^${pattern}`, 'u')
}

function dated(parts: Parts, precision: Precision): Meant | undefined {
  return dateOf(parts, { month: numberOf(parts.month), day: numberOf(parts.day) }, precision)
}

function monthEnd(parts: Parts, precision: Precision): Meant | undefined {
  const month = numberOf(parts.month)
  return dateOf(parts, { month, day: lastDay(month, yearOf(parts)) }, precision)
}

function quarterEnd(parts: Parts): Meant | undefined {
  const month = numberOf(parts.quarter) * 3
  return dateOf(parts, { month, day: lastDay(month) }, 'end')
}

function yearEnd(parts: Parts, precision: Precision): Meant | undefined {
  return dateOf(parts, { month: 12, day: 31 }, precision)
}

function dateOf(parts: Parts, day: Day, precision: Precision): Meant | undefined {
  // 三四月: loose numerals are no month.
  if (Object.values(day).some(Number.isNaN)) return undefined
  const year = yearOf(parts)
  return { day: year === undefined ? day : { year, ...day }, precision }
}

function yearOf(parts: Parts): number | undefined {
  return parts.year === undefined ? undefined : numberOf(parts.year)
}

function numberOf(printed = ''): number {
  return Number(/^\d/u.test(printed) ? printed : chineseNumeral(printed.replace(/[○O]/gu, '〇'))?.value)
}
