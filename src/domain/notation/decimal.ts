import Big from 'big.js'

/** A number as a person writes it: plain, no exponent, no trailing zeros (`12.50` → `12.5`). */
export function plainDecimal(value: Big | string): string {
  return new Big(value).toFixed()
}
