import type { Place, PlacedBox } from '../../printedPlace'
import type { RawCell, RawPart, RawSource } from '../../rawSource'
import { turnedBack, type Turn } from './marks'
import type { PageLine, PagePart, PageTable } from './pagePart'
import type { Box } from './paths'
import { tooLarge } from './refusals'

/** A page as it is shown, and how its text is turned on it. */
export interface ShownPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly turn: Turn
}

const MOST_CHARACTERS = 8_000_000

/** Writes down what the pages print, in the order of reading, and keeps where each line and cell came to stand. */
export class PdfTranscript {
  readonly #texts: string[] = []
  readonly #parts: RawPart[] = []
  readonly #boxes: PlacedBox[] = []
  #length = 0

  add(parts: readonly PagePart[], page: ShownPage): void {
    for (const part of parts) {
      if (part.kind === 'line') this.#addLine(part, page)
      else this.#addTable(part, page)
    }
  }

  source(notes: readonly string[]): RawSource {
    return { text: this.#texts.join(''), parts: this.#parts, boxes: this.#boxes, notes }
  }

  #addLine({ text, box }: PageLine, page: ShownPage): void {
    if (text === '') return
    this.#parts.push({ kind: 'line', at: this.#writeBoxed(text, box, page), page: page.number })
    this.#write('\n')
  }

  #addTable({ rows, columns, cells, edges, isRuled, isCut }: PageTable, page: ShownPage): void {
    const placed: RawCell[] = []
    let next = 0
    for (let row = 0; row < rows; row++) {
      let written = 0
      for (let cell = cells[next]; cell?.row === row; cell = cells[++next]) {
        const { text, box, ...place } = cell
        this.#write('\t'.repeat(place.column - written))
        written = place.column
        placed.push({ ...place, at: this.#writeBoxed(text, box, page) })
      }
      this.#write('\n')
    }
    if (placed.length === 0) return
    const cut = isCut ? { isCut } : {}
    this.#parts.push({
      kind: 'table',
      page: page.number,
      rows,
      columns,
      cells: placed,
      edges,
      isRuled,
      ...cut,
    })
  }

  #writeBoxed(text: string, box: Box, page: ShownPage): Place {
    const at = this.#write(text)
    this.#boxes.push({ at, page: page.number, ...shareOfPage(box, page) })
    return at
  }

  #write(text: string): Place {
    const start = this.#length
    this.#length += text.length
    if (this.#length > MOST_CHARACTERS) throw tooLarge('文字过多')
    this.#texts.push(text)
    return { start, end: this.#length }
  }
}

function shareOfPage(box: Box, page: ShownPage): Box {
  const one = turnedBack({ x: box.left, y: box.top }, page.turn, page)
  const other = turnedBack({ x: box.right, y: box.bottom }, page.turn, page)
  const [x, y] = [[one.x, other.x] as const, [one.y, other.y] as const]
  return {
    left: share(Math.min(...x), page.width),
    right: share(Math.max(...x), page.width),
    top: share(Math.min(...y), page.height),
    bottom: share(Math.max(...y), page.height),
  }
}

/** Between 0 and 1: text may run over the edge of its page. */
function share(position: number, whole: number): number {
  return Math.min(1, Math.max(0, position / whole))
}
