import { describeThreshold } from '../../notation/describe'
import type { Threshold } from '../../threshold'
import { compareTargets } from '../compareTargets'
import type { TargetChange } from '../compareTargets'
import { proseShape, wordingLikeness } from './wordingLikeness'

/** How much a target that changed so still speaks for the same indicator. */
const ALIKE: Readonly<Record<Exclude<TargetChange, 'reworded'>, number>> = {
  same: 1,
  renotated: 1,
  raised: 0.7,
  lowered: 0.7,
  'kind-changed': 0.2,
  'unit-changed': 0,
}

/** A target, with what it asks for as a text: equal texts are equal targets. */
export interface TargetShape {
  readonly threshold: Threshold
  readonly asks: string
}

export function targetShape(threshold: Threshold): TargetShape {
  return { threshold, asks: describeThreshold(threshold) }
}

/** How alike two targets are, from 0 (another unit) to 1 (the same), the same in either direction; compares each two once. */
export function targetsLikeness(): (one: TargetShape, other: TargetShape) => number {
  const known = new Map<string, Map<string, number>>()
  return (one, other) => {
    if (one.asks === other.asks) return 1
    const beside = known.get(one.asks) ?? new Map<string, number>()
    known.set(one.asks, beside)
    const likeness = beside.get(other.asks) ?? likenessOf(one.threshold, other.threshold)
    beside.set(other.asks, likeness)
    return likeness
  }
}

function likenessOf(one: Threshold, other: Threshold): number {
  const change = compareTargets(one, other)
  if (change !== 'reworded') return ALIKE[change]
  if (one.kind !== 'words' || other.kind !== 'words') return 0
  return wordingLikeness(proseShape(one.wording), proseShape(other.wording))
}
