import { arabicNumeral, chineseNumeral } from './numerals'
import type { Piece, Place } from './token'
import { followsDate, followsNumber } from './token'

/** A quantity, with its sign where one may stand. */
export function numberToken({ rest, previous, last }: Place): Piece | undefined {
  // 第3, 前3名 are places in an order, no quantities.
  if (last === '第' || (last === '前' && previous?.type !== 'by')) return undefined
  const sign =
    previous === undefined || previous.type === 'before' || previous.type === 'to' ? signAt(rest) : ''
  const numeral = anyNumeral(rest.slice(sign.length))
  if (!numeral) return undefined
  const spelled = !/^[\d.]/u.test(numeral.text)
  const negative = sign.startsWith('-') && /[1-9]/u.test(numeral.value)
  const value = (negative ? '-' : '') + numeral.value
  return { type: 'number', text: sign + numeral.text, value, spelled }
}

/** 百分之九十五, 千分之三, 万分之五: the unit stands in front. */
export function shareToken({ rest, previous }: Place): readonly Piece[] | undefined {
  // 5 万分之一: the words are the unit there.
  if (previous?.type === 'number') return undefined
  if (rest.startsWith('百分百')) return share('百分百', '100', '%')
  const found = /^(百|千|万)分之/u.exec(rest)
  if (!found) return undefined
  const numeral = /^(?:一?百)(?![零一二两三四五六七八九十])/u.exec(rest.slice(found[0].length))
  const number = numeral ? { text: numeral[0], value: '100' } : anyNumeral(rest.slice(found[0].length))
  const unit = { 百: '%', 千: '‰', 万: '万分之一' }[found[1] as '百' | '千' | '万']
  return number && share(found[0] + number.text, number.value, unit)
}

/** 约, 左右, 前后: the number or the day is not exact. */
export function roughlyToken({ rest, previous }: Place): Piece | undefined {
  const behind = followsNumber(previous) ? /^(?:左右|上下|多(?!于)|余)/u.exec(rest) : null
  const around = followsDate(previous) ? /^(?:左右|上下|前后)/u.exec(rest) : null
  const front =
    /^(?:大约|大概|约(?=\s?[\d一二两三四五六七八九十百第本当年])|接近|将近|近(?=\s?\d|年[底末终]))/u.exec(
      rest,
    )
  const text = (behind ?? around ?? front)?.[0]
  return text === undefined ? undefined : { type: 'roughly', text }
}

/** ± before a number, + behind one. */
export function plusMinusToken({ rest, previous }: Place): Piece | undefined {
  const text = /^(?:±|正负|\+ ?\/ ?-|\+-)/u.exec(rest)?.[0]
  if (text !== undefined) return { type: 'plusMinus', text }
  return followsNumber(previous) && rest.startsWith('+') ? { type: 'plus', text: '+' } : undefined
}

/** The dash, 至 or 到 between two bounds, or behind the first one where the second is missing (3至). */
export function toToken({ rest, previous, value }: Place): Piece | undefined {
  if (!followsNumber(previous) && !followsDate(previous)) return undefined
  const text = /^(?:--?|~~?|至|到)(?= ?(?:[-+]?\.?\d|[一二两三四五六七八九十百]|$))/u.exec(rest)?.[0]
  if (text === undefined) return undefined
  // -5--3℃: beside a bound below 0 the second - is a sign too; 3--5 has one dash printed twice.
  const signed = value?.startsWith('-') === true && /^--\.?\d/u.test(rest)
  return { type: 'to', text: signed ? '-' : text }
}

function share(text: string, value: string, unit: string): readonly Piece[] {
  return [
    { type: 'number', text, value, spelled: false },
    { type: 'unit', text: '', unit, known: true },
  ]
}

function signAt(rest: string): string {
  return /^[-+](?=\.?\d)/u.exec(rest)?.[0] ?? ''
}

function anyNumeral(rest: string): { text: string; value: string } | undefined {
  return arabicNumeral(rest) ?? chineseNumeral(rest)
}
