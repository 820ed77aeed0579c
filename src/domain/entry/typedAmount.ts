import Big from 'big.js'
import { readFen } from '../money'
import type { Fen } from '../money'

const AMOUNT = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万|万元|亿|亿元|元)?$/u

/** What a person typed as an amount: its value, or why it can't be kept, as a Chinese sentence. */
export type TypedAmount =
  { readonly kept: true; readonly value: Fen } | { readonly kept: false; readonly refusal: string }

/** Reads an amount typed in 万元; a unit behind it (60 万, 1.2亿, 500元) is the one that counts. */
export function readTypedAmount(typed: string): TypedAmount {
  const found = AMOUNT.exec(typed.normalize('NFKC').replace(/\s/gu, '').replace(/−/gu, '-'))
  if (!found) return refused(`“${typed}”不是金额，请填写数字，单位为万元，如 12.50`)
  const decimal = (found[1] ?? '').replaceAll(',', '')
  if (new Big(decimal).lt(0)) return refused('金额不能小于 0，请核对')
  const inFen = new Big(decimal).times(fenPer(found[2]))
  if (!inFen.round(0, Big.roundDown).eq(inFen)) return refused('金额最多精确到分，请核对')
  const value = readFen(`${inFen.times('0.01').toFixed()}元`, '元')
  return value === undefined ? refused(`“${typed}”过大，请核对位数；本栏单位为万元`) : { kept: true, value }
}

function fenPer(unit = '万元'): string {
  if (unit === '元') return '1e2'
  return unit.startsWith('亿') ? '1e10' : '1e6'
}

function refused(refusal: string): TypedAmount {
  return { kept: false, refusal }
}
