import { wanYuan } from '@/domain/money'
import { ROW_STATES } from '@/domain/rowState'
import type { RowState } from '@/domain/rowState'
import type { ChartCanvas } from './canvas'
import { LINE, TEXT } from './canvas'
import type { MoneyBar } from './moneyBars'
import { lineCount, textWidth } from './textWidth'

/** Where the columns of a money picture stand, in CSS pixels from its left edge. */
export interface MoneyLayout {
  /** Width of the names, which wrap and stay whole. */
  readonly names: number
  readonly bars: { readonly from: number; readonly to: number }
  /** Right edges of the columns of figures. */
  readonly amount: number
  readonly share: number
  readonly rate: number
  /** Left edge of the status marks; undefined: no room, or none to show. */
  readonly marks: number | undefined
  readonly rowHeight: number
}

/** From this many marks on, a row shows how many there are of each state. */
const MOST_MARKS = 8
const MARK = 16
const NARROW = 520

/** A mark with how often it stands; without a count it stands for one indicator. */
export interface CountedMark {
  readonly state: RowState
  readonly count?: number
}

/** The marks of one row: one for each indicator, or each state with its count where there are many. */
export function rowMarks(states: readonly RowState[]): CountedMark[] {
  if (states.length <= MOST_MARKS) return states.map(state => ({ state }))
  return ROW_STATES.map(state => ({ state, count: states.filter(one => one === state).length })).filter(
    ({ count }) => count > 0,
  )
}

/** Room that a mark takes, its count included. */
export function markWidth({ count }: CountedMark): number {
  return count === undefined ? MARK : MARK + textWidth(String(count), TEXT) + 8
}

export function moneyLayout(bars: readonly MoneyBar[], { width }: ChartCanvas): MoneyLayout {
  const marksWidth = Math.max(0, ...bars.map(bar => sum(rowMarks(bar.states).map(markWidth))))
  const hasMarks = marksWidth > 0 && width >= NARROW
  const marks = hasMarks ? width - Math.max(marksWidth, 2 * MARK) - 2 : undefined
  const rate = (marks ?? width) - (hasMarks ? 12 : 2)
  const share = rate - 58
  const amount = share - 52
  const amounts = bars.map(bar => (bar.budget === undefined ? 0 : textWidth(wanYuan(bar.budget), TEXT)))
  const barsTo = amount - Math.max(textWidth('预算（万元）', TEXT), ...amounts) - 10
  const names = Math.min(
    Math.max(40, ...bars.map(bar => Math.ceil(textWidth(bar.name, TEXT)) + 2)),
    Math.max(84, Math.round(barsTo * 0.46)),
  )
  const lines = Math.max(1, ...bars.map(bar => lineCount(bar.name, names, TEXT)))
  return {
    names,
    bars: { from: names + 12, to: Math.max(barsTo, names + 52) },
    amount,
    share,
    rate,
    marks,
    rowHeight: Math.max(30, lines * LINE + 8),
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((before, width) => before + width, 0)
}
