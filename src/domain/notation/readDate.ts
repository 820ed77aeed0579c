import type { PrintedDate } from './dates'
import type { Day } from './days'
import { isDay, lastDay, printDay } from './days'
import type { DoubtCode } from './doubts'
import type { Attempt } from './meaning'
import { isStrong, wordsOf } from './prose'
import type { Token } from './token'

type DateToken = Extract<Token, { type: 'date' }>

const DONE =
  /^(?:全部|全面|基本|按时|按期)?(?:完成|完工|竣工|交付|验收|办结|上线|到位|拨付|投入使用|建成|发放|支付|实施)(?:完毕|完成)?$/u

/** Reads a last day (2025年11月30日前, 11月底); undefined: no date is printed, refused: more than a date is. */
export function readDate(tokens: readonly Token[]): Attempt | undefined {
  const at = tokens.findIndex(token => token.type === 'date')
  const token = tokens[at]
  if (token?.type !== 'date') return undefined
  // 1-12月, 2021-2025年: a span of the calendar has no last day of its own to keep.
  if (tokens.some(({ type }) => type === 'to')) return { kind: 'refused', doubts: [] }
  if (tokens.some((other, place) => place !== at && (other.type === 'number' || other.type === 'date'))) {
    return { kind: 'refused', doubts: ['several-values'] }
  }
  return lastDayOf(token, tokens.slice(0, at), tokens.slice(at + 1))
}

function lastDayOf(token: DateToken, before: readonly Token[], after: readonly Token[]): Attempt {
  const around = [...before, ...after]
  const behind = wordsOf(after)
  if (isInOtherYear(wordsOf(before), token.date)) return { kind: 'refused', doubts: [] }
  if (/^(?:以后|之后|后|起)/u.test(behind)) return { kind: 'refused', doubts: ['date-operator'] }
  const next = after[0]?.type === 'by' ? after[0].text : ''
  const marked = next !== '' || before.some(isStrong)
  const done = behind === '' || DONE.test(behind)
  // 2021年度, 2024学年: a year's name alone sets no last day.
  if (!marked && behind === '' && /度$|[学财]年$/u.test(token.text)) return { kind: 'refused', doubts: [] }
  // 按照2022年计划: a date among words is no last day, unless 前 or the like is printed with it.
  if (!done && (!marked || token.date.precision === 'year')) return { kind: 'refused', doubts: [] }
  if (around.some(asksForLater)) return { kind: 'refused', doubts: ['date-operator'] }
  if (!isDay(token.date.day)) return { kind: 'refused', doubts: ['no-such-day'] }
  const bound = boundOf(token.date, next)
  // 1月前 ends in the year before, and which year that is is not printed.
  if (!bound) return { kind: 'refused', doubts: ['unread-number'] }
  const { day, doubts } = bound
  const usual = done && (marked || wordsBeforeAreUsual(before))
  return {
    kind: 'date',
    by: printDay(day),
    precision: token.date.precision,
    until: marked,
    doubts: [...doubts, ...oddDoubts(around), ...(usual ? [] : (['words-around'] as const))],
  }
}

/** 明年底, 去年12月底前: another year than the one judged. */
function isInOtherYear(leading: string, { text, day }: PrintedDate): boolean {
  if (day.year !== undefined) return false
  return /[去明上下次来往历翌]年{1,2}$/u.test(leading + (text.startsWith('年') ? '年' : ''))
}

/** ≥, 高于 and the like before a date do not mean a last day. */
function asksForLater(token: Token): boolean {
  return isStrong(token) && token.type === 'before' && token.operator.comparison.startsWith('>')
}

function wordsBeforeAreUsual(before: readonly Token[]): boolean {
  return /^(?:[于在至]|截至|截止到?|力争|确保|计划|预计|拟|应|须|需|每年|项目|工程|工作|全部|完成|时间)*$/u.test(
    wordsOf(before),
  )
}

function oddDoubts(around: readonly Token[]): DoubtCode[] {
  const earlier = around.some(token => token.type === 'before' && token.operator.comparison === '<')
  const rough = around.some(({ type }) => type === 'roughly')
  return [...(earlier ? (['date-operator'] as const) : []), ...(rough ? (['approximate'] as const) : [])]
}

function boundOf({ day, precision }: PrintedDate, by: string): { day: Day; doubts: DoubtCode[] } | undefined {
  const open = precision === 'month' || precision === 'year'
  if (open && by.endsWith('前')) {
    const before = lastDayBefore(day, precision)
    return before && { day: before, doubts: ['before-month'] }
  }
  if (open && by === '') return { day, doubts: ['day-missing'] }
  return { day, doubts: isLeapDoubt(day, precision) ? ['leap-day'] : [] }
}

/** The day before the month (12月前 → 11月30日) or the year begins. */
function lastDayBefore({ year, month }: Day, precision: 'month' | 'year'): Day | undefined {
  if (precision === 'year' || month === 1)
    return year === undefined ? undefined : { year: year - 1, month: 12, day: 31 }
  const day = lastDay(month - 1, year)
  return { ...(year === undefined ? {} : { year }), month: month - 1, day }
}

function isLeapDoubt({ year, month, day }: Day, precision: PrintedDate['precision']): boolean {
  return year === undefined && month === 2 && day === 28 && precision !== 'day'
}
