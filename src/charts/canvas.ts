import type { BarSeriesOption, CustomSeriesOption, TreemapSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  MarkLineComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { RowState } from '@/domain/rowState'
import type { ChangeMark } from './changeMarks'
import type { ChartColours } from './colours'

/** All that a chart of this house may be made of: what `register` loads. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | TreemapSeriesOption
  | GridComponentOption
  | MarkLineComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>

/** What a chart is drawn on: its width in CSS pixels, the colours of the mode, the font family. */
export interface ChartCanvas {
  readonly width: number
  readonly colours: ChartColours
  readonly font: string
}

/** One key of a legend (图例): shape and colour with their word. */
export interface LegendKey {
  readonly word: string
  readonly colour: string
  readonly mark: 'bar' | 'line' | 'hatched' | RowState | ChangeMark
  /** Colour of the lines of a hatched one. */
  readonly hatching?: string
}

/** A chart as a value: what to draw, how high, and what its colours and shapes mean. */
export interface ChartDrawing {
  readonly option: ChartOption
  /** Height in CSS pixels that the rows need. */
  readonly height: number
  readonly legend: readonly LegendKey[]
  /** What is left off the picture: 「图中为前 24 项，其余 6 项见表」. */
  readonly note?: string
  /** Whether there is not a single mark: the frame then shows no empty grid, the finding says why. */
  readonly isBlank?: boolean
}

/** Draws one chart on whatever canvas it gets; the frame calls it again when the width or the colours change. */
export type DrawChart = (canvas: ChartCanvas) => ChartDrawing

/** Font size of all chart text in CSS pixels. */
export const TEXT = 12

/** Height of a line of chart text in CSS pixels. */
export const LINE = 16

/** What every chart has in common: no movement (prefers-reduced-motion, exact exports), our font and colour. */
export function commonOption({ colours, font }: ChartCanvas): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: font, fontSize: TEXT, color: colours.ink },
  }
}

/** Says how many rows are not in the picture; undefined when all are. */
export function restNote(shown: number, all: number, word: string): { note?: string } {
  return all > shown ? { note: `图中为前 ${shown} ${word}，其余 ${all - shown} ${word}见表` } : {}
}
