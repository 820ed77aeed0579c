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

/** Reads one number with its operator and unit; undefined: no number is printed, refused: it can't be told what the number says. */
export function readNumber(tokens: readonly Token[]): Attempt | undefined {
  const [at, ...others] = numberPlaces(tokens)
  if (at === undefined) return undefined
  if (others.length > 0) return { kind: 'refused', doubts: ['several-values'] }
  const quantity = quantityAt(tokens, at, [0, tokens.length])
  if (!quantity || isDamaged(quantity)) return { kind: 'refused', doubts: ['unread-number'] }
  return numberOf(quantity)
}

function numberOf(quantity: Quantity): Attempt {
  const { unit, known, doubts: unitDoubts } = unitOf(quantity)
  const { comparison, doubts: operatorDoubts } = comparisonOf(quantity)
  const { leading, trailing } = wordsAround(quantity)
  // 每月10日前: a day that comes back is no quantity.
  if (/^[日号]$/u.test(unit) && /^之?前/u.test(trailing)) return { kind: 'refused', doubts: [] }
  // 25年底: the year is printed without its century.
  if (unit === '年' && /^[底末终]/u.test(trailing)) return { kind: 'refused', doubts: ['unread-number'] }
  const prose = leading + trailing !== ''
  const told = comparison !== undefined
  // 投诉人数为0: 为 and the like say that the number belongs to the words.
  const named = trailing === '' && unit === '' && /[为是达:]$/u.test(leading)
  if (!told && !known && !named && (prose || /[A-Za-z]/u.test(unit)))
    return { kind: 'refused', doubts: ['unread-number'] }
  const doubts: DoubtCode[] = [
    ...unitDoubts,
    ...operatorDoubts,
    ...roughDoubts([...quantity.before, ...quantity.after]),
    ...(told && unit === '' && trailing !== '' ? (['unit-unclear'] as const) : []),
    ...(prose && !isToldFirmly(quantity) ? (['words-around'] as const) : []),
    ...(!told && quantity.before.some(({ type }) => type === 'unit') ? (['unit-in-front'] as const) : []),
  ]
  return { kind: 'number', comparison, value: quantity.number.value, unit, doubts }
}

/** Words may stand around a number that an operator belongs to: 至少全年完成2次宣传. */
function isToldFirmly({ before, after }: Quantity): boolean {
  return before.some(isStrong) || after.some(({ type }) => type === 'behind')
}
