import type { ChartCanvas } from '../canvas'
import { LINE, TEXT } from '../canvas'
import { textAt } from '../shapes'
import type { Shape } from '../shapes'
import { textWidth, wrapText } from '../textWidth'
import { tickText } from './valueScale'
import type { ValueScale } from './valueScale'

/** Top of the plot, and its usual height, in CSS pixels. */
export const TOP = 34
export const PLOT = 190

const YEARS = 26
const MOST_LINES = 3

/** A picture of years side by side, each in a band of its own with a text below its year; CSS pixels. */
export interface YearBands {
  readonly left: number
  readonly width: number
  /** Width of one year. */
  readonly band: number
  readonly plot: number
  /** What the texts below are, at their left. */
  readonly heading: string
  /** Texts below the years, cut into lines. */
  readonly below: readonly (readonly string[])[]
  readonly height: number
}

export function yearBands(
  of: {
    readonly scale?: ValueScale
    readonly sign?: string
    readonly plot?: number
    readonly heading: string
    readonly texts: readonly string[]
  },
  canvas: ChartCanvas,
): YearBands {
  const { scale, sign = '', plot = PLOT, heading, texts } = of
  const ticks = scale ? ticksOf(scale).map(value => tickText(value) + sign) : []
  const left = Math.ceil(Math.max(...[heading, ...ticks].map(text => textWidth(text, TEXT)))) + 12
  const width = canvas.width - left - 4
  const band = width / Math.max(1, texts.length)
  const below = texts.map(text => shortened(text, band - 6))
  const lines = Math.max(1, ...below.map(({ length }) => length))
  return { left, width, band, plot, heading, below, height: TOP + plot + YEARS + lines * LINE + 4 }
}

/** A text whole as far as it fits; the table has all of it. */
function shortened(text: string, width: number): string[] {
  const lines = wrapText(text, width, TEXT)
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES - 1), `${(lines[MOST_LINES - 1] ?? '').slice(0, -1)}…`]
}

/** Grid and axes: the years below, the figures at the left. */
export function yearAxes(
  years: readonly number[],
  on: { readonly bands: YearBands; readonly scale: ValueScale; readonly sign: string },
  { colours }: ChartCanvas,
) {
  const { bands, scale, sign } = on
  return {
    grid: {
      left: bands.left,
      width: bands.width,
      top: TOP,
      height: bands.plot,
      outerBoundsMode: 'none' as const,
    },
    xAxis: {
      type: 'category' as const,
      data: years.map(year => (bands.band < 48 ? String(year) : `${year}年`)),
      axisLine: { onZero: false, lineStyle: { color: colours.lineStrong } },
      axisTick: { show: false },
      axisLabel: { interval: 0, fontSize: TEXT, color: colours.ink },
    },
    yAxis: {
      type: 'value' as const,
      min: scale.from,
      max: scale.to,
      interval: scale.step,
      axisLabel: {
        fontSize: TEXT,
        color: colours.mute,
        formatter: (value: number) => tickText(value) + sign,
      },
      splitLine: { lineStyle: { color: colours.line, width: 1 } },
    },
  }
}

/** The unit above the axis; '' where every tick carries it. */
export function unitTitle(unit: string, { colours }: ChartCanvas) {
  return {
    id: 'unit',
    text: unit === '' || signOf(unit) !== '' ? '' : `单位：${unit}`,
    left: 0,
    top: 2,
    padding: 0,
    textStyle: { color: colours.mute, fontSize: TEXT, fontWeight: 'normal' as const, lineHeight: LINE },
  }
}

/** A unit that is a sign stands at every figure. */
export function signOf(unit: string): string {
  return /^[%‰‱]$/u.test(unit) ? unit : ''
}

/** The text below a year; the first one brings the heading at the left. */
export function textBelow(bands: YearBands, place: number, x: number, canvas: ChartCanvas): Shape[] {
  const colour = canvas.colours.mute
  const y = TOP + bands.plot + YEARS + LINE / 2
  return [
    ...(place === 0 ? [textAt({ x: 0, y }, bands.heading, { canvas, colour })] : []),
    ...(bands.below[place] ?? []).map((text, line) =>
      textAt({ x, y: y + line * LINE }, text, { canvas, colour, align: 'center' }),
    ),
  ]
}

/** Left and right edge of a year's band: whole pixels, so that no seam shows between two years. */
export function edgesOf({ band }: YearBands, x: number): { from: number; to: number } {
  return { from: Math.round(x - band / 2), to: Math.round(x + band / 2) }
}

/** What all series of years have in common. */
export function yearSeries(id: string) {
  return { id, type: 'custom' as const, clip: false, encode: { x: [], y: [] } }
}

function ticksOf({ from, to, step }: ValueScale): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, place) => from + place * step)
}
