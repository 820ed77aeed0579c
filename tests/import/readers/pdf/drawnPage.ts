import { drawnText, number, pdfFile } from '../../print/pdfFile'

/** Draws on a page of 600 × 400 points by hand: what no table writer would do. y counts from the top. */
export class DrawnPage {
  readonly #parts: string[] = []

  text(text: string, x: number, y: number, size = 10): this {
    this.#parts.push(drawnText(text, { x, y: HEIGHT - y, size }))
    return this
  }

  /** A stroked line. */
  line(x: number, y: number, x2: number, y2: number): this {
    this.#parts.push(
      `0.5 w ${[x, HEIGHT - y].map(number).join(' ')} m ${[x2, HEIGHT - y2].map(number).join(' ')} l S\n`,
    )
    return this
  }

  /** Stroked lines along the edges of a grid. */
  grid(columns: readonly number[], rows: readonly number[]): this {
    const [left = 0, right = 0] = [columns[0], columns.at(-1)]
    const [top = 0, bottom = 0] = [rows[0], rows.at(-1)]
    for (const x of columns) this.line(x, top, x, bottom)
    for (const y of rows) this.line(left, y, right, y)
    return this
  }

  /** Any drawing, in the language of PDF. */
  raw(drawing: string): this {
    this.#parts.push(`${drawing}\n`)
    return this
  }

  bytes(): Uint8Array {
    return pdfFile([{ width: 600, height: HEIGHT, drawing: this.#parts.join('') }])
  }
}

export const HEIGHT = 400
