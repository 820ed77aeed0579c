/** Text set in one piece, with the place of its baseline; y grows downwards. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Height of the font, in points. */
  readonly size: number
}

/** A ruling line, level or upright, by its middle. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Quarter turns clockwise by which text is turned on the page as it is shown. */
export type Turn = 0 | 1 | 2 | 3

export const TURNS: readonly Turn[] = [0, 1, 2, 3]

/** What is drawn on a page, as seen when its text is upright. */
export interface PageMarks {
  readonly turn: Turn
  /** Of the page seen so, in points. */
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
  /** Glyphs that stand askew (a watermark), which are no part of `glyphs`. */
  readonly askew: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A point of the shown page as seen after its text was turned upright. */
export function turnedUpright({ x, y }: Point, turn: Turn, page: { width: number; height: number }): Point {
  switch (turn) {
    case 0:
      return { x, y }
    case 1:
      return { x: y, y: page.width - x }
    case 2:
      return { x: page.width - x, y: page.height - y }
    case 3:
      return { x: page.height - y, y: x }
  }
}

/** The way back: `page` is the shown page. */
export function turnedBack({ x, y }: Point, turn: Turn, page: { width: number; height: number }): Point {
  switch (turn) {
    case 0:
      return { x, y }
    case 1:
      return { x: page.width - y, y: x }
    case 2:
      return { x: page.width - x, y: page.height - y }
    case 3:
      return { x: y, y: page.height - x }
  }
}
