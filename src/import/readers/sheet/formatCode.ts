import { SSF } from '@e965/xlsx'
import { GENERAL } from './numberFormats'

// The package leaves the type of its formatter open.
const formatter = SSF as {
  format(code: string, value: number | string, options?: { date1904: boolean }): string
  is_date(code: string): boolean
}

/** Excel takes no longer code; the formatter's time grows with the square of it. */
const LONGEST = 255

/** A value as a format code shows it; undefined for a code that the formatter does not know. */
export function formatted(value: number | string, code: string, is1904 = false): string | undefined {
  if (code.length > LONGEST) return undefined
  try {
    return formatter.format(understood(code), value, { date1904: is1904 }).trim()
  } catch {
    return undefined
  }
}

export function isDateCode(code: string): boolean {
  return code.length <= LONGEST && formatter.is_date(understood(code))
}

const SYSTEM_DATE = /\[\$-F800\][^;]*/giu
const SYSTEM_TIME = /\[\$-F400\][^;]*/giu
// What stands in quotes or behind a backslash stays; a run of other signs that are no code is put into quotes.
const LITERAL = /"[^"]*"|\\.|上午\/下午|!(.)|[^\x20-\x7e]+/gu

/** A code in the spelling of the formatter: Chinese Excel has its own word for General, its own escape, bare signs. */
function understood(code: string): string {
  return code
    .replace(/G\/通用格式/gu, GENERAL)
    .replace(SYSTEM_DATE, 'yyyy"年"m"月"d"日"')
    .replace(SYSTEM_TIME, 'h:mm:ss')
    .replace(/\[\$([^\]-]*)[^\]]*\]/gu, (_, currency: string) => (currency === '' ? '' : `"${currency}"`))
    .replace(LITERAL, (whole: string, escaped: string | undefined) => {
      if (escaped !== undefined) return `\\${escaped}`
      return /^["\\]|上午/u.test(whole) ? whole : `"${whole}"`
    })
}
