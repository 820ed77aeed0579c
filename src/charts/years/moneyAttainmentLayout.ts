import type { Fen } from '@/domain/money'
import type { ChartCanvas } from '../canvas'
import { LINE, TEXT } from '../canvas'
import type { Place } from '../shapes'
import { textWidth, wrapText } from '../textWidth'
import type { Box } from './hatching'
import { labelPlaces } from './labelPlaces'
import { drawnPoints, median, medianBudget } from './moneyAttainment'
import type { DrawnPoint, MoneyAttainment, MoneyPlace } from './moneyAttainment'
import { moneyScale } from './moneyScale'
import type { MoneyScale } from './moneyScale'

const LEFT = 48
const TOP = 30
const BELOW = 44
/** Room of marks and names at the edges of the plot, and of projects with a budget of 0 before an axis of powers. */
const INSIDE = 22
const ZERO = 40
/** Room above 100 %, where many projects lie, for a name. */
const ABOVE = 32
const NAME = 132
const MARK = 7
const CLOSE = 15

/** The words of the corner that asks for attention. */
export const CORNER = '预算较多、完成率较低'

/** A project with its place in CSS pixels, and where its name stands. */
export interface PlacedPoint {
  readonly point: DrawnPoint
  readonly at: Place
  /** Where it was in the earlier year. */
  readonly from: Place | undefined
  readonly label: { readonly lines: readonly string[]; readonly box: Box } | undefined
}

export interface ScatterLayout {
  readonly plot: Box
  readonly height: number
  readonly money: MoneyScale
  /** Lowest 完成率 on the axis, as a share; the highest is 1. */
  readonly lowest: number
  /** Between two of its ticks. */
  readonly step: number
  /** Whether a budget of 0 has its place before the axis. */
  readonly hasZero: boolean
  readonly medianBudget: Fen | undefined
  readonly medianAttainment: number | undefined
  readonly points: readonly PlacedPoint[]
  /** Whether the words of the corner stand there: a mark has precedence. */
  readonly isCornerFree: boolean
  readonly xOf: (budget: Fen | number) => number
  readonly yOf: (attainment: number) => number
}

export function scatterLayout(all: MoneyAttainment, canvas: ChartCanvas): ScatterLayout {
  const drawn = drawnPoints(all)
  const places = drawn.flatMap(({ before, after }) => (before ? [before, after] : [after]))
  const budgets = places.flatMap(({ budget }) => (budget === undefined ? [] : [wan(budget)]))
  const money = moneyScale(budgets)
  const hasZero = money.isLog && budgets.includes(0)
  const { lowest, step } = shareAxis(places.flatMap(({ attainment }) => attainment ?? []))
  const high = canvas.width < 900 ? 300 : 340
  const plot = { x: LEFT, y: TOP, width: canvas.width - LEFT - 4, height: high }
  const start = plot.x + INSIDE + (hasZero ? ZERO : 0)
  const length = plot.x + plot.width - INSIDE - start
  const xOf = (budget: Fen | number) => {
    const share = money.placeOf(wan(budget))
    return share === undefined ? plot.x + INSIDE : start + share * length
  }
  const yOf = (attainment: number) =>
    plot.y + ABOVE + ((1 - attainment) / (1 - lowest)) * (plot.height - ABOVE - INSIDE / 2)
  const scales = { plot, xOf, yOf }
  const points = placed(drawn, scales)
  return {
    ...scales,
    height: plot.y + plot.height + BELOW,
    money,
    lowest,
    step,
    hasZero,
    medianBudget: medianBudget(drawn),
    medianAttainment: median(drawn.map(({ after }) => after.attainment)),
    points,
    isCornerFree: isCornerFree(points, plot),
  }
}

/** An axis of 完成率 up to 100 %, with some room below the lowest. */
function shareAxis(shares: readonly number[]): { lowest: number; step: number } {
  const tenths = Math.max(0, Math.floor((Math.min(0.9, ...shares) - 0.02) * 10))
  if (tenths >= 8) return { lowest: tenths / 10, step: 0.05 }
  return tenths >= 5
    ? { lowest: tenths / 10, step: 0.1 }
    : { lowest: (tenths - (tenths % 2)) / 10, step: 0.2 }
}

type Scales = Pick<ScatterLayout, 'plot' | 'xOf' | 'yOf'>

function placed(drawn: readonly DrawnPoint[], scales: Scales): PlacedPoint[] {
  const marks = inOrder(drawn).map(point => ({
    point,
    at: { x: scales.xOf(point.after.budget), y: scales.yOf(point.after.attainment) },
    from: earlierPlace(point.before, scales),
    lines: nameLines(point.name),
  }))
  const wanted = marks.map(({ at, lines }) => ({
    middle: at,
    width: Math.max(...lines.map(line => textWidth(line, TEXT))) + 4,
    height: lines.length * CLOSE + 2,
  }))
  const taken = [
    ...marks.flatMap(({ at, from }) => [boxAround(at, MARK), ...(from ? [boxAround(from, 4)] : [])]),
    ...(isCornerFree(marks, scales.plot) ? [cornerBox(scales.plot)] : []),
  ]
  const boxes = labelPlaces(wanted, { bounds: scales.plot, taken })
  return marks.map(({ point, at, from, lines }, place) => {
    const box = boxes[place]
    return { point, at, from, label: box && { lines, box } }
  })
}

/** Names go first to those that reached least, then to those with most money. */
function inOrder(drawn: readonly DrawnPoint[]): DrawnPoint[] {
  return [...drawn].sort(
    (one, other) => one.after.attainment - other.after.attainment || other.after.budget - one.after.budget,
  )
}

function earlierPlace(before: MoneyPlace | undefined, { xOf, yOf }: Scales): Place | undefined {
  if (before?.budget === undefined || before.attainment === undefined) return undefined
  return { x: xOf(before.budget), y: yOf(before.attainment) }
}

/** A name in at most two lines of about the same length; the table has all of it. */
function nameLines(name: string): string[] {
  const whole = textWidth(name, TEXT)
  const width = whole <= NAME ? NAME : Math.min(NAME, whole / 2 + TEXT)
  const [first = '', second, ...rest] = wrapText(name, width, TEXT)
  if (second === undefined) return [first]
  return [first, rest.length === 0 ? second : `${second.slice(0, -1)}…`]
}

function cornerBox({ x, y, width, height }: Box): Box {
  const words = textWidth(CORNER, TEXT) + 8
  return { x: x + width - words, y: y + height - LINE - 8, width: words, height: LINE + 8 }
}

function isCornerFree(marks: readonly Pick<PlacedPoint, 'at'>[], plot: Box): boolean {
  const corner = cornerBox(plot)
  return marks.every(({ at }) => at.x + MARK < corner.x || at.y + MARK < corner.y)
}

function boxAround({ x, y }: Place, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

function wan(budget: Fen | number): number {
  return budget / 1_000_000
}
