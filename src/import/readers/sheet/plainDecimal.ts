/** What Excel itself keeps of a number; the digits behind are binary noise: 0.30000000000000004 is 0.3. */
const KEPT_DIGITS = 15

/** A stored number as a plain decimal: no exponent, no trailing zeros. */
export function plainDecimal(value: number): string {
  const [digits = '', exponent = '0'] = value.toPrecision(KEPT_DIGITS).split('e')
  return movePoint(digits, Number(exponent))
}

/** Moves the decimal point of a plain decimal to the right (to the left if negative): 0.955 by 2 is 95.5. */
export function movePoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded =
    point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length - point, '0')
  const at = Math.max(point, 0)
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, '')
  const behind = padded.slice(at).replace(/0+$/u, '')
  const unsigned = `${before === '' ? '0' : before}${behind === '' ? '' : `.${behind}`}`
  return unsigned === '0' ? '0' : sign + unsigned
}

export function decimalsOf(decimal: string): number {
  const point = decimal.indexOf('.')
  return point === -1 ? 0 : decimal.length - point - 1
}
