import { exactly, sumPoints, termText } from './points'
import type { RuleSet } from '../rules'
import type { Weights } from './shareWeights'

/** Weights that a person typed over the shared ones. */
export interface WeightEdits {
  readonly execution?: number
  /** By indicator id. */
  readonly indicators?: Readonly<Record<string, number>>
}

/** Weights in force, and whether they add up. */
export interface WeightsInForce extends Weights {
  /** The running total (分值合计). */
  readonly total: number
  /** Whether the total is what all points must come to; only then is there a total score. */
  readonly addsUp: boolean
}

/** Lays typed weights over the shared ones. A weight that is no number of points stays as shared, and is said. */
export function editWeights(shared: Weights, edits: WeightEdits, rules: RuleSet): WeightsInForce {
  const execution = editOf('预算执行率', shared.execution, edits.execution, rules)
  const edited = shared.indicators.map(({ id, name, weight }) =>
    editOf(`指标“${name}”`, weight, typedFor(id, edits.indicators), rules),
  )
  const total = sumPoints([execution, ...edited].map(({ weight }) => weight)).toNumber()
  const addsUp = total === rules.fullScore
  return {
    execution: execution.weight,
    indicators: shared.indicators.map((indicator, place) => ({
      ...indicator,
      weight: edited[place]?.weight ?? indicator.weight,
    })),
    sentences: [
      ...shared.sentences,
      ...[execution, ...edited].flatMap(({ refused }) => refused ?? []),
      ...(addsUp ? [] : [totalSentence(total, rules.fullScore)]),
    ],
    total,
    addsUp,
  }
}

/** What a person typed for an id; ids are looked up as keys of their own, never on the prototype. */
export function typedFor(
  id: string,
  typed: Readonly<Record<string, number>> | undefined,
): number | undefined {
  return typed !== undefined && Object.hasOwn(typed, id) ? typed[id] : undefined
}

function editOf(what: string, weight: number, edit: number | undefined, rules: RuleSet) {
  if (edit === undefined) return { weight }
  if (isPoints(edit, rules)) return { weight: edit }
  const { fullScore, decimals } = rules
  const limits = `须为 0 至 ${fullScore} 的数，至多 ${decimals} 位小数`
  return { weight, refused: `${what}录入的分值无效（${limits}），仍按 ${termText(weight)} 分` }
}

function isPoints(points: number, { fullScore, decimals }: RuleSet): boolean {
  const exact = exactly(points)
  if (exact === undefined || exact.lt(0) || points > fullScore) return false
  return exact.round(decimals, 0).eq(exact)
}

function totalSentence(total: number, full: number): string {
  const difference = sumPoints([full, -total])
  const side = difference.gt(0) ? '还差' : '多出'
  return `分值合计 ${termText(total)} 分，须为 ${termText(full)} 分，${side} ${termText(difference.abs())} 分`
}
