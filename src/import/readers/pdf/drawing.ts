import type { Operators } from './engine'
import * as refusals from './refusals'
import { firstState, fontOf, TextPosition, type Font, type GraphicsState } from './graphicsState'
import { isGlyph, verticalMetrics, type FontGlyph } from './fontGlyph'
import { combined, matrixOf, pointAt, UNCHANGED, type Matrix } from './matrix'
import { outlinesOf, strokesOf, type Box } from './paths'
import type { Point } from './marks'

/** A glyph where it stands on the shown page: from the start of its baseline to its end. */
export interface DrawnGlyph {
  readonly text: string
  readonly start: Point
  readonly end: Point
  readonly size: number
}

/** All that is drawn on a page, in its order. */
export interface Drawn {
  readonly glyphs: readonly DrawnGlyph[]
  /** What may be ruling lines: strokes and filled shapes. */
  readonly lines: readonly Box[]
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The fonts that a page sets its text in. */
export function fontsOf({ fnArray, argsArray }: OperatorList, { setFont }: Operators): string[] {
  const names = new Set<string>()
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    const name: unknown = operator === setFont && Array.isArray(args) ? args[0] : undefined
    if (typeof name === 'string') names.add(name)
  })
  return [...names]
}

type Perform = (args: readonly unknown[]) => void

/** Follows the drawing operators of a page, and notes where text and lines come to stand. */
export class Drawing implements Drawn {
  readonly glyphs: DrawnGlyph[] = []
  readonly lines: Box[] = []
  readonly #operators: Operators
  readonly #fontNamed: (name: string) => unknown
  readonly #fonts = new Map<string, Font>()
  readonly #text = new TextPosition()
  readonly #saved: GraphicsState[] = []
  readonly #toPage: Matrix
  #state: GraphicsState
  #invisible = 0

  constructor(operators: Operators, toPage: Matrix, fontNamed: (name: string) => unknown) {
    this.#operators = operators
    this.#toPage = toPage
    this.#state = firstState(toPage)
    this.#fontNamed = fontNamed
  }

  /** Whether most of the text prints nothing: it was recognised in a picture (OCR). */
  get isRecognised(): boolean {
    return this.#invisible * 2 > this.glyphs.length
  }

  follow({ fnArray, argsArray }: OperatorList): void {
    const performs = this.#performs()
    fnArray.forEach((operator, index) => {
      const args = argsArray[index]
      performs.get(operator)?.(Array.isArray(args) ? args : [])
    })
  }

