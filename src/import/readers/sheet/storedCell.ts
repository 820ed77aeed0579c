import { damagedFile, WORKBOOK } from '../refusedFile'
import { formatted } from './formatCode'
import { shownNumber } from './shownNumber'

/** How a workbook shows its values. */
export interface Showing {
  readonly strings: readonly string[]
  readonly format: (style: number) => string
  /** Whether its days are counted from 1904, as on old Macs. */
  readonly is1904: boolean
}

/** A cell as the XML of its sheet stores it. */
export interface StoredCell {
  /** n, s, str, inlineStr, b, e or d; absent for a number. */
  readonly type: string | undefined
  readonly style: number
  readonly value: string
  readonly hasFormula: boolean
}

/** What a cell prints; undefined for a formula whose result the file does not hold. */
export function shownCell(
  { type = 'n', style, value, hasFormula }: StoredCell,
  { strings, format, is1904 }: Showing,
): string | undefined {
  if (value === '') return hasFormula && type === 'n' ? undefined : ''
  switch (type) {
    case 's':
      return shownText(sharedText(strings, value), format(style))
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/u, '')
    case 'n': {
      const number = Number(value)
      return Number.isFinite(number) ? shownNumber(number, format(style), is1904) : value
    }
    default:
      return type === 'e' ? value : shownText(value, format(style))
  }
}

/** A text that cells share. One that is not there is no blank cell: what the cell prints is lost. */
function sharedText(strings: readonly string[], value: string): string {
  const text = strings[Number(value)]
  if (text === undefined) throw damagedFile(WORKBOOK)
  return text
}

/** A text under a format with words of its own: "≥"@ shows 95% as ≥95%, and ;;; shows nothing. */
export function shownText(text: string, code: string): string {
  if (code === ';;;') return ''
  return /"[^"]+"@|@"[^"]+"/u.test(code) ? (formatted(text, code) ?? text) : text
}
