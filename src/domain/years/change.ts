import Big from 'big.js'
import { executionRate, sumFen } from '../money'
import type { Fen } from '../money'

/** Whether a change is good or bad (好转、变差); `neither` where more is not better or worse, or directions differ. */
export type Effect = 'better' | 'worse' | 'same' | 'neither'

/** An amount of money in two years, whole 分. */
export interface MoneyChange {
  readonly before: Fen | undefined
  readonly after: Fen | undefined
  /** after − before; undefined where either year is blank: a blank is not 0. */
  readonly change: Fen | undefined
  /** Change ÷ before, unrounded; undefined over 0 as well. */
  readonly share: number | undefined
}

/** A figure in two years; the change is exact. undefined: that year has none, and then there is no change. */
export interface FigureChange {
  readonly before: number | undefined
  readonly after: number | undefined
  readonly change: number | undefined
}

export function moneyChange(before: Fen | undefined, after: Fen | undefined): MoneyChange {
  const change = before === undefined || after === undefined ? undefined : sumFen([after, negative(before)])
  return { before, after, change, share: executionRate(change, before) }
}

export function figureChange(before: number | undefined, after: number | undefined): FigureChange {
  const change =
    before === undefined || after === undefined ? undefined : new Big(after).minus(before).toNumber() + 0
  return { before, after, change }
}

/** What a change means where more is better (1), worse (-1), or neither (0). */
export function effectOf(change: number, direction: -1 | 0 | 1): Effect {
  if (change === 0) return 'same'
  if (direction === 0) return 'neither'
  return change > 0 === direction > 0 ? 'better' : 'worse'
}

function negative(amount: Fen): Fen {
  return (0 - amount) as Fen
}
