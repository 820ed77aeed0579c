/** A record of an old workbook: a kind, its bytes, and the bytes of the records that continue it. */
export interface BiffRecord {
  readonly kind: number
  readonly body: BiffBytes
  readonly continued: readonly Uint8Array[]
}

/** Kinds of records, by their names in the format's description. @see [MS-XLS] 2.3 */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  colInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** Bytes read by their offset; reading behind their end throws RangeError. */
export class BiffBytes {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  byte(at: number): number {
    return this.#view.getUint8(at)
  }

  short(at: number): number {
    return this.#view.getUint16(at, true)
  }

  long(at: number): number {
    return this.#view.getUint32(at, true)
  }

  double(at: number): number {
    return this.#view.getFloat64(at, true)
  }

  /** A number in 30 bits: an integer or the upper half of a double, perhaps in hundredths. */
  rk(at: number): number {
    const packed = this.#view.getInt32(at, true)
    const isInteger = (packed & 2) !== 0
    const number = isInteger ? packed >> 2 : upperHalf(packed & ~3)
    return (packed & 1) === 0 ? number : number / 100
  }
}

function upperHalf(bits: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(4, bits, true)
  return view.getFloat64(0, true)
}

/** The records of one part (the workbook's own, or a sheet's), from its BOF to its EOF. Throws where it has no end. */
export function biffRecords(stream: BiffBytes, start: number): BiffRecord[] {
  const records: BiffRecord[] = []
  let depth = 0
  let at = start
  do {
    const kind = stream.short(at)
    const next = at + 4 + stream.short(at + 2)
    if (next > stream.length) throw new RangeError('a record runs on behind the end of the stream')
    const bytes = stream.bytes.subarray(at + 4, next)
    if (kind === RECORD.bof) depth++
    if (kind === RECORD.eof) depth--
    // A chart has a part of its own within the part of its sheet.
    if (kind === RECORD.continue) continuedOf(records)?.push(bytes)
    else if (depth <= 1) records.push({ kind, body: new BiffBytes(bytes), continued: [] })
    at = next
  } while (depth > 0)
  return records
}

function continuedOf(records: readonly BiffRecord[]): Uint8Array[] | undefined {
  return records.at(-1)?.continued as Uint8Array[] | undefined
}
