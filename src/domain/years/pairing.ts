import { likelyIndicators } from './likelyIndicators'
import { likelyProjects } from './likelyProjects'
import type { IndicatorFacts, ProjectFacts } from './facts'
import { mayBeTwins, plainClass, plainName, plainUnit } from './likeness/plainName'
import { onceEach, uniquePairs } from './likeness/uniquePairs'
import type { Identified } from './likeness/uniquePairs'
import { worthOffering } from './likeness/worthOffering'
import type { Likely } from './likeness/worthOffering'

export type { IndicatorFacts, ProjectFacts } from './facts'

/** Two ids of which the later carries on the earlier one. */
export interface Pair {
  readonly before: string
  readonly after: string
}

/** A pair that only a person can confirm (待确认). */
export interface Offer extends Pair {
  /** 0 to 1; 1 is the same name, class and target, which stands more than once. */
  readonly similarity: number
}

/** How two years of a table go together (配对). Each id of a year stands in one of the three: paired, offered, or alone. */
export interface Pairing {
  /** Beyond doubt: the same name in the same place, once in either year. */
  readonly paired: readonly Pair[]
  /** For a person to decide; one id can stand in several: one-to-many and many-to-one. */
  readonly offered: readonly Offer[]
  /** Ids of the earlier year that nothing later is like (已取消). */
  readonly retired: readonly string[]
  /** Ids of the later year that nothing earlier is like (新增). */
  readonly added: readonly string[]
}

/**
 * Pairs the projects of two years: by themselves only where the same name stands once in either year under the same unit,
 * or once in all where a unit is not known. Under another unit it is offered.
 */
export function pairProjects(before: readonly ProjectFacts[], after: readonly ProjectFacts[]): Pairing {
  const keyOf = projectKey([...before, ...after])
  return pairingOf(onceEach(before), onceEach(after), { keyOf, likelyOf: likelyProjects })
}

/** The pairs of `pairProjects` that are beyond doubt, without looking for likely ones. */
export function certainProjects(before: readonly ProjectFacts[], after: readonly ProjectFacts[]): Pair[] {
  return pairsOf(certainAmong(onceEach(before), onceEach(after), projectKey([...before, ...after])))
}

/**
 * Pairs the indicators of two years inside the projects they share: by themselves only where the same classes and the
 * same name stand once in either year.
 */
export function pairIndicators(before: readonly IndicatorFacts[], after: readonly IndicatorFacts[]): Pairing {
  return pairingOf(onceEach(before), onceEach(after), { keyOf: indicatorKey, likelyOf: likelyIndicators })
}

/** The pairs of `pairIndicators` that are beyond doubt, without looking for likely ones. */
export function certainIndicators(
  before: readonly IndicatorFacts[],
  after: readonly IndicatorFacts[],
): Pair[] {
  return pairsOf(certainAmong(onceEach(before), onceEach(after), indicatorKey))
}

/**
 * All pairs of two years as offers, the certain ones among them: of what has ended and may have come back nothing pairs by
 * itself, since a table in between is without it. (Neighbouring tables pair by themselves whatever years lie between.)
 */
export function offersOf({ paired, offered }: Pairing): Offer[] {
  return [...paired.map(pair => ({ ...pair, similarity: 1 })), ...offered]
}

interface Named extends Identified {
  readonly name: string
}

interface Ways<One> {
  /** undefined: it has no name to go by. */
  readonly keyOf: (one: One) => string | undefined
  readonly likelyOf: (before: readonly One[], after: readonly One[]) => Likely[]
}

function pairingOf<One extends Named>(
  before: readonly One[],
  after: readonly One[],
  { keyOf, likelyOf }: Ways<One>,
): Pairing {
  const certain = certainAmong(before, after, keyOf)
  const settled = new Set(certain.flat())
  const left = before.filter(one => !settled.has(one))
  const right = after.filter(one => !settled.has(one))
  const offers = offersBetween(left, right, likelyOf)
  return {
    paired: pairsOf(certain),
    offered: offers,
    retired: idsWithout(left, new Set(offers.map(offer => offer.before))),
    added: idsWithout(right, new Set(offers.map(offer => offer.after))),
  }
}

function certainAmong<One extends Named>(
  before: readonly One[],
  after: readonly One[],
  keyOf: Ways<One>['keyOf'],
): [One, One][] {
  return uniquePairs(before, after, keyOf).filter(([one, other]) => !mayBeTwins(one.name, other.name))
}

/** In the order of the earlier year, the likeliest first. */
function offersBetween<One extends Identified>(
  before: readonly One[],
  after: readonly One[],
  likelyOf: Ways<One>['likelyOf'],
): Offer[] {
  return worthOffering(likelyOf(before, after))
    .sort((one, other) => one.before - other.before || other.similarity - one.similarity)
    .flatMap(likely => {
      const [one, other] = [before[likely.before], after[likely.after]]
      return one && other ? [{ before: one.id, after: other.id, similarity: likely.similarity }] : []
    })
}

function idsWithout(all: readonly Identified[], taken: ReadonlySet<string>): string[] {
  return all.map(({ id }) => id).filter(id => !taken.has(id))
}

function pairsOf(certain: readonly (readonly [Identified, Identified])[]): Pair[] {
  return certain.map(([one, other]) => ({ before: one.id, after: other.id }))
}

/** A name with its unit, except where one of that name has none: then nobody knows which unit's it is. */
function projectKey(all: readonly ProjectFacts[]): (one: ProjectFacts) => string | undefined {
  const withoutUnit = new Set(
    all.filter(({ unit }) => plainUnit(unit) === '').map(({ name }) => plainName(name)),
  )
  return ({ name, unit }) => {
    const plain = plainName(name)
    return withoutUnit.has(plain) ? keyOf(plain) : keyOf(plain, plainUnit(unit))
  }
}

function indicatorKey({ project, level1, level2, name }: IndicatorFacts): string | undefined {
  return keyOf(plainName(name), project, plainClass(level1), plainClass(level2))
}

function keyOf(name: string, ...place: readonly string[]): string | undefined {
  return name === '' ? undefined : JSON.stringify([...place, name])
}
