/** A number at the start of a text: how much of the text it takes, and its plain decimal. */
export interface Numeral {
  readonly text: string
  readonly value: string
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Arabic digits with or without thousands separators: `1,200.50` → 1200.50. */
export function arabicNumeral(rest: string): Numeral | undefined {
  const found = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|^\.\d+/u.exec(rest)
  if (!found) return undefined
  return { text: found[0], value: plain(found[0].replace(/,/gu, '')) }
}

/** Digits side by side (两三次, 二三十人) are about so many, and the place behind a last digit may be left out (一百二): no exact number. */
const LOOSE = /[一二两三四五六七八九]{2}|[百千万][一二两三四五六七八九]$/u

/** 二〇二五: digits read off one by one. */
const ONE_BY_ONE = /^[零〇一二三四五六七八九]{3,}$/u

/**
 * Chinese numerals below a hundred million: 两, 十二, 一百二十, 九十五点五, 三万五千. A 万 or 亿 at the end is left to the unit,
 * since a bound stays as printed: 三万元 is 3 万元. Words such as 百 or 万 alone are no numerals, nor are
 * loose ones (两三次).
 */
export function chineseNumeral(rest: string): Numeral | undefined {
  const found =
    /^[零〇一二两三四五六七八九十百千]+(?:万[零〇一二两三四五六七八九十百千]+)?(?:点[零〇一二三四五六七八九]+)?/u.exec(
      rest,
    )
  if (!found || /^[百千]/u.test(found[0])) return undefined
  const [whole = '', fraction] = found[0].split('点')
  if (LOOSE.test(whole) && !ONE_BY_ONE.test(whole)) return undefined
  const [tenThousands = '', ones] = whole.split('万')
  const value = ones === undefined ? hundreds(tenThousands) : hundreds(tenThousands) * 10_000 + hundreds(ones)
  if (!Number.isSafeInteger(value)) return undefined
  return {
    text: found[0],
    value: fraction === undefined ? String(value) : `${value}.${spelledDigits(fraction)}`,
  }
}

function hundreds(text: string): number {
  let sum = 0
  let digit: number | undefined
  for (const character of text) {
    const place = PLACES[character]
    if (place === undefined) {
      // Digits side by side are read off one by one: 二〇二五.
      digit = (digit ?? 0) * 10 + (DIGITS[character] ?? 0)
    } else {
      sum += (digit ?? 1) * place
      digit = undefined
    }
  }
  return sum + (digit ?? 0)
}

function spelledDigits(text: string): string {
  return Array.from(text, character => String(DIGITS[character] ?? 0)).join('')
}

/** Without leading zeros; everything else as printed (100.00 stays). */
function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '').replace(/^\./u, '0.')
}
