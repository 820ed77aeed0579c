import type { ChartColours } from '../colours'
import type { Shape } from '../shapes'

/** A rectangle in CSS pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const BETWEEN = 8

/** A hatched box with a dashed edge: what is still open, told apart without colour. */
export function hatchedBox(box: Box, colours: ChartColours): Shape[] {
  const { x, y, width, height } = box
  const stripes = Math.max(0, Math.ceil((width + height) / BETWEEN) - 1)
  return [
    {
      type: 'rect',
      shape: { x, y, width, height },
      style: { fill: colours.surfaceSunk, stroke: colours.lineStrong, lineWidth: 1, lineDash: [3, 3] },
    },
    ...Array.from({ length: stripes }, (_, place): Shape => {
      const along = (place + 1) * BETWEEN
      return {
        type: 'line',
        shape: {
          x1: x + Math.max(0, along - height),
          y1: y + Math.min(along, height),
          x2: x + Math.min(along, width),
          y2: y + Math.max(0, along - width),
        },
        style: { stroke: colours.line, lineWidth: 1.2 },
      }
    }),
  ]
}
