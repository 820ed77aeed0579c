import type { Block } from '../blocks/block'
import type { Attributes, XmlEvents } from '../xml/readXml'
import { Paragraph } from './paragraph'
import { symbolOf, withSymbols } from './symbols'
import { WordTable, type CellMarks } from './wordTable'

/** Content that is not printed: deleted text, older properties, the second version of what is stored twice. */
const SILENT = new Set(
  'del moveFrom Fallback rt instrText delText pPrChange rPrChange tblPrChange tblGridChange trPrChange tcPrChange sectPrChange numberingChange'.split(
    ' ',
  ),
)

/** Properties in which <w:del/> is a mark, not content. */
const MARKED = new Set(['rPr', 'trPr'])

/** Fields stand within each other two or three deep; what opens more never closes them. */
const MOST_FIELDS = 50

/** What was left out on the way, for the notes. */
export interface LeftOut {
  hiddenRuns: number
  hiddenRows: number
  footnotes: number
  /** Lists whose numbers are not defined. */
  numbers: number
  /** Documents put into this one as a whole. */
  embedded: number
}

interface OpenTable {
  readonly table: WordTable
  marks: CellMarks
  isPrinted: boolean
}

/** Gathers what a document prints from its XML part. `numberOf` gives the automatic number of a paragraph. */
export class DocumentReader implements XmlEvents {
  readonly leftOut: LeftOut = { hiddenRuns: 0, hiddenRows: 0, footnotes: 0, numbers: 0, embedded: 0 }
  readonly blocks: Block[] = []
  readonly #numberOf: (paragraph: Paragraph) => string | undefined
  /** Where finished paragraphs go: the body, a cell, a text box. */
  readonly #places: Block[][] = [this.blocks]
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: OpenTable[] = []
  readonly #path: string[] = []
  /** For each field that is open, whether its instruction is still running. */
  readonly #instructions: boolean[] = []
  #silent = 0
  #run = { font: '', isHidden: false }
  #isText = false
  #joined = ''

  constructor(numberOf: (paragraph: Paragraph) => string | undefined) {
    this.#numberOf = numberOf
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    if (this.#silent > 0 || (SILENT.has(name) && !MARKED.has(parent))) this.#silent++
    else if (parent === 'r') this.#openInRun(name, attributes)
    else if (parent === 'tblGrid' || parent === 'trPr' || parent === 'tcPr')
      this.#openInTable(name, attributes)
    else this.#openElsewhere(name, attributes, parent)
  }

  text(part: string): void {
    if (!this.#isText || this.#silent > 0 || this.#instructions.includes(true)) return
    this.#print(withSymbols(part, this.#run.font))
  }

  close(name: string): void {
    this.#path.pop()
    if (this.#silent > 0) this.#silent--
    else if (name === 't') this.#isText = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'txbxContent') this.#closeBox()
    else if (name === 'tc') this.#closeCell()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'tbl') this.#closeTable()
  }

  #openInRun(name: string, { val, char = '', font = '', fldCharType }: Attributes): void {
    if (name === 't') this.#openText()
    else if (name === 'tab' || name === 'ptab') this.#print('\t')
    else if (name === 'br' || name === 'cr') this.#print('\n')
    else if (name === 'noBreakHyphen') this.#print('-')
    else if (name === 'sym') this.#print(symbolOf(char, font))
    else if (name === 'fldChar') this.#turnField(fldCharType ?? val)
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.leftOut.footnotes++
  }

  #openInTable(name: string, { val, w }: Attributes): void {
    const open = this.#tables.at(-1)
    if (!open) return
    const count = Number(val)
    if (name === 'gridCol') open.table.addWidth(Number(w ?? 0))
    else if (name === 'gridBefore' && count > 0) open.table.skipColumns(count)
    else if (name === 'gridSpan' && count > 0) open.marks.span = count
    else if (name === 'vMerge') open.marks.vertical = val === 'restart' ? 'restart' : 'continue'
    else if (name === 'hMerge') open.marks.horizontal = val === 'restart' ? 'restart' : 'continue'
    else if (name === 'del') open.isPrinted = false
    else if (name === 'hidden' && isOn(val)) {
      open.isPrinted = false
      this.leftOut.hiddenRows++
    }
  }

  #openElsewhere(name: string, { val, ascii = '' }: Attributes, parent: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'p') this.#paragraphs.push(new Paragraph())
    else if (name === 'r') this.#run = { font: '', isHidden: false }
    else if (name === 'rFonts') this.#run.font = ascii
    else if (name === 'vanish' && this.#path.at(-3) === 'r') this.#run.isHidden = isOn(val)
    else if (name === 'del' && this.#path.at(-3) === 'pPr' && paragraph) paragraph.isJoined = true
    else if (name === 'pStyle' && paragraph) paragraph.style = val ?? ''
    else if (parent === 'numPr' && paragraph) setList(paragraph, name, val)
    else if (name === 'txbxContent') this.#places.push([])
    else if (name === 'tbl')
      this.#tables.push({ table: new WordTable(), marks: { span: 1 }, isPrinted: true })
    else if (name === 'tr') this.#openRow()
    else if (name === 'tc') this.#openCell()
    else if (name === 'altChunk') this.leftOut.embedded++
  }

  #openText(): void {
    this.#isText = true
    if (this.#run.isHidden) this.leftOut.hiddenRuns++
  }

  #print(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && !this.#run.isHidden) paragraph.text += text
  }

  #turnField(type: string | undefined): void {
    if (type === 'begin' && this.#instructions.length < MOST_FIELDS) this.#instructions.push(true)
    else if (type === 'separate') this.#instructions.splice(-1, 1, false)
    else if (type === 'end') this.#instructions.pop()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    // An instruction never runs on into the next paragraph; one whose end was deleted must not silence the rest.
    this.#instructions.fill(false)
    const number = this.#numberOf(paragraph)
    if (number === undefined) this.leftOut.numbers++
    const line = this.#joined + (number ?? '') + paragraph.text
    this.#joined = paragraph.isJoined ? line : ''
    if (!paragraph.isJoined) this.#places.at(-1)?.push(line)
    this.#places.at(-1)?.push(...paragraph.boxes)
  }

  /** What was gathered in a cell or a box, with a last line that was to go on. */
  #takePlace(): Block[] {
    const place = this.#places.pop() ?? []
    if (this.#joined !== '') place.push(this.#joined)
    this.#joined = ''
    return place
  }

  #closeBox(): void {
    const box = this.#takePlace()
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.boxes.push(...box)
    else this.#places.at(-1)?.push(...box)
  }

  #openRow(): void {
    const open = this.#tables.at(-1)
    if (open) open.isPrinted = true
    open?.table.openRow()
  }

  #openCell(): void {
    const open = this.#tables.at(-1)
    if (open) open.marks = { span: 1 }
    this.#places.push([])
  }

  #closeCell(): void {
    const blocks = this.#takePlace()
    const open = this.#tables.at(-1)
    open?.table.addCell(open.marks, blocks)
  }

  #closeRow(): void {
    const open = this.#tables.at(-1)
    open?.table.closeRow(open.isPrinted)
  }

  #closeTable(): void {
    const open = this.#tables.pop()
    if (open) this.#places.at(-1)?.push(open.table.table())
  }
}

function setList(paragraph: Paragraph, name: string, val: string | undefined): void {
  if (name === 'numId') paragraph.list = val
  else if (name === 'ilvl') paragraph.level = Number(val)
}

function isOn(val: string | undefined): boolean {
  return val !== '0' && val !== 'false' && val !== 'off'
}
