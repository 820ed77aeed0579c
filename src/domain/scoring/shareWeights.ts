import type { Indicator } from '../indicator'
import type { RuleSet, ScoredClass } from '../rules'
import { classPoints } from './classPoints'
import { fromSteps, shareOut, toSteps } from './points'
import { scoredClassOf } from './scoredClass'

/** What of an indicator its weight depends on. */
export type WeighedIndicator = Pick<Indicator, 'id' | 'level1' | 'level2' | 'name'>

/** The weight (分值) of one indicator. */
export interface IndicatorWeight {
  readonly id: string
  readonly name: string
  readonly scoredClass: ScoredClass
  readonly weight: number
}

/** The weights of one project: what 执行率 and each indicator is worth, in printed order. */
export interface Weights {
  readonly execution: number
  readonly indicators: readonly IndicatorWeight[]
  /** Where points went that a class of the table does not take, and what was only supposed, in Chinese. */
  readonly sentences: readonly string[]
}

/**
 * Shares the points of a rule set over a table, since published tables print none: inside a level-1 class equally, the
 * remainder to the first printed (50 over three: 16.67, 16.67, 16.66). Together exactly the rule set's total.
 *
 * @see 财预〔2020〕10号 (not checked against the original)
 */
export function shareWeights(indicators: readonly WeighedIndicator[], rules: RuleSet): Weights {
  const choices = indicators.map(({ id, name, level1, level2 }) => ({
    id,
    name,
    ...scoredClassOf({ level1, level2 }, rules),
  }))
  const { steps, sentences } = classPoints(new Set(choices.map(({ scoredClass }) => scoredClass)), rules)
  const stepsOf = equalShares(choices, steps)
  const points = (ofSteps: number) => fromSteps(ofSteps, rules.decimals)
  return {
    execution: points(toSteps(rules.points.execution, rules.decimals)),
    indicators: choices.map(choice => ({
      id: choice.id,
      name: choice.name,
      scoredClass: choice.scoredClass,
      weight: points(stepsOf.get(choice) ?? 0),
    })),
    sentences: [...new Set(choices.flatMap(({ remark }) => remark ?? [])), ...sentences],
  }
}

/** The steps of each class, shared equally among its indicators. */
function equalShares<Choice extends { readonly scoredClass: ScoredClass }>(
  choices: readonly Choice[],
  steps: Readonly<Record<ScoredClass, number>>,
): Map<Choice, number> {
  const classes = new Set(choices.map(({ scoredClass }) => scoredClass))
  const shared = Array.from(classes, scored => {
    const members = choices.filter(({ scoredClass }) => scoredClass === scored)
    const equal = members.map(() => 1)
    return shareOut(steps[scored], equal).map((share, place) => [members[place], share] as const)
  })
  return new Map(shared.flat().flatMap(([choice, share]) => (choice ? [[choice, share] as const] : [])))
}
