import { formatted, isDateCode } from './formatCode'
import { GENERAL } from './numberFormats'
import { decimalsOf, movePoint, plainDecimal } from './plainDecimal'

/** 分 in 万元 take six decimals. More than that no one has typed: they come from a division. */
const MOST_TYPED_DECIMALS = 6
/** As many decimals as 常规 shows in a wide cell, about. */
const MOST_GENERAL_DECIMALS = 8

/**
 * A stored number as a person sees it in its cell: 280.96 with its thousands separators, 0.95 as 95%, a day as a date.
 * Only where the format rounds away digits that were typed (1234.567 shown as 1,234.57) the number stands with all of
 * its digits, and where it hides the sign (red) with its sign: nothing that is printed here is less exact than the cell.
 */
export function shownNumber(value: number, code: string, is1904: boolean): string {
  const plain = plainDecimal(value)
  if (code === GENERAL || code === '@') return generalNumber(value, plain)
  const inWan = scaledByPoint(code, plain)
  if (inWan) return shownNumber(inWan.value, inWan.code, is1904)
  const shown = formatted(value, withGeneral(code, plain), is1904)
  if (shown === undefined) return generalNumber(value, plain)
  // A day before 1900 or after 9999 is shown as ####.
  if (isDateCode(code)) return shown === '' ? plain : shown
  // Accounting formats show 0 as a dash, as a blank cell is printed too.
  if (value === 0) return /^[\s-]*-[\s-]*$/u.test(shown) ? plain : shown
  if (shown === '') return shown
  return signed(withTypedDigits(shown, plain), value)
}

function generalNumber(value: number, plain: string): string {
  return decimalsOf(plain) > MOST_GENERAL_DECIMALS ? (formatted(value, GENERAL) ?? plain) : plain
}

/** General among other words (General"万元"): the formatter would drop the words. */
function withGeneral(code: string, plain: string): string {
  return code.replace(/G\/通用格式|General/giu, `"${plain.replace('-', '')}"`)
}

/**
 * 「0!.0,"万"」 shows 12345 as 1.2万: a point written between the digits, and a comma for each three of them that are left
 * out. The formatter does not know this habit of Chinese workbooks.
 */
function scaledByPoint(code: string, plain: string): { value: number; code: string } | undefined {
  const [, decimals = '', thousands = '', rest = ''] =
    /^[#0]+(?:[!\\]\.|"\.")(0+)(,*)([^;]*)/u.exec(code) ?? []
  if (decimals === '') return undefined
  const value = Number(movePoint(plain, -decimals.length - 3 * thousands.length))
  return { value, code: `0.${decimals}${rest}` }
}

const NUMBER = /\d[\d,]*(?:\.\d+)?|\.\d+/gu

function withTypedDigits(shown: string, plain: string): string {
  const [number, another] = shown.match(NUMBER) ?? []
  if (number === undefined) return shown
  if (/\dE[+-]?\d/u.test(shown)) return plain
  if (another !== undefined) return shown
  const digits = number.replaceAll(',', '')
  const exact = exactNumber(plain.replace('-', ''), digits)
  // What is no rounding of the stored number was shown wrong.
  if (exact === undefined) return plain
  const decimals = decimalsOf(exact)
  const isCut = decimals > decimalsOf(digits) && decimals <= MOST_TYPED_DECIMALS
  return isCut ? shown.replace(number, exact) : shown.replace(/(\d)\.(?!\d)/u, '$1')
}

/** Powers of ten that a format shows a number by: as it is, %, 千, 万, 百万, 亿. */
const SCALES = [0, 2, -3, -4, -6, -8]

/** The stored number on the scale of the shown one, which must be a rounding of it. */
function exactNumber(plain: string, shown: string): string | undefined {
  const half = 0.5 * 10 ** -decimalsOf(shown)
  return SCALES.map(places => movePoint(plain, places)).find(
    scaled => Math.abs(Number(scaled) - Number(shown)) <= half * 1.000001,
  )
}

/** Red, or the colour of a negative section, is lost in text: the sign must not be. */
function signed(shown: string, value: number): string {
  return value < 0 && !/^\D*[-－−(（▲△]/u.test(shown) ? `-${shown}` : shown
}
