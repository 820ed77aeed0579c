import type { ChartCanvas } from '../canvas'
import { TEXT } from '../canvas'
import type { ChartColours } from '../colours'
import { statusMark, textAt } from '../shapes'
import type { Shape } from '../shapes'
import { textWidth } from '../textWidth'
import { VERDICT_PARTS } from './verdictMatrix'
import type { VerdictCell, VerdictPart } from './verdictMatrix'

const STRIP = 6
const LONGEST_STRIP = 160
/** Room of a mark with its number before the strip. */
const MARKED = 44
const PADDING = 6

/** Where the matrix stands in CSS pixels. */
export interface MatrixLayout {
  readonly names: number
  readonly left: number
  readonly cell: number
  readonly rowHeight: number
  readonly isWide: boolean
}

/** What stands in one cell around its middle: the worst verdict's mark, how many have it, and the strip of all. */
export function cellShapes(
  cell: VerdictCell | undefined,
  middle: { x: number; y: number },
  on: { layout: MatrixLayout; canvas: ChartCanvas },
): Shape[] {
  const { layout, canvas } = on
  const { colours } = canvas
  const { x, y } = middle
  const ground: Shape = {
    type: 'rect',
    shape: {
      x: x - layout.cell / 2 + 1,
      y: y - layout.rowHeight / 2 + 1,
      width: layout.cell - 2,
      height: layout.rowHeight - 2,
    },
    // Hit anywhere in the cell.
    style: { fill: colours.surface, opacity: 0 },
  }
  if (!cell) return [textAt(middle, '无', { canvas, colour: colours.mute, align: 'center' })]
  if (cell.worst === undefined) {
    const word = cell.states.length === 0 ? '无指标' : '—'
    return [ground, textAt(middle, word, { canvas, colour: colours.mute, align: 'center' })]
  }
  const room = layout.cell - 2 * PADDING - (layout.isWide ? MARKED : 0)
  const width = Math.min(LONGEST_STRIP, room)
  const left = x - (width + (layout.isWide ? MARKED : 0)) / 2
  const count = String(cell.ofWorst)
  const strip = layout.isWide ? { x: left + MARKED, y: y - STRIP / 2, width } : { x: left, y: y + 7, width }
  const markAt = layout.isWide ? { x: left + 7, y } : { x: x - (textWidth(count, TEXT) + 4) / 2, y: y - 5 }
  return [
    ground,
    ...statusMark(cell.worst, markAt, colours),
    textAt({ x: markAt.x + 10, y: markAt.y }, count, { canvas, colour: colours.ink, bold: true }),
    ...stripShapes(cell, strip, colours),
  ]
}

/** Parts of the strip in the order of the verdicts, a gap between them so that they are told apart without colour. */
function stripShapes(
  { counts }: VerdictCell,
  strip: { x: number; y: number; width: number },
  colours: ChartColours,
): Shape[] {
  const parts = VERDICT_PARTS.filter(part => counts[part] > 0)
  const all = parts.reduce((sum, part) => sum + counts[part], 0)
  const room = strip.width - (parts.length - 1) * 2
  let x = strip.x
  return parts.flatMap(part => {
    const width = (room * counts[part]) / all
    const shape = { x, y: strip.y, width, height: STRIP }
    x += width + 2
    return partShapes(part, shape, colours)
  })
}

/** Met is a thin bar, partly a thicker one, missed the thickest; what is open is an empty frame. */
function partShapes(
  part: VerdictPart,
  shape: { x: number; y: number; width: number; height: number },
  colours: ChartColours,
): Shape[] {
  switch (part) {
    case 'met':
      return [
        {
          type: 'rect',
          shape: { ...shape, y: shape.y + shape.height - 3, height: 3 },
          style: { fill: colours.met },
        },
      ]
    case 'partly':
      return [
        { type: 'rect', shape: { ...shape, y: shape.y + 1, height: 5 }, style: { fill: colours.partly } },
      ]
    case 'missed':
      return [
        {
          type: 'rect',
          shape: { ...shape, y: shape.y - 1, height: shape.height + 1 },
          style: { fill: colours.missed },
        },
      ]
    case 'open':
      return [
        {
          type: 'rect',
          shape: { ...shape, x: shape.x + 0.5, width: Math.max(1, shape.width - 1) },
          style: { fill: colours.surfaceSunk, stroke: colours.unfilled, lineWidth: 1, lineDash: [2, 2] },
        },
      ]
  }
}
