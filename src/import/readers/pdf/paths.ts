import { pointAt, type Matrix } from './matrix'
import type { Point } from './marks'

/** What a line covers on the shown page. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

// The steps of a path as PDF.js writes them.
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** Each straight part of a stroked path that is level or upright, as wide as its pen. */
export function strokesOf(steps: ArrayLike<unknown>, toPage: Matrix, lineWidth: number): Box[] {
  const half = (lineWidth * scaleOf(toPage)) / 2
  return subpathsOf(steps, toPage).flatMap(({ points, breaks }) =>
    points.slice(1).flatMap((end, index) => {
      const start = points[index]
      return start && !breaks.has(index + 1) ? boxOfStroke(start, end, half) : []
    }),
  )
}

/** The box of each closed part of a filled path: a ruling line where it is thin. */
export function outlinesOf(steps: ArrayLike<unknown>, toPage: Matrix): Box[] {
  return subpathsOf(steps, toPage).map(({ points }) => ({
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  }))
}

interface Subpath {
  readonly points: Point[]
  /** Points that a curve leads to. */
  readonly breaks: Set<number>
}

/** Longer ones draw pictures, not lines. */
const MOST_POINTS = 64

function subpathsOf(steps: ArrayLike<unknown>, toPage: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  let current: Subpath = { points: [], breaks: new Set() }
  const place = (at: number) => {
    current.points.push(pointAt(toPage, Number(steps[at]), Number(steps[at + 1])))
  }
  let at = 0
  while (at < steps.length) {
    switch (steps[at]) {
      case MOVE:
        current = { points: [], breaks: new Set() }
        subpaths.push(current)
        place(at + 1)
        at += 3
        break
      case LINE:
        place(at + 1)
        at += 3
        break
      case CURVE:
        place(at + 5)
        current.breaks.add(current.points.length - 1)
        at += 7
        break
      case QUADRATIC:
        place(at + 3)
        current.breaks.add(current.points.length - 1)
        at += 5
        break
      case CLOSE:
        if (current.points[0]) current.points.push(current.points[0])
        at += 1
        break
      default:
        return []
    }
  }
  return subpaths.filter(({ points }) => points.length > 1 && points.length <= MOST_POINTS)
}

function boxOfStroke(start: Point, end: Point, half: number): Box[] {
  const width = Math.abs(end.x - start.x)
  const height = Math.abs(end.y - start.y)
  // A page that was scanned askew and straightened again may leave its lines a little out of level.
  if (Math.min(width, height) > 0.5 + 0.01 * Math.max(width, height)) return []
  const [x, y] = width > height ? [0, half] : [half, 0]
  return [
    {
      left: Math.min(start.x, end.x) - x,
      right: Math.max(start.x, end.x) + x,
      top: Math.min(start.y, end.y) - y,
      bottom: Math.max(start.y, end.y) + y,
    },
  ]
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}
