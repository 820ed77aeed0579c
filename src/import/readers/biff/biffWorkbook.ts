import { builtInFormat } from '../sheet/numberFormats'
import { biffRecords, RECORD, type BiffBytes, type BiffRecord } from './biffRecords'
import { encodedText, sharedTexts, unicodeText, type TextReader } from './biffStrings'

/** What the sheets of an old workbook share. */
export interface BiffWorkbook {
  readonly sheets: readonly BoundSheet[]
  readonly strings: readonly string[]
  readonly format: (style: number) => string
  readonly is1904: boolean
  readonly text: TextReader
  /** Set when the rest can only be read with a password. */
  readonly isLocked: boolean
}

export interface BoundSheet {
  readonly name: string
  /** Where its records begin. */
  readonly start: number
  readonly isHidden: boolean
  /** False for a chart, or a module of macros. */
  readonly isSheet: boolean
}

const SHEET = 0x0010
const EXCEL_97 = 0x0600
const SIMPLIFIED_CHINESE = 936

/** Reads the part that stands before the sheets. Simple tools write one sheet and nothing before it. */
export function biffWorkbook(stream: BiffBytes): BiffWorkbook {
  const records = biffRecords(stream, 0)
  const [bof] = records
  const isUnicode = bof?.body.short(0) === EXCEL_97
  const codepage = records.find(({ kind }) => kind === RECORD.codePage)?.body.short(0) ?? SIMPLIFIED_CHINESE
  const text = isUnicode ? unicodeText : encodedText(codepage)
  const shared = records.find(({ kind }) => kind === RECORD.sst)
  const isLocked = records.some(({ kind }) => kind === RECORD.filePass)
  const isBare = bof?.body.short(2) === SHEET
  return {
    sheets: isBare
      ? [{ name: '工作表', start: 0, isHidden: false, isSheet: true }]
      : boundSheets(records, text, isLocked),
    strings: shared && !isLocked ? sharedTexts(shared) : [],
    format: formatsOf(isLocked ? [] : records, text),
    is1904: records.some(({ kind, body }) => kind === RECORD.date1904 && body.short(0) === 1),
    text,
    isLocked,
  }
}

function boundSheets(records: readonly BiffRecord[], text: TextReader, isLocked: boolean): BoundSheet[] {
  if (isLocked) return []
  return records
    .filter(({ kind }) => kind === RECORD.boundSheet)
    .map(({ body }) => ({
      name: text(body, 6, 1),
      start: body.long(0),
      isHidden: (body.byte(4) & 3) !== 0,
      isSheet: body.byte(5) === 0,
    }))
}

/** Formats by the number of a cell's style (XF). */
function formatsOf(records: readonly BiffRecord[], text: TextReader): (style: number) => string {
  const own = new Map<number, string>()
  const styles: number[] = []
  for (const { kind, body } of records) {
    if (kind === RECORD.format) own.set(body.short(0), text(body, 2, text === unicodeText ? 2 : 1))
    else if (kind === RECORD.xf) styles.push(body.short(2))
  }
  return style => {
    const id = styles[style] ?? 0
    // What follows the system's language is written as the American form of it.
    return id === 14 || id === 22 ? builtInFormat(id) : (own.get(id) ?? builtInFormat(id))
  }
}
