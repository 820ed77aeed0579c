import { readThreshold } from '../threshold'
import { likelyPartners } from './likeness/likelyPartners'
import { nameLikeness, nameShape, traits } from './likeness/nameLikeness'
import type { NameShape } from './likeness/nameLikeness'
import { plainClass } from './likeness/plainName'
import { targetShape, targetsLikeness } from './likeness/targetLikeness'
import type { TargetShape } from './likeness/targetLikeness'
import type { Likely } from './likeness/worthOffering'
import type { IndicatorFacts } from './facts'

/** What each part of an indicator counts; the name leads, the rest tells near-twins apart. */
const PARTS = { name: 0.8, classes: 0.08, annualTarget: 0.08, periodTarget: 0.04 }

/** Below this nobody is asked. Found by trial on published tables and on names changed as offices change them. */
const LEAST = 0.5

/** Share of the shorter name's characters that the other must have before the two are looked at more closely. */
const SHARE_OF_NAME = 0.4

interface Shape {
  readonly name: NameShape
  readonly level1: string
  readonly level2: string
  /** Read only for those that are looked at closely. */
  readonly targets: () => { readonly period: TargetShape; readonly annual: TargetShape }
}

type TargetsLikeness = ReturnType<typeof targetsLikeness>

/** Which indicators of two years may be the same, by name, class and target; only within one project. */
export function likelyIndicators(
  before: readonly IndicatorFacts[],
  after: readonly IndicatorFacts[],
): Likely[] {
  const [shapes, others] = [before.map(shapeOf), after.map(shapeOf)]
  const later = placesByProject(after)
  const likeness = targetsLikeness()
  return [...placesByProject(before)].flatMap(([project, places]) =>
    partnersAmong(places, later.get(project) ?? [], [shapes, others]).flatMap(([one, other]) => {
      const [shape, facing] = [shapes[one], others[other]]
      const similarity = shape && facing ? similarityOf(shape, facing, likeness) : 0
      return similarity >= LEAST ? [{ before: one, after: other, similarity }] : []
    }),
  )
}

function partnersAmong(
  before: readonly number[],
  after: readonly number[],
  [shapes, others]: readonly [readonly Shape[], readonly Shape[]],
): [number, number][] {
  const traitsOf = (shape: Shape | undefined) => (shape ? traits(shape.name) : new Set<number>())
  return likelyPartners(
    before.map(place => traitsOf(shapes[place])),
    after.map(place => traitsOf(others[place])),
    SHARE_OF_NAME,
  ).flatMap(([one, other]): [number, number][] => {
    const [place, partner] = [before[one], after[other]]
    return place === undefined || partner === undefined ? [] : [[place, partner]]
  })
}

function similarityOf(one: Shape, other: Shape, likeness: TargetsLikeness): number {
  const name = nameLikeness(one.name, other.name)
  const whole = PARTS.name * name + PARTS.classes * classLikeness(one, other)
  if (whole + PARTS.annualTarget + PARTS.periodTarget < LEAST) return 0
  const [targets, facing] = [one.targets(), other.targets()]
  const annual = PARTS.annualTarget * likeness(targets.annual, facing.annual)
  const period = PARTS.periodTarget * likeness(targets.period, facing.period)
  return Math.round((whole + annual + period) * 1000) / 1000
}

function classLikeness(one: Shape, other: Shape): number {
  if (one.level1 !== other.level1) return one.level2 === other.level2 ? 0.5 : 0
  return one.level2 === other.level2 ? 1 : 0.5
}

function shapeOf({ level1, level2, name, periodTarget, annualTarget }: IndicatorFacts): Shape {
  const about = { level1: level1.name, level2: level2.name, name }
  const read = (printed: string) => targetShape(readThreshold(printed, about))
  let targets: ReturnType<Shape['targets']> | undefined
  return {
    name: nameShape(name),
    level1: plainClass(level1),
    level2: plainClass(level2),
    targets: () => (targets ??= { period: read(periodTarget), annual: read(annualTarget) }),
  }
}

function placesByProject(all: readonly IndicatorFacts[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { project }] of all.entries()) {
    const known = places.get(project)
    if (known) known.push(place)
    else places.set(project, [place])
  }
  return places
}
