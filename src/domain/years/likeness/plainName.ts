import type { IndicatorClass } from '../../indicator'
import { normalise } from '../../notation/normalise'
import { chineseNumeral } from '../../notation/numerals'
import { beginsWithCounted, mayBeginWithSeries } from './countedWord'

const NUMERAL = '[一二三四五六七八九十]'
const BEFORE_CIRCLED_ONE = '①'.charCodeAt(0) - 1

/** 「指标1：」, 「1.」, 「（二）」, 「①」 before a name; 「1、2号线」, 「一、二类疫苗」 and 「1:三灰土」 are no numbering. */
const NUMBERING = new RegExp(
  [
    String.raw`^(?:绩效)?指标(?:\d{1,3}|${NUMERAL}{1,3})(?:[:.、)-]|(?=\s))`,
    String.raw`^\d{1,2}(?:[.、)]|:(?!${NUMERAL}))(?!\d)`,
    String.raw`^${NUMERAL}{1,3}[、.:](?!${NUMERAL})`,
    String.raw`^\((?:\d{1,2}|${NUMERAL}{1,3})\)`,
    '^[①-⑳]',
  ].join('|'),
  'u',
)

/**
 * A printed name with one spelling for one name: full-width as half-width, without blanks, numbering before it and a full
 * stop behind it; what stands in brackets is kept, and so is a number that is part of the name (（一）期, ①号线). Names that
 * are alike in this are the same name.
 */
export function plainName(printed: string): string {
  const { text, rest } = parted(printed)
  const bare = beginsWithCounted(rest) ? '' : squeezed(rest)
  return bare === '' ? squeezed(text) : bare
}

/**
 * Whether two that have the same plain name may be two of a series, told apart only by the numbers in front: （一）期满意度 and
 * （二）期满意度. A person decides.
 */
export function mayBeTwins(one: string, other: string): boolean {
  const [first, second] = [parted(one), parted(other)]
  const [number, facing] = [first, second].map(({ numbering }) => numberOf(numbering))
  if (number === undefined || facing === undefined || number === facing) return false
  return mayBeginWithSeries(first.rest)
}

function parted(printed: string): { text: string; numbering: string; rest: string } {
  const text = normalise(printed).trim()
  const numbering = NUMBERING.exec(text)?.[0] ?? ''
  return { text, numbering, rest: text.slice(numbering.length) }
}

/** （二）, 2. and ② are the same number; undefined: there is none. */
function numberOf(numbering: string): number | undefined {
  const [digits] = /\d+/u.exec(numbering) ?? []
  if (digits !== undefined) return Number(digits)
  const [circled] = /[①-⑳]/u.exec(numbering) ?? []
  if (circled !== undefined) return circled.charCodeAt(0) - BEFORE_CIRCLED_ONE
  const [spelled] = new RegExp(`${NUMERAL}+`, 'u').exec(numbering) ?? []
  return spelled === undefined ? undefined : Number(chineseNumeral(spelled)?.value)
}

/** A spending unit as it is told apart; a number in front is its own. '' is not known. */
export function plainUnit(unit = ''): string {
  return squeezed(normalise(unit))
}

/** A class as it is told apart: without its code, the points printed behind it, and 指标 at its end (社会效益指标 is 社会效益). */
export function plainClass({ code, name }: IndicatorClass): string {
  const text = squeezed(normalise(name))
    .replace(/^\d+[-.、]/u, '')
    .replace(/\(\d+(?:\.\d+)?分?\)$/u, '')
    .replace(/(?!^)指标$/u, '')
  return text === '' ? code.trim() : text
}

function squeezed(text: string): string {
  return text
    .replace(/\s/gu, '')
    .replace(/[“”„]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/(?!^)[。.;,]+$/u, '')
    .toLowerCase()
}
