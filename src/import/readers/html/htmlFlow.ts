import type { Block } from '../blocks/block'

/** Gathers running text as a browser lays it out: blanks run together, blocks begin new lines. */
export class HtmlFlow {
  readonly blocks: Block[] = []
  #line = ''
  /** Its last character: asking the line for it would copy a long one each time. */
  #last = ''
  /** Blanks that count only once more text follows: a space, or a line break of the source. */
  #blank: '' | ' ' | '\n' = ''

  /** Text as it stands in the source; `isPreformatted` where its blanks and line breaks are printed. */
  addText(text: string, isPreformatted: boolean): void {
    if (isPreformatted) this.#addPreformatted(text)
    else for (const [piece] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/gu)) this.#addPiece(piece)
  }

  /** <br>: the line ends here, even an empty one. */
  breakLine(): void {
    this.#addLine()
  }

  /** The edge of a block: what follows stands on a line of its own. */
  endLine(): void {
    if (this.#line !== '') this.#addLine()
    this.#blank = ''
  }

  addBlock(block: Block): void {
    this.endLine()
    this.blocks.push(block)
  }

  #addLine(): void {
    this.blocks.push(this.#line)
    this.#line = ''
    this.#blank = ''
  }

  #addPiece(piece: string): void {
    if (/^[ \t\r\n\f]/u.test(piece)) {
      this.#blank = this.#blank === '\n' || /[\r\n]/u.test(piece) ? '\n' : ' '
      return
    }
    if (this.#line !== '' && this.#blank !== '') this.#line += this.#between(piece)
    this.#line += piece
    this.#last = piece.charAt(piece.length - 1)
    this.#blank = ''
  }

  /** A line break of the source between two Chinese characters is no space: @see CSS Text 3, 4.1.3. */
  #between(piece: string): string {
    return this.#blank === '\n' && isWide(this.#last) && isWide(piece.charAt(0)) ? '' : ' '
  }

  #addPreformatted(text: string): void {
    for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
      if (index > 0) this.#addLine()
      this.#line += line
    }
  }
}

function isWide(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(character)
}
