import Big from 'big.js'
import type { Actual } from '../actual'
import type { Doubt } from '../doubt'
import type { Verdict } from '../judge'
import { isNumeric } from '../standing'
import type { Threshold } from '../threshold'
import type { ActualMeaning } from './settledActual'

/** What an actual as typed leaves open, and the answers a person can give with one press. */
export interface ActualQuestion {
  /** Doubts that nobody settled (存疑). */
  readonly doubts: readonly Doubt[]
  /** What to do where the units differ. */
  readonly advice: string | undefined
  readonly answers: readonly ActualMeaning[]
}

/** `doubts` are those still open; `verdict` is the one on this actual. */
export function actualQuestion(
  threshold: Threshold,
  actual: Actual | undefined,
  { doubts, verdict }: { readonly doubts: readonly Doubt[]; readonly verdict: Verdict },
): ActualQuestion {
  const differs = verdict.status === 'unjudged' && verdict.reason === 'unit-differs'
  const advice = differs && actual ? unitAdvice(threshold, actual) : undefined
  return { doubts, advice, answers: answersTo(threshold, actual, { doubts, differs }) }
}

function unitAdvice(threshold: Threshold, actual: Actual): string | undefined {
  if (!('unit' in threshold) || actual.kind !== 'number') return undefined
  return `单位“${actual.unit}”与指标值的“${threshold.unit}”不一致：如果是同一计量，请只填数字`
}

function answersTo(
  threshold: Threshold,
  actual: Actual | undefined,
  { doubts, differs }: { readonly doubts: readonly Doubt[]; readonly differs: boolean },
): ActualMeaning[] {
  if (doubts.some(({ code }) => code === 'none-or-zero'))
    return isNumeric(threshold) ? ['zero', 'none'] : ['none']
  // None of one thing is none of the other: 0起 for a target in 人.
  const isZero = actual?.kind === 'number' && new Big(actual.value).eq(0)
  const zero: ActualMeaning[] = differs && isZero ? ['zero'] : []
  return [...zero, ...(doubts.length > 0 ? (['as-read'] as const) : [])]
}
