import type { IndicatorClass } from '../../indicator'
import { normalise } from '../../notation/normalise'
import { beginsWithCounted } from './countedWord'

const NUMERAL = '[一二三四五六七八九十]'

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
  const text = normalise(printed).trim()
  const numbering = NUMBERING.exec(text)?.[0] ?? ''
  const rest = text.slice(numbering.length)
  const bare = beginsWithCounted(rest) ? '' : squeezed(rest)
  return bare === '' ? squeezed(text) : bare
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
