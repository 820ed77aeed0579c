import { MOST_CELLS } from '../transcript'
import type { Attributes, XmlEvents } from '../xml/readXml'
import { USUAL_WIDTH } from './columnEdges'
import { GatheredCells } from './gatheredCells'
import { unescaped } from './sharedStrings'
import {
  cellAddress,
  cellRange,
  LAST_COLUMN,
  LAST_ROW,
  printedAddress,
  type CellRange,
  type ColumnRange,
  type Sheet,
} from './sheet'
import { shownCell, type Showing } from './storedCell'

/** Gathers a sheet from its XML part. */
export function sheetReader(
  name: string,
  showing: Showing,
): { readonly events: XmlEvents; readonly sheet: Sheet } {
  const reader = new SheetReader(showing)
  return { events: reader, sheet: { name, ...reader.gathered } }
}

class SheetReader implements XmlEvents {
  readonly #cells = new GatheredCells()
  readonly gathered = {
    cells: this.#cells.all,
    merges: [] as CellRange[],
    hiddenRows: new Set<number>(),
    columnRanges: [] as ColumnRange[],
    unfinished: [] as string[],
  }
  readonly #showing: Showing
  #row = -1
  #column = -1
  #cell: Attributes = {}
  #value = ''
  #hasFormula = false
  #isValue = false
  #isAid = false

  constructor(showing: Showing) {
    this.#showing = showing
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v') this.#isValue = true
    // Text that stands in the cell itself; reading aids (拼音) are none of it.
    else if (name === 't') this.#isValue = !this.#isAid
    else if (name === 'rPh') this.#isAid = true
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'col') this.#addColumns(attributes)
    else if (name === 'mergeCell') this.#addMerge(attributes)
  }

  text(part: string): void {
    if (this.#isValue) this.#value += part
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'rPh') this.#isAid = false
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1
    this.#column = -1
    if (isTrue(hidden) || (ht !== undefined && Number(ht) === 0)) this.gathered.hiddenRows.add(this.#row)
  }

  #openCell(attributes: Attributes): void {
    const at = cellAddress(attributes['r'] ?? '')
    this.#row = at?.row ?? this.#row
    this.#column = at?.column ?? this.#column + 1
    this.#cell = attributes
    this.#value = ''
    this.#hasFormula = false
  }

  #closeCell(): void {
    const { t: type, s: style } = this.#cell
    const value = type === 'inlineStr' || type === 'str' ? unescaped(this.#value) : this.#value
    const stored = { type, style: Number(style ?? 0), value, hasFormula: this.#hasFormula }
    const text = shownCell(stored, this.#showing)
    if (text === undefined) this.gathered.unfinished.push(printedAddress(this.#row, this.#column))
    else this.#addCell(text)
  }

  #addCell(text: string): void {
    const isOnSheet = this.#row >= 0 && this.#row <= LAST_ROW && this.#column <= LAST_COLUMN
    if (isOnSheet) this.#cells.add({ row: this.#row, column: this.#column, text })
  }

  #addColumns({ min, max, width, hidden }: Attributes): void {
    const first = Number(min) - 1
    const last = Math.min(Number(max) - 1, LAST_COLUMN)
    const shown = Number(width ?? USUAL_WIDTH)
    if (!(first >= 0 && last >= first) || this.gathered.columnRanges.length > LAST_COLUMN) return
    this.gathered.columnRanges.push({ first, last, width: shown, isHidden: isTrue(hidden) || shown === 0 })
  }

  #addMerge({ ref = '' }: Attributes): void {
    const range = cellRange(ref)
    if (range && this.gathered.merges.length < MOST_CELLS) this.gathered.merges.push(range)
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}
