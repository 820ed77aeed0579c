import type { CustomSeriesRenderItemReturn } from 'echarts'
import type { RowState } from '@/domain/rowState'
import type { ChartCanvas } from './canvas'
import { LINE, TEXT } from './canvas'
import { CHANGE_MARKS } from './changeMarks'
import type { ChangeMark } from './changeMarks'
import type { ChartColours } from './colours'
import { STATUS_MARKS } from './statusMarks'
import type { MarkLook, MarkPart } from './statusMarks'

/** A drawn row: all that stands in it. */
export type DrawnRow = Extract<CustomSeriesRenderItemReturn, { type: 'group' }>

/** One drawn thing: a text, a line, a part of a status mark. */
export type Shape = NonNullable<DrawnRow['children']>[number]

export interface Place {
  readonly x: number
  readonly y: number
}

/** Text at a place, its line's middle at `y`; `align` says which end `x` is; a halo keeps it legible over lines. */
export function textAt(
  { x, y }: Place,
  text: string,
  style: {
    canvas: ChartCanvas
    colour: string
    align?: 'left' | 'center' | 'right'
    bold?: boolean
    covers?: boolean
    halo?: boolean
  },
): Shape {
  const { canvas, colour, align = 'left', bold = false, covers = false, halo = false } = style
  return {
    type: 'text',
    style: {
      x,
      y,
      text,
      align,
      verticalAlign: 'middle',
      fill: colour,
      fontSize: TEXT,
      fontFamily: canvas.font,
      fontWeight: bold ? 600 : 400,
      lineHeight: LINE,
      ...(halo ? { stroke: canvas.colours.surface, lineWidth: 3 } : {}),
      // Lines that run through the row stop before the text.
      ...(covers ? { backgroundColor: canvas.colours.surface, padding: [3, 0] } : {}),
    },
  }
}

/** A hairline across the picture, as between the rows of a table. */
export function ruleAt(y: number, { width, colours }: ChartCanvas): Shape {
  return {
    type: 'line',
    silent: true,
    shape: { x1: 0, y1: Math.round(y) + 0.5, x2: width, y2: Math.round(y) + 0.5 },
    style: { stroke: colours.line, lineWidth: 1 },
  }
}

/** Colour of a state (完成情况); the shape beside it says the same without colour. */
export function stateColour(state: RowState, colours: ChartColours): string {
  switch (state) {
    case 'met':
    case 'missed':
      return colours[state]
    case 'partly':
    case 'unit-differs':
      return colours.partly
    case 'in-progress':
      return colours.accent
    default:
      return colours.unfilled
  }
}

/** The mark of a state around a place: the same shapes as in the tables. */
export function statusMark(state: RowState, middle: Place, colours: ChartColours): Shape[] {
  return partsAt(STATUS_MARKS[state], middle, { colour: stateColour(state, colours), colours })
}

/** A mark of a picture over years, e.g. the hollow one of the earlier year, in a colour of its own. */
export function changeMark(
  mark: ChangeMark,
  middle: Place,
  on: { colour: string; colours: ChartColours },
): Shape[] {
  return partsAt(CHANGE_MARKS[mark], middle, on)
}

/** A line through places, e.g. from one year's mark to the next one's. */
export function lineThrough(
  places: readonly Place[],
  style: { colour: string; width: number; dash?: readonly number[] },
): Shape {
  const { colour, width, dash } = style
  return {
    type: 'polyline',
    shape: { points: places.map(({ x, y }) => [x, y]) },
    style: { fill: 'none', stroke: colour, lineWidth: width, ...(dash ? { lineDash: [...dash] } : {}) },
  }
}

function partsAt(
  parts: readonly MarkPart[],
  middle: Place,
  { colour, colours }: { colour: string; colours: ChartColours },
): Shape[] {
  return parts.map((part): Shape => {
    const style = markStyle(part.look, colour, colours)
    if (part.kind === 'circle')
      return { type: 'circle', shape: { cx: middle.x, cy: middle.y, r: part.r }, style }
    const points = part.points.map(([x, y]) => [middle.x + x, middle.y + y])
    return { type: part.kind === 'area' ? 'polygon' : 'polyline', shape: { points }, style }
  })
}

function markStyle(look: MarkLook, colour: string, colours: ChartColours) {
  switch (look) {
    case 'solid':
      return { fill: colour }
    case 'cut':
      return { fill: 'none', stroke: colours.surface, lineWidth: 1.6 }
    case 'ring':
      return { fill: 'none', stroke: colour, lineWidth: 1.4 }
    case 'hollow':
      return { fill: colours.surface, stroke: colour, lineWidth: 1.6 }
    case 'dashed':
      return { fill: 'none', stroke: colour, lineWidth: 1.4, lineDash: [2.3, 1.8] }
  }
}
