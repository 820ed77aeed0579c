import Big from 'big.js'
import type { DoubtCode } from './doubts'
import type { Attempt } from './meaning'
import { isStrong } from './prose'
import type { Quantity } from './quantity'
import {
  comparisonOf,
  isDamaged,
  numberPlaces,
  quantityAt,
  roughDoubts,
  unitOf,
  wordsAround,
} from './quantity'
import type { Token } from './token'

interface Ends {
  readonly first: Quantity
  readonly second: Quantity
}

/** Reads two bounds: 1200-1500册, ±3%以内, ≥3且≤5; undefined: the text has no such form. */
export function readRange(tokens: readonly Token[]): Attempt | undefined {
  const [at = -1, second, third] = numberPlaces(tokens)
  if (third !== undefined) return undefined
  if (second === undefined) return aroundZero(tokens, at)
  const ends = endsOf(tokens, [at, second])
  if (!ends || isDamaged(ends.second)) return undefined
  return tokens[second - 1]?.type === 'to' ? fromTo(ends) : twoSided(ends)
}

/** A range whose second bound is missing: 3至, 85%～. */
export function readBrokenRange(tokens: readonly Token[]): Attempt | undefined {
  return tokens.at(-1)?.type === 'to' ? { kind: 'refused', doubts: ['unread-number'] } : undefined
}

function aroundZero(tokens: readonly Token[], at: number): Attempt | undefined {
  const quantity = quantityAt(tokens, at, [0, tokens.length])
  if (!quantity || tokens[at - 1]?.type !== 'plusMinus' || isDamaged(quantity)) return undefined
  const { value } = quantity.number
  const { unit, doubts } = unitOf(quantity)
  const low = new Big(value).eq(0) ? value : `-${value}`
  return { kind: 'range', low, high: value, unit, doubts: [...doubts, ...roughDoubts(tokens)] }
}

function endsOf(tokens: readonly Token[], [at, next]: readonly [number, number]): Ends | undefined {
  const border = tokens.findIndex((token, place) => place > at && startsSecond(token))
  const split = border === -1 || border > next ? next : border
  const first = quantityAt(tokens, at, [0, split])
  const second = quantityAt(tokens, next, [split, tokens.length])
  return first && second && { first, second }
}

function startsSecond({ type }: Token): boolean {
  return type === 'to' || type === 'before'
}

function fromTo({ first, second }: Ends): Attempt {
  const unit = commonUnit(first, second)
  if (unit === undefined) return { kind: 'refused', doubts: ['several-values'] }
  if (isCalendar(unit, { first, second })) return { kind: 'refused', doubts: [] }
  const around = [...first.before, ...second.after]
  const operator = around.some(token => isStrong(token) || token.type === 'behind')
  const { leading } = wordsAround(first)
  const { trailing } = wordsAround(second)
  const usual = /^(?:在|介于)?$/u.test(leading) && /^(?:之间|区间|范围内?)?$/u.test(trailing)
  return ordered(first.number.value, second.number.value, unit, [
    ...(operator ? (['range-and-operator'] as const) : []),
    ...(usual ? [] : (['words-around'] as const)),
    ...roughDoubts([...around, ...first.after]),
  ])
}

/** ≥3且≤5, 3人以上5人以下: only bounds that are both included. */
function twoSided({ first, second }: Ends): Attempt | undefined {
  const unit = commonUnit(first, second)
  const { comparison: one, doubts } = comparisonOf(first)
  const { comparison: other, doubts: more } = comparisonOf(second)
  if (unit === undefined || doubts.length + more.length > 0) return undefined
  if (!/^(?:且|并且?|同时|但|而)*$/u.test(wordsAround(first).trailing + wordsAround(second).leading))
    return undefined
  const [low, high] = one === '>=' ? [first, second] : [second, first]
  if (!((one === '>=' && other === '<=') || (one === '<=' && other === '>='))) return undefined
  if (new Big(low.number.value).gt(high.number.value)) return undefined
  return { kind: 'range', low: low.number.value, high: high.number.value, unit, doubts: [] }
}

/** 3万-5万元, 85-95%: the second unit holds for both; two different ones are two values. */
function commonUnit(first: Quantity, second: Quantity): string | undefined {
  const one = unitOf(first).unit
  const other = unitOf(second).unit
  if (other === '') return one
  return one === '' || one === other || (/^[十百千万亿]+$/u.test(one) && other.startsWith(one))
    ? other
    : undefined
}

/** 1-4季度, 2021-2025 and 2021-25年度 are spans of the calendar, no quantities. */
function isCalendar(unit: string, { first, second }: Ends): boolean {
  if (/^(?:月份?|日|号|季度?)$/u.test(unit)) return true
  return /^(?:[学财]?年度?)?$/u.test(unit) && areYears(first.number.value, second.number.text)
}

/** The century may be left out of a later year: 2021-25. */
function areYears(first: string, second: string): boolean {
  if (!isYear(first)) return false
  return /^\d{2}$/u.test(second) ? second > first.slice(2) : isYear(second)
}

function isYear(value: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(value)
}

function ordered(one: string, other: string, unit: string, doubts: readonly DoubtCode[]): Attempt {
  if (!new Big(one).gt(other)) return { kind: 'range', low: one, high: other, unit, doubts }
  return { kind: 'range', low: other, high: one, unit, doubts: [...doubts, 'range-reversed'] }
}
