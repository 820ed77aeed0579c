import type { RuleSet, ScoredClass } from '../rules'
import { fromSteps, shareOut, termText, toSteps } from './points'
import { CLASS_NAMES } from './scoredClass'

/** Points of the classes of one table, in whole steps of the last decimal, and where points went. */
export interface SharedClassPoints {
  readonly steps: Readonly<Record<ScoredClass, number>>
  readonly sentences: readonly string[]
}

const CLASSES: readonly ScoredClass[] = ['cost', 'output', 'benefit', 'satisfaction']

/**
 * The points of a rule set over the classes a table has: a missing 满意度 gives its points to 效益 where there is one,
 * any other missing class to those present, in proportion to what they then have. 执行率 keeps its own.
 *
 * @see 财预〔2020〕10号 (not checked against the original)
 */
export function classPoints(present: ReadonlySet<ScoredClass>, rules: RuleSet): SharedClassPoints {
  const { decimals } = rules
  const steps = stepsOf(scored => toSteps(rules.points[scored], decimals))
  if (present.size === 0) return { steps: stepsOf(() => 0), sentences: [nowhere(steps, decimals)] }
  const moved = present.has('satisfaction') || !present.has('benefit') ? steps : satisfied(steps)
  const sentences = moved.satisfaction === steps.satisfaction ? [] : [mergedSentence(steps, decimals)]
  const shared = inProportion(moved, present, decimals)
  return { steps: shared.steps, sentences: [...sentences, ...shared.sentences] }
}

function stepsOf(stepsOfClass: (scored: ScoredClass) => number): Record<ScoredClass, number> {
  return {
    output: stepsOfClass('output'),
    benefit: stepsOfClass('benefit'),
    satisfaction: stepsOfClass('satisfaction'),
    cost: stepsOfClass('cost'),
  }
}

function satisfied(steps: SharedClassPoints['steps']): SharedClassPoints['steps'] {
  return { ...steps, benefit: steps.benefit + steps.satisfaction, satisfaction: 0 }
}

function inProportion(
  steps: SharedClassPoints['steps'],
  present: ReadonlySet<ScoredClass>,
  decimals: number,
): SharedClassPoints {
  const missing = CLASSES.filter(scored => !present.has(scored) && steps[scored] > 0)
  if (missing.length === 0) return { steps, sentences: [] }
  const takers = CLASSES.filter(scored => present.has(scored))
  const freed = missing.reduce((sum, scored) => sum + steps[scored], 0)
  const gains = shareOut(
    freed,
    takers.map(scored => steps[scored]),
  )
  const gainOf = new Map(takers.map((scored, place) => [scored, gains[place] ?? 0]))
  return {
    steps: stepsOf(scored => (present.has(scored) ? steps[scored] + (gainOf.get(scored) ?? 0) : 0)),
    sentences: [sharedSentence(missing, freed, gainOf, decimals)],
  }
}

function mergedSentence({ satisfaction }: SharedClassPoints['steps'], decimals: number): string {
  return `未设满意度指标，其 ${stepsText(satisfaction, decimals)} 分并入效益指标`
}

function sharedSentence(
  missing: readonly ScoredClass[],
  freed: number,
  gainOf: ReadonlyMap<ScoredClass, number>,
  decimals: number,
): string {
  const lead = `未设${missing.map(scored => CLASS_NAMES[scored]).join('、')}，其 ${stepsText(freed, decimals)} 分`
  const [only, ...others] = gainOf.keys()
  if (only !== undefined && others.length === 0) return `${lead}全部并入${CLASS_NAMES[only]}`
  const gains = Array.from(
    gainOf,
    ([scored, gain]) => `${CLASS_NAMES[scored]} ${stepsText(gain, decimals)} 分`,
  )
  return `${lead}按比例分给${gains.join('、')}`
}

function nowhere(steps: SharedClassPoints['steps'], decimals: number): string {
  const left = CLASSES.reduce((sum, scored) => sum + steps[scored], 0)
  return `没有绩效指标，预算执行率以外的 ${stepsText(left, decimals)} 分无处分配`
}

function stepsText(steps: number, decimals: number): string {
  return termText(fromSteps(steps, decimals))
}
