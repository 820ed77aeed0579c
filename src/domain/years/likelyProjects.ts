import { likelyPartners } from './likeness/likelyPartners'
import type { Traits } from './likeness/likelyPartners'
import { nameLikeness, nameShape, traits } from './likeness/nameLikeness'
import type { NameShape } from './likeness/nameLikeness'
import { plainUnit } from './likeness/plainName'
import type { WeightedText } from './likeness/weightedText'
import { proseShape, proseTraits, wordingLikeness } from './likeness/wordingLikeness'
import type { Likely } from './likeness/worthOffering'
import type { ProjectFacts } from './facts'

/** What each part of a project counts; a part that either year leaves blank does not count. */
const PARTS = { name: 0.5, goal: 0.25, indicators: 0.25 }

/** A name alone, where goal and indicators are others or blank, is trusted that much; of the same name they tell the rest. */
const NAME_ALONE = 0.85

/** What of a likeness is left under another unit: the one of the own unit comes first. */
const OTHER_UNIT = 0.94

/** Below this nobody is asked. Found by trial on published tables and on names changed as offices change them. */
const LEAST = 0.45

/** Shares of the smaller side that two must have in common before they are looked at more closely. */
const SHARES = { name: 0.4, prose: 0.3 }

interface Shape {
  readonly name: NameShape
  /** '' is not known. */
  readonly unit: string
  readonly goal: WeightedText
  /** The names of its indicators, one behind the other. */
  readonly indicators: WeightedText
}

/** Which projects of two years may be the same, by name, goal and the names of their indicators. */
export function likelyProjects(before: readonly ProjectFacts[], after: readonly ProjectFacts[]): Likely[] {
  const [shapes, others] = [before.map(shapeOf), after.map(shapeOf)]
  return partnersAmong(shapes, others).flatMap(([one, other]) => {
    const [shape, facing] = [shapes[one], others[other]]
    const similarity = shape && facing ? similarityOf(shape, facing) : 0
    return similarity >= LEAST ? [{ before: one, after: other, similarity }] : []
  })
}

function partnersAmong(before: readonly Shape[], after: readonly Shape[]): [number, number][] {
  const by = (traitsOf: (shape: Shape) => Traits, share: number) =>
    likelyPartners(before.map(traitsOf), after.map(traitsOf), share)
  const pairs = [
    ...by(({ name }) => traits(name), SHARES.name),
    ...by(({ goal }) => proseTraits(goal), SHARES.prose),
    ...by(({ indicators }) => proseTraits(indicators), SHARES.prose),
  ]
  const once = new Map(pairs.map(pair => [pair[0] * after.length + pair[1], pair]))
  return [...once.values()]
}

function similarityOf(one: Shape, other: Shape): number {
  const isOtherUnit = one.unit !== '' && other.unit !== '' && one.unit !== other.unit
  return Math.round(likenessOf(one, other) * (isOtherUnit ? OTHER_UNIT : 1) * 1000) / 1000
}

function likenessOf(one: Shape, other: Shape): number {
  const name = nameLikeness(one.name, other.name)
  const purpose = purposeLikeness(one, other)
  if (name === 1) return NAME_ALONE + (1 - NAME_ALONE) * (purpose?.mean ?? 1)
  const alone = NAME_ALONE * name
  if (!purpose) return alone
  const together = (PARTS.name * name + purpose.share * purpose.mean) / (PARTS.name + purpose.share)
  return Math.max(together, alone)
}

/** How alike goal and indicators are, and what they count together; undefined: blank in either year. */
function purposeLikeness(one: Shape, other: Shape): { mean: number; share: number } | undefined {
  let sum = 0
  let share = 0
  for (const part of ['goal', 'indicators'] as const) {
    if (one[part].text === '' || other[part].text === '') continue
    sum += PARTS[part] * wordingLikeness(one[part], other[part])
    share += PARTS[part]
  }
  return share === 0 ? undefined : { mean: sum / share, share }
}

function shapeOf({ name, unit, goal, indicatorNames }: ProjectFacts): Shape {
  return {
    name: nameShape(name),
    unit: plainUnit(unit),
    goal: proseShape(goal),
    indicators: proseShape(indicatorNames.join('')),
  }
}
