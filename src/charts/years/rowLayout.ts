import type { TitleComponentOption } from 'echarts/components'
import type { ChartCanvas } from '../canvas'
import { LINE, TEXT } from '../canvas'
import { lineCount, textWidth } from '../textWidth'

/** Room above the rows for the headings of the columns. */
export const HEADER = 24

const BETWEEN = 14
/** Between the marks and the first column: a value past the axis has its arrow there. */
const ASIDE = 30
const USUAL_PLOT = 150
const LEAST_PLOT = 134

/** Lines of a name stand closer than other text, so that many rows stay on a screen. */
export const CLOSE = 14

/** Where the parts of a picture of rows stand: names, marks, columns of figures; CSS pixels from its left edge. */
export interface RowLayout {
  /** Width of the names, which wrap and stay whole. */
  readonly names: number
  readonly plot: { readonly from: number; readonly to: number }
  /** Right edges of the columns. */
  readonly edges: readonly number[]
  readonly rowHeight: number
}

/** What stands in the rows; of each column its heading and all its texts. */
export interface RowTexts {
  readonly names: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly texts: readonly string[] }[]
  /** Least height of a row. */
  readonly least: number
}

export function rowLayout({ names, columns, least }: RowTexts, { width }: ChartCanvas): RowLayout {
  const widths = columns.map(({ heading, texts }) =>
    Math.ceil(Math.max(...[heading, ...texts].map(text => textWidth(text, TEXT)))),
  )
  const edges = widths.map(
    (_, place) => width - 2 - widths.slice(place + 1).reduce((sum, next) => sum + next + BETWEEN, 0),
  )
  const to = (edges[0] ?? width) - (widths[0] ?? 0) - ASIDE
  const longest = Math.max(40, ...names.map(name => Math.ceil(textWidth(name, TEXT)) + 2))
  const linesIn = (room: number) => Math.max(1, ...names.map(name => lineCount(name, room, TEXT)))
  const half = Math.min(longest, Math.max(84, Math.min(Math.round(to * 0.5), to - USUAL_PLOT)))
  // All rows are as high as the highest: names of many lines take room from the marks first.
  const column = linesIn(half) > 2 ? Math.min(longest, Math.max(half, to - LEAST_PLOT)) : half
  return {
    names: column,
    plot: { from: column + 20, to: Math.max(to, column + 80) },
    edges,
    rowHeight: Math.max(least, linesIn(column) * CLOSE + 8),
  }
}

/** The headings above the names and the columns. */
export function rowHeadings(
  texts: { readonly name: string; readonly columns: readonly string[] },
  layout: RowLayout,
  { width, colours }: ChartCanvas,
): TitleComponentOption[] {
  const style = { color: colours.mute, fontSize: TEXT, fontWeight: 'normal' as const, lineHeight: LINE }
  const base = { top: 2, padding: 0, textStyle: style }
  return [
    { id: 'heading-name', text: texts.name, ...base, left: 0 },
    ...texts.columns.map((text, place) => ({
      id: `heading-${place}`,
      text,
      ...base,
      right: width - (layout.edges[place] ?? width),
    })),
  ]
}
