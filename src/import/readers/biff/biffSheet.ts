import { GatheredCells } from '../sheet/gatheredCells'
import type { CellRange, ColumnRange, Sheet } from '../sheet/sheet'
import { shownNumber } from '../sheet/shownNumber'
import { shownText } from '../sheet/storedCell'
import { BiffBytes, biffRecords, RECORD, type BiffRecord } from './biffRecords'
import type { BiffWorkbook } from './biffWorkbook'

/** Reads the records of one sheet. */
export function biffSheet(
  stream: BiffBytes,
  workbook: BiffWorkbook,
  at: { name: string; start: number },
): Sheet {
  const records = biffRecords(stream, at.start)
  if (records[0]?.kind !== RECORD.bof) throw new RangeError('a sheet does not begin where it should')
  const reader = new BiffSheetReader(workbook)
  for (const record of records) reader.read(record)
  return { name: at.name, unfinished: [], ...reader.gathered }
}

const ERRORS: Readonly<Partial<Record<number, string>>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

interface CellPlace {
  readonly row: number
  readonly column: number
  /** Number of its style. */
  readonly style: number
}

class BiffSheetReader {
  readonly #cells = new GatheredCells()
  readonly gathered = {
    cells: this.#cells.all,
    merges: [] as CellRange[],
    hiddenRows: new Set<number>(),
    columnRanges: [] as ColumnRange[],
  }
  readonly #workbook: BiffWorkbook
  /** A formula whose result is a text: the text is the next STRING. */
  #awaiting: CellPlace | undefined

  constructor(workbook: BiffWorkbook) {
    this.#workbook = workbook
  }

  read({ kind, body, continued }: BiffRecord): void {
    if (kind === RECORD.labelSst) this.#addText(placeAt(body), this.#sharedText(body.long(6)))
    else if (kind === RECORD.label || kind === RECORD.rString)
      this.#addText(placeAt(body), this.#workbook.text(body, 6, 2))
    else if (kind === RECORD.number) this.#addNumber(placeAt(body), body.double(6))
    else if (kind === RECORD.rk) this.#addNumber(placeAt(body), body.rk(6))
    else if (kind === RECORD.mulRk) this.#addNumbers(body)
    else if (kind === RECORD.boolErr) this.#add(placeAt(body), flagText(body.byte(6), body.byte(7) === 1))
    else if (kind === RECORD.formula) this.#addResult(body)
    else if (kind === RECORD.string) this.#addAwaited(body, continued)
    else this.#readLayout(kind, body)
  }

  #readLayout(kind: number, body: BiffBytes): void {
    if (kind === RECORD.row && (body.short(12) & 0x20) !== 0) this.gathered.hiddenRows.add(body.short(0))
    else if (kind === RECORD.colInfo) this.#addColumns(body)
    else if (kind === RECORD.mergeCells) this.#addMerges(body)
  }

  /** Numbers side by side. */
  #addNumbers(body: BiffBytes): void {
    const row = body.short(0)
    let column = body.short(2)
    for (let at = 4; at + 6 < body.length; at += 6)
      this.#addNumber({ row, column: column++, style: body.short(at) }, body.rk(at + 2))
  }

  /** The result of a formula: a number, or marked as something else. */
  #addResult(body: BiffBytes): void {
    const place = placeAt(body)
    const kind = body.short(12) === 0xffff ? body.byte(6) : undefined
    if (kind === undefined) this.#addNumber(place, body.double(6))
    else if (kind === 0) this.#awaiting = place
    else if (kind === 1 || kind === 2) this.#add(place, flagText(body.byte(8), kind === 2))
  }

  #addAwaited(body: BiffBytes, continued: readonly Uint8Array[]): void {
    if (!this.#awaiting) return
    const whole = continued.length === 0 ? body : joinedText(body, continued)
    this.#addText(this.#awaiting, this.#workbook.text(whole, 0, 2))
    this.#awaiting = undefined
  }

  /** A text that is not there is no blank cell: what the cell prints is lost. */
  #sharedText(number: number): string {
    const text = this.#workbook.strings[number]
    if (text === undefined) throw new RangeError('a cell prints a text that the workbook does not hold')
    return text
  }

  #addText(place: CellPlace, text: string): void {
    this.#add(place, shownText(text, this.#workbook.format(place.style)))
  }

  #addNumber(place: CellPlace, value: number): void {
    const { format, is1904 } = this.#workbook
    if (Number.isFinite(value)) this.#add(place, shownNumber(value, format(place.style), is1904))
  }

  #add({ row, column }: CellPlace, text: string): void {
    this.#cells.add({ row, column, text })
  }

  #addColumns(body: BiffBytes): void {
    const width = body.short(4) / 256
    const isHidden = (body.short(8) & 1) !== 0 || width === 0
    this.gathered.columnRanges.push({
      first: body.short(0),
      last: Math.min(body.short(2), 255),
      width,
      isHidden,
    })
  }

  #addMerges(body: BiffBytes): void {
    for (let at = 2, left = body.short(0); left > 0; at += 8, left--) {
      const range = {
        top: body.short(at),
        bottom: body.short(at + 2),
        left: body.short(at + 4),
        right: body.short(at + 6),
      }
      if (range.top <= range.bottom && range.left <= range.right) this.gathered.merges.push(range)
    }
  }
}

function placeAt(body: BiffBytes): CellPlace {
  return { row: body.short(0), column: body.short(2), style: body.short(4) }
}

function flagText(value: number, isError: boolean): string {
  if (isError) return ERRORS[value] ?? '#N/A'
  return value === 0 ? 'FALSE' : 'TRUE'
}

/** A long text of one width that goes on in further records, each with the width told again in its first byte. */
function joinedText(body: BiffBytes, continued: readonly Uint8Array[]): BiffBytes {
  const parts = [body.bytes, ...continued.map(part => part.subarray(1))]
  return new BiffBytes(Uint8Array.from(parts.flatMap(part => Array.from(part))))
}
