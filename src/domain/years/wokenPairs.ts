import type { PairingDecision } from '../pairingDecision'
import { datedIndicators } from './identities'
import type { JoinableIndicator, PlacedYear } from './identities'
import type { Pair } from './pairing'
import { soundPairs } from './soundPairs'
import type { Settled } from './soundPairs'

/** What is known of the indicators of projects that have just come together. */
export interface Woken {
  /** Whether two indicators belonged to one project before; what was decided of others was asleep. */
  readonly wereOne: (one: string, other: string) => boolean
  readonly settled: Settled
}

/**
 * Where projects come together again, what was decided of their indicators holds again: what a person said as it is, but
 * what had paired by itself (自动配对) only where nothing that was decided meanwhile speaks against it.
 */
export function withoutUnsoundWoken(years: readonly PlacedYear[], woken: Woken): readonly PlacedYear[] {
  const here = new Map(
    years.flatMap(({ projectId, indicators }) => indicators.map(one => [one.id, projectId])),
  )
  const isWoken = ({ before, after }: Pair, { how }: PairingDecision) =>
    how === 'automatic' &&
    here.has(before) &&
    here.get(before) === here.get(after) &&
    !woken.wereOne(before, after)
  const pairs = decidedPairs(years).flatMap(([pair, decision]) => (isWoken(pair, decision) ? pair : []))
  if (pairs.length === 0) return years
  const others = withDecisions(years, (pair, decision) => !isWoken(pair, decision))
  const sound = new Set(soundPairs(datedIndicators(others), pairs, woken.settled).map(keyOf))
  return withDecisions(years, (pair, decision) => !isWoken(pair, decision) || sound.has(keyOf(pair)))
}

function decidedPairs(years: readonly PlacedYear[]): (readonly [Pair, PairingDecision])[] {
  return years.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, carriesOn = [] }) =>
      carriesOn.map(decision => [{ before: decision.of, after: id }, decision] as const),
    ),
  )
}

function keyOf({ before, after }: Pair): string {
  return `${before} ${after}`
}

/** Years with those decisions about indicators that are to be kept. */
function withDecisions(
  years: readonly PlacedYear[],
  isKept: (pair: Pair, decision: PairingDecision) => boolean,
): PlacedYear[] {
  return years.map(year => ({ ...year, indicators: year.indicators.map(row => withKept(row, isKept)) }))
}

function withKept(
  { carriesOn, ...row }: JoinableIndicator,
  isKept: (pair: Pair, decision: PairingDecision) => boolean,
): JoinableIndicator {
  const kept = carriesOn?.filter(decision => isKept({ before: decision.of, after: row.id }, decision))
  return kept === undefined || kept.length === 0 ? row : { ...row, carriesOn: kept }
}
