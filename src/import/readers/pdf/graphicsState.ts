import { UNCHANGED, type Matrix } from './matrix'

/** What PDF calls the graphics state, as far as it says where text and lines stand. */
export interface GraphicsState {
  toPage: Matrix
  lineWidth: number
  font: Font | undefined
  fontSize: number
  characterSpacing: number
  wordSpacing: number
  /** Width of glyphs as a share. */
  stretch: number
  leading: number
  rise: number
  isInvisible: boolean
}

/** Of a font: how wide its units are, and whether it runs downwards. */
export interface Font {
  readonly unit: number
  readonly isVertical: boolean
}

export function firstState(toPage: Matrix): GraphicsState {
  return {
    toPage,
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isInvisible: false,
  }
}

export const PLAIN_FONT: Font = { unit: 0.001, isVertical: false }

/** The font as PDF.js describes it once it is loaded. */
export function fontOf(described: unknown): Font {
  if (typeof described !== 'object' || described === null) return PLAIN_FONT
  const { fontMatrix, vertical } = described as { fontMatrix?: unknown; vertical?: unknown }
  const unit: unknown =
    Array.isArray(fontMatrix) || ArrayBuffer.isView(fontMatrix) ? Reflect.get(fontMatrix, 0) : 0
  return {
    unit: typeof unit === 'number' && Number.isFinite(unit) && unit !== 0 ? unit : PLAIN_FONT.unit,
    isVertical: vertical === true,
  }
}

/** Where the next glyph stands: the matrices of a text object. */
export class TextPosition {
  matrix: Matrix = UNCHANGED
  #line: Matrix = UNCHANGED

  set(matrix: Matrix): void {
    this.matrix = matrix
    this.#line = matrix
  }

  /** To the beginning of a line, so far from the beginning of this one. */
  moveLine(x: number, y: number): void {
    this.#line = moved(this.#line, x, y)
    this.matrix = this.#line
  }

  advance(x: number, y: number): void {
    this.matrix = moved(this.matrix, x, y)
  }
}

function moved(matrix: Matrix, x: number, y: number): Matrix {
  const [a, b, c, d, e, f] = matrix
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
}
