import { operatorBefore } from './operators'
import type { Piece, Place } from './token'
import { bracketedUnitAt, unitAt } from './unitWords'

/** The unit behind its number. */
export function unitToken({ rest, previous }: Place): Piece | undefined {
  if (previous?.type === 'unit') return strayUnit(rest)
  const counted =
    previous?.type === 'number' || (previous?.type === 'roughly' && /[多余]/u.test(previous.text))
  if (!counted) return undefined
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

/** A short word that nothing else follows may be a unit that the list does not know. */
function unknownUnit(rest: string): string | undefined {
  // ≥3且≤5: the word joins two bounds.
  if (/^(?:且|并|但|而|同时)/u.test(rest)) return undefined
  const han = /^\p{Script=Han}+/u.exec(rest)?.[0] ?? ''
  const word = han.replace(/(?:及?以[上下内]|之内|内|左右|上下).*$/u, '')
  if (word.length >= 1 && word.length <= 4) return word
  return /^[A-Za-zμΩ°℃][A-Za-z²³/]{0,5}(?=$|[ ,;。)])/u.exec(rest)?.[0]
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
