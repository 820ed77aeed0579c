import Big from 'big.js'
import { unitFamily } from '../notation/units'
import { isWholeCount } from '../notation/wholeCounts'
import type { NumberThreshold } from '../threshold'

/** A bound that belongs to its own target (含界值), in the target's unit. */
export interface InclusiveBound {
  readonly comparison: '>=' | '<='
  readonly bound: Big
}

/**
 * The inclusive neighbour of a strict bound over whole things: ＜3人 is ≤2人, ＞3个 is ≥4个, ＜3万人 is ≤2.9999万人.
 * undefined: the bound is not strict, or parts of the unit exist.
 */
export function inclusiveNeighbour(
  { comparison }: NumberThreshold,
  bound: Big,
  unit: string,
): InclusiveBound | undefined {
  if (!isWholeCount(unit)) return undefined
  const { exponent } = unitFamily(unit)
  const counted = bound.times(`1e${exponent}`)
  if (comparison === '<') return { comparison: '<=', bound: wholeBelow(counted).times(`1e${-exponent}`) }
  if (comparison !== '>') return undefined
  return { comparison: '>=', bound: wholeBelow(counted.neg()).neg().times(`1e${-exponent}`) }
}

/** The largest whole number below. */
function wholeBelow(count: Big): Big {
  const cut = count.round(0, Big.roundDown)
  return cut.lt(count) ? cut : cut.minus(1)
}
