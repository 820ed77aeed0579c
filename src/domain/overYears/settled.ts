import type Big from 'big.js'
import type { Accumulation } from './accumulation'
import { isAtLeast, isAtMost } from '../standing'
import type { NumericThreshold, Standing } from '../standing'

/** Accumulations that put figures together; the others ask single years. */
export type Operation = Exclude<Accumulation, 'everyYear' | 'latest'>

/** Whether the figures so far can only move one way, and no move that way changes the verdict. */
export function isSettled(
  threshold: NumericThreshold,
  values: readonly Big[],
  operation: Operation,
  standing: Standing,
): boolean {
  if (operation === 'min') return settledFalling(threshold, standing)
  const grows = operation === 'max' || isNeverNegative(threshold, values)
  return grows && settledRising(threshold, standing)
}

function settledRising(threshold: NumericThreshold, { met, difference }: Standing): boolean {
  if (isAtLeast(threshold)) return met
  return !met && (isAtMost(threshold) || difference.gt(0))
}

function settledFalling(threshold: NumericThreshold, { met, difference }: Standing): boolean {
  if (isAtMost(threshold)) return met
  return !met && (isAtLeast(threshold) || difference.lt(0))
}

/** A sum only grows where no year can take away: no figure, and no bound, is below zero. */
function isNeverNegative(threshold: NumericThreshold, values: readonly Big[]): boolean {
  const bound = threshold.kind === 'number' ? threshold.bound : threshold.low
  return !bound.startsWith('-') && values.every(value => value.gte(0))
}