  #performs(): ReadonlyMap<number, Perform> {
    const { ...named } = this.#operators
    return new Map<number, Perform>([
      [named.save, () => this.#save()],
      [named.restore, () => this.#restore()],
      [named.transform, args => this.#transform(args)],
      [named.beginGroup, () => this.#save()],
      [named.endGroup, () => this.#restore()],
      [named.paintFormXObjectBegin, ([matrix]) => this.#beginForm(matrix)],
      [named.paintFormXObjectEnd, () => this.#restore()],
      [named.beginAnnotation, ([, , place, matrix]) => this.#beginAnnotation(place, matrix)],
      [named.endAnnotation, () => this.#restore()],
      [named.setGState, ([settings]) => this.#setAll(settings)],
      [named.setLineWidth, ([width]) => (this.#state.lineWidth = numberOf(width))],
      [named.constructPath, ([paint, path]) => this.#drawPath(paint, path)],
      [named.beginText, () => this.#text.set(UNCHANGED)],
      [named.setFont, ([name, size]) => this.#setFont(name, size)],
      [named.setCharSpacing, ([spacing]) => (this.#state.characterSpacing = numberOf(spacing))],
      [named.setWordSpacing, ([spacing]) => (this.#state.wordSpacing = numberOf(spacing))],
      [named.setHScale, ([percent]) => (this.#state.stretch = numberOf(percent) / 100)],
      [named.setLeading, ([leading]) => (this.#state.leading = numberOf(leading))],
      [named.setTextRenderingMode, ([mode]) => (this.#state.isInvisible = mode === INVISIBLE)],
      [named.setTextRise, ([rise]) => (this.#state.rise = numberOf(rise))],
      [named.moveText, ([x, y]) => this.#text.moveLine(numberOf(x), numberOf(y))],
      [named.setLeadingMoveText, ([x, y]) => this.#moveWithLeading(numberOf(x), numberOf(y))],
      [named.setTextMatrix, args => this.#setTextMatrix(args)],
      [named.nextLine, () => this.#text.moveLine(0, -this.#state.leading)],
      [named.showText, ([glyphs]) => this.#showText(glyphs)],
    ])
  }

  #save(): void {
    this.#saved.push({ ...this.#state })
  }

  #restore(): void {
    const saved = this.#saved.pop()
    if (saved) this.#state = saved
  }

  #transform(args: ArrayLike<unknown>): void {
    const matrix = matrixOf(args)
    if (matrix) this.#state.toPage = combined(this.#state.toPage, matrix)
  }

  #beginForm(matrix: unknown): void {
    this.#save()
    if (isList(matrix)) this.#transform(matrix)
  }

  /** What a form is filled in with stands on the page, whatever was drawn before it. */
  #beginAnnotation(place: unknown, matrix: unknown): void {
    this.#save()
    this.#state = firstState(this.#toPage)
    for (const one of [place, matrix]) if (isList(one)) this.#transform(one)
  }

  #setAll(settings: unknown): void {
    if (!isList(settings)) return
    for (const setting of Array.from(settings)) {
      if (!Array.isArray(setting)) continue
      const [key, value] = setting as unknown[]
      if (key === 'LW') this.#state.lineWidth = numberOf(value)
      if (key === 'Font' && Array.isArray(value)) this.#setFont(value[0], value[1])
    }
  }

  #drawPath(paint: unknown, path: unknown): void {
    const steps: unknown = Array.isArray(path) ? path[0] : undefined
    if (!isList(steps)) return
    const { toPage, lineWidth } = this.#state
    const named = this.#operators
    switch (paint) {
      case named.stroke:
      case named.closeStroke:
        this.#keep(strokesOf(steps, toPage, lineWidth))
        break
      case named.fill:
      case named.eoFill:
        this.#keep(outlinesOf(steps, toPage))
        break
      case named.fillStroke:
      case named.eoFillStroke:
      case named.closeFillStroke:
      case named.closeEOFillStroke:
        this.#keep(outlinesOf(steps, toPage))
        this.#keep(strokesOf(steps, toPage, lineWidth))
    }
  }

  #keep(boxes: readonly Box[]): void {
    for (const box of boxes) this.lines.push(box)
  }

  #setFont(name: unknown, size: unknown): void {
    this.#state.fontSize = numberOf(size)
    if (typeof name !== 'string') return
    const known = this.#fonts.get(name) ?? fontOf(this.#fontNamed(name))
    this.#fonts.set(name, known)
    this.#state.font = known
  }

  #setTextMatrix([values]: readonly unknown[]): void {
    const matrix = isList(values) ? matrixOf(values) : undefined
    if (matrix) this.#text.set(matrix)
  }

  #moveWithLeading(x: number, y: number): void {
    this.#state.leading = -y
    this.#text.moveLine(x, y)
  }

  #showText(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') this.#advance((-glyph / 1000) * this.#state.fontSize)
      else if (isGlyph(glyph)) this.#show(glyph)
    }
  }

  #show(glyph: FontGlyph): void {
    const { font, fontSize, toPage, rise, stretch, characterSpacing, wordSpacing } = this.#state
    if (!font) return
    if (this.glyphs.length >= MOST_GLYPHS) throw refusals.tooLarge('有一页的文字过多')
    if (this.#state.isInvisible) this.#invisible += 1
    const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0)
    const from = combined(toPage, this.#text.matrix)
    const vertical = font.isVertical ? verticalMetrics(glyph) : undefined
    // A mark without a width of its own still has a direction.
    const width = (glyph.width === 0 ? 1 : glyph.width) * font.unit * fontSize * (vertical ? 1 : stretch)
    const [x, y] = vertical ? [-vertical.x * fontSize, -vertical.y * fontSize] : [0, rise]
    this.glyphs.push({
      text: glyph.unicode,
      start: pointAt(from, x, y),
      end: pointAt(from, x + width, y),
      size: Math.abs(fontSize) * Math.hypot(from[2], from[3]),
    })
    if (vertical) this.#text.advance(0, vertical.advance * fontSize + spacing)
    else this.#advance(glyph.width * font.unit * fontSize + spacing)
  }

  #advance(distance: number): void {
    if (this.#state.font?.isVertical) this.#text.advance(0, distance)
    else this.#text.advance(distance * this.#state.stretch, 0)
  }
}

/** Of a page: a hundred times as many as fit on one. */
const MOST_GLYPHS = 300_000

/** The mode of drawing text that draws nothing. */
const INVISIBLE = 3

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)
}
