import type { Attributes, XmlEvents } from '../xml/readXml'
import { GatheredCells } from './gatheredCells'
import { GENERAL } from './numberFormats'
import {
  LAST_COLUMN,
  LAST_ROW,
  printedAddress,
  type CellRange,
  type ColumnRange,
  type SheetCell,
  type Workbook,
} from './sheet'
import { shownNumber } from './shownNumber'
import { shownText } from './storedCell'

/** Formats that 「XML 表格 2003」 names by words. */
const NAMED: Readonly<Partial<Record<string, string>>> = {
  'General Number': GENERAL,
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'yyyy/m/d',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
}

/** Points for a character, about. */
const POINTS = 5.4

interface OpenSheet {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly merges: CellRange[]
  readonly hiddenRows: Set<number>
  readonly columnRanges: ColumnRange[]
  readonly unfinished: string[]
  isHidden: boolean
}

/** Gathers a workbook of the form 「XML 表格 2003」. */
export class WorkbookXmlReader implements XmlEvents {
  readonly #sheets: OpenSheet[] = []
  #cells = new GatheredCells()
  readonly #formats = new Map<string, string>()
  #style = ''
  #is1904 = false
  #row = -1
  #column = -1
  #nextColumn = 0
  #cell: Attributes = {}
  #type: string | undefined
  #text = ''
  #isText = false
  #isComment = false
  #word = ''

  workbook(): Workbook {
    return {
      sheets: this.#sheets.filter(({ isHidden }) => !isHidden),
      hiddenSheets: this.#sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
    }
  }

  open(name: string, attributes: Attributes): void {
    this.#word = ''
    if (name === 'Cell') this.#openCell(attributes)
    else if (name === 'Data' && !this.#isComment) this.#openText(attributes)
    else if (name === 'Comment') this.#isComment = true
    else if (name === 'Row') this.#openRow(attributes)
    else if (name === 'Column') this.#addColumns(attributes)
    else if (name === 'Worksheet') this.#openSheet(attributes)
    else if (name === 'Style') this.#style = attributes['ID'] ?? ''
    else if (name === 'NumberFormat') this.#formats.set(this.#style, attributes['Format'] ?? GENERAL)
  }

  text(part: string): void {
    if (this.#isText) this.#text += part
    else if (this.#word.length < 20) this.#word += part
  }

  close(name: string): void {
    if (name === 'Data') this.#isText = false
    else if (name === 'Comment') this.#isComment = false
    else if (name === 'Cell') this.#closeCell()
    else if (name === 'Date1904') this.#is1904 = this.#word.trim() !== '0'
    else if (name === 'Visible' && this.#sheet) this.#sheet.isHidden = /Hidden/u.test(this.#word)
  }

  get #sheet(): OpenSheet | undefined {
    return this.#sheets.at(-1)
  }

  #openSheet({ Name: name = '' }: Attributes): void {
    this.#cells = new GatheredCells()
    this.#sheets.push({
      name,
      cells: this.#cells.all,
      merges: [],
      hiddenRows: new Set(),
      columnRanges: [],
      unfinished: [],
      isHidden: false,
    })
    this.#row = -1
    this.#nextColumn = 0
  }

  #openRow({ Index: index, Hidden: hidden, Height: height }: Attributes): void {
    this.#row = Math.min(placeOf(index, this.#row + 1), LAST_ROW)
    this.#column = -1
    if (hidden === '1' || Number(height ?? 1) === 0) this.#sheet?.hiddenRows.add(this.#row)
  }

  #openCell(attributes: Attributes): void {
    this.#column = placeOf(attributes['Index'], this.#column + 1)
    this.#cell = attributes
    this.#type = undefined
    this.#text = ''
  }

  #openText({ Type: type }: Attributes): void {
    this.#type = type
    this.#isText = true
  }

  #closeCell(): void {
    const right = this.#column + countOf(this.#cell['MergeAcross'])
    const bottom = this.#row + countOf(this.#cell['MergeDown'])
    if (this.#column > LAST_COLUMN || this.#row < 0) return
    if (right > this.#column || bottom > this.#row)
      this.#sheet?.merges.push({ top: this.#row, left: this.#column, bottom, right })
    this.#addCell()
    this.#column = right
  }

  #addCell(): void {
    const sheet = this.#sheet
    const hasResult = this.#type !== undefined
    if (!hasResult && this.#cell['Formula'] !== undefined)
      sheet?.unfinished.push(printedAddress(this.#row, this.#column))
    const text = this.#shown()
    this.#cells.add({ row: this.#row, column: this.#column, text })
  }

  #shown(): string {
    const format = this.#formats.get(this.#cell['StyleID'] ?? 'Default') ?? GENERAL
    const code = NAMED[format] ?? format
    if (this.#type === 'Boolean') return this.#text.trim() === '0' ? 'FALSE' : 'TRUE'
    if (this.#type === 'DateTime') return this.#shownDay(code)
    const number = Number(this.#text)
    if (this.#type !== 'Number' || this.#text.trim() === '' || !Number.isFinite(number))
      return this.#type === 'Error' ? this.#text : shownText(this.#text, code)
    return shownNumber(number, code, this.#is1904)
  }

  #shownDay(code: string): string {
    const day = this.#text.replace(/T00:00:00(?:\.0+)?Z?$/u, '')
    const milliseconds = Date.parse(`${this.#text.replace(/Z$/u, '')}Z`)
    if (code === GENERAL || Number.isNaN(milliseconds)) return day
    return shownNumber((milliseconds - Date.UTC(1899, 11, 30)) / 86_400_000, code, false)
  }

  #addColumns({ Index: index, Span: span, Hidden: hidden, Width: width }: Attributes): void {
    const first = placeOf(index, this.#nextColumn)
    const last = Math.min(first + countOf(span), LAST_COLUMN)
    this.#nextColumn = last + 1
    const ranges = this.#sheet?.columnRanges ?? []
    if (first > LAST_COLUMN || ranges.length > LAST_COLUMN) return
    const points = Number(width ?? 48)
    ranges.push({ first, last, width: points / POINTS, isHidden: hidden === '1' || points === 0 })
  }
}

/** A place told from 1, or the next one. */
function placeOf(index: string | undefined, next: number): number {
  const told = Number(index)
  return Number.isInteger(told) && told > 0 ? told - 1 : next
}

function countOf(attribute: string | undefined): number {
  const count = Number(attribute)
  return Number.isInteger(count) && count > 0 ? Math.min(count, LAST_ROW) : 0
}
