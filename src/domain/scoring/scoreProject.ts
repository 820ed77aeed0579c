import type { Rating, RuleSet } from '../rules'
import type { IndicatorRow, ProjectRow } from '../yearRow'
import { editWeights, typedFor } from './editWeights'
import type { WeightEdits, WeightsInForce } from './editWeights'
import { executionLine } from './executionLine'
import type { ExecutionLine } from './executionLine'
import { projectTotal } from './projectTotal'
import type { ProjectTotal } from './projectTotal'
import { ratingOf } from './rating'
import { scoreLine } from './scoreLine'
import type { ScoreLine } from './scoreLine'
import { shareWeights } from './shareWeights'

/** Points that a person typed beside the computed ones. */
export interface TypedScores {
  readonly execution?: number
  /** By indicator id. */
  readonly indicators?: Readonly<Record<string, number>>
}

/** What a person settled of a project's 自评. */
export interface ScoringChoices {
  readonly weights?: WeightEdits
  readonly typed?: TypedScores
}

/** One indicator's line, and the row it is about. */
export interface IndicatorScore extends ScoreLine {
  readonly row: IndicatorRow
}

/** The self-evaluation of one project (项目支出绩效自评). */
export interface ProjectScore extends ProjectTotal {
  readonly weights: WeightsInForce
  readonly execution: ExecutionLine
  /** In printed order. */
  readonly lines: readonly IndicatorScore[]
  /** 优、良、中、差; undefined without a total. */
  readonly rating: Rating | undefined
}

/** Scores a project by its annual verdicts and its money. */
export function scoreProject(row: ProjectRow, rules: RuleSet, choices: ScoringChoices = {}): ProjectScore {
  const indicators = row.indicators.map(({ indicator }) => indicator)
  const weights = editWeights(shareWeights(indicators, rules), choices.weights ?? {}, rules)
  const lines = row.indicators.map((one, place) => {
    const weight = weights.indicators[place]?.weight ?? 0
    return { ...scoreLine(lineFacts(one, weight, choices.typed), rules), row: one }
  })
  const money = { budget: row.budgetTotal, spent: row.executedTotal }
  const typed = choices.typed?.execution
  const execution = executionLine({ ...money, weight: weights.execution, typed }, rules)
  const summed = projectTotal({ weights, execution, lines }, rules)
  const rating = summed.total === undefined ? undefined : ratingOf(summed.total, rules)
  return { ...summed, weights, execution, lines, rating }
}

function lineFacts({ indicator, entry, annual }: IndicatorRow, weight: number, typed?: TypedScores) {
  return {
    verdict: annual,
    threshold: indicator.annualTarget.reading,
    actual: entry.actual?.reading,
    grade: entry.grade,
    reason: entry.reason,
    typed: typedFor(indicator.id, typed?.indicators),
    weight,
  }
}
