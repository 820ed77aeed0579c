import { operatorBefore } from './operators'
import type { Piece, Place } from './token'
import { awaitsUnit } from './token'
import { bracketedUnitAt, unitAt } from './unitWords'

/** The unit behind its number. */
export function unitToken({ rest, previous }: Place): Piece | undefined {
  if (previous?.type === 'unit') return strayUnit(rest)
  if (!awaitsUnit(previous)) return undefined
  const bracketed = bracketedUnitAt(rest)
  if (bracketed) return { type: 'unit', ...bracketed, known: true }
  const known = unitAt(rest)
  if (known !== undefined) return { type: 'unit', text: known, unit: asPrinted(known), known: true }
  const unknown = unknownUnit(rest)
  return unknown === undefined ? undefined : { type: 'unit', text: unknown, unit: unknown, known: false }
}

/** A second unit behind the first: 28.8万元 %. */
function strayUnit(rest: string): Piece | undefined {
  const sign = /^[%‰](?=$| )/u.exec(rest)?.[0]
  return sign === undefined ? undefined : { type: 'unit', text: sign, unit: sign, known: true }
}

/** Words that join, relate, place or state; what begins with one is no unit: 3至, 3到期, ≥3且≤5, 3等, 3前, 3完成. */
const NO_UNIT =
  /^(?:[且并但而或和与及以至到为是的约不已均]|同时|等(?![级次])|前后|之?[前后中外止](?!\p{Script=Han})|完[成工]|达[成标]|合格)/u

/** A short word that nothing else follows may be a unit that the list does not know. */
function unknownUnit(rest: string): string | undefined {
  if (NO_UNIT.test(rest)) return undefined
  const word = wordBeforeOperator(/^\p{Script=Han}+/u.exec(rest)?.[0] ?? '')
  if (word.length >= 1 && word.length <= 4) return word
  return /^[A-Za-zμΩ°℃][A-Za-z²³/]{0,5}(?=$|[ ,;。)])/u.exec(rest)?.[0]
}

/** 甲 of 甲以上, 甲不超过 and 甲至; nothing of 多于: an operator or a word that joins is no part of a unit. */
function wordBeforeOperator(han: string): string {
  const operator = Array.from(han.slice(0, 5)).findIndex((_, at) => operatorBefore(han.slice(at)))
  const word = operator === -1 ? han : han.slice(0, operator)
  return word.replace(/(?:(?:及?以|之)[上下内前后]|内|左右|上下).*$|(?:同时|[且并但而或和与及至到])$/u, '')
}

/** The unit in front, as forms with a column for it print it: 米 = 3500, % ≥ 90. */
export function leadingUnitToken({ rest, previous }: Place): Piece | undefined {
  if (previous !== undefined) return undefined
  const known = unitAt(rest)
  const found = bracketedUnitAt(rest) ?? (known === undefined ? undefined : { text: known, unit: known })
  if (!found) return undefined
  const behind = rest.slice(found.text.length).trimStart()
  if (!/^[\d.±]/u.test(behind) && !operatorBefore(behind)) return undefined
  return { type: 'unit', text: found.text, unit: asPrinted(found.unit), known: true }
}

/** As printed, but 百分比 is %. */
function asPrinted(unit: string): string {
  return unit === '百分比' ? '%' : unit
}
