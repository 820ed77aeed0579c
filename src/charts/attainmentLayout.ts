import type { AttainmentPoint } from './attainmentPoints'
import type { ChartCanvas } from './canvas'
import { TEXT } from './canvas'
import { lineCount, textWidth } from './textWidth'

const BETWEEN = 36
const MARK = 20

/** Lines of a name stand closer here, so that two of them fit a row. */
export const CLOSE = 14

/** A column of the picture: its rows, and where their parts stand in CSS pixels from its left edge. */
export interface Column {
  readonly points: readonly AttainmentPoint[]
  readonly left: number
  readonly names: number
  readonly bars: { readonly from: number; readonly to: number }
  readonly right: number
}

/** One or two columns of the same measures, so that their bars can be held against each other. */
export function columnsOf(points: readonly AttainmentPoint[], most: number, canvas: ChartCanvas): Column[] {
  const count = points.length > 4 ? most : 1
  const width = Math.floor((canvas.width - BETWEEN * (count - 1)) / count)
  const perColumn = Math.ceil(points.length / count)
  const labels = Math.min(width * 0.36, Math.max(60, ...points.map(labelWidth)))
  const room = width - MARK - labels - 24
  const longest = Math.max(40, ...points.map(point => textWidth(point.name, TEXT) + 4))
  const names = Math.floor(Math.min(room * 0.58, longest))
  return Array.from({ length: count }, (_, place) => {
    const left = place * (width + BETWEEN)
    return {
      points: points.slice(place * perColumn, (place + 1) * perColumn),
      left,
      names,
      bars: { from: left + MARK + names + 8, to: left + width - labels - 12 },
      right: left + width,
    }
  })
}

/** Room for printed values behind a bar; words have the bar's room too. */
function labelWidth({ actual, target, word }: AttainmentPoint): number {
  return word === undefined ? textWidth(`${actual}${target}`, TEXT) + 14 : 0
}

/** Height of every row, so that the longest name stands whole. */
export function rowHeight(columns: readonly Column[]): number {
  const lines = columns.flatMap(column =>
    column.points.map(point => lineCount(point.name, column.names, TEXT)),
  )
  return Math.max(25, Math.max(1, ...lines) * CLOSE + 2)
}
