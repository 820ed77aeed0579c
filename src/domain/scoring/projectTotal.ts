import Big from 'big.js'
import type { RuleSet } from '../rules'
import type { WeightsInForce } from './editWeights'
import type { ExecutionLine } from './executionLine'
import { divideRounded, equalsText, sumPoints, termText } from './points'
import type { ScoreLine } from './scoreLine'

/** What the lines of a project come to (总分). */
export interface ProjectTotal {
  /** Indicators that have a score, of those that have points to earn. */
  readonly scored: number
  readonly all: number
  /** 「已评 18/22」. */
  readonly progress: string
  /** undefined while an indicator or 执行率 has no score: a total with a hole is no total. */
  readonly total: number | undefined
  /** What must be known about the total, in Chinese. */
  readonly sentences: readonly string[]
}

/** The lines that a total is made of. */
export interface LinesToTotal {
  readonly weights: WeightsInForce
  readonly execution: ExecutionLine
  readonly lines: readonly ScoreLine[]
}

/**
 * Adds up a project. Without a budget 执行率 does not apply and the rest is raised to the full score; a line that is
 * worth no points is no hole.
 */
export function projectTotal(facts: LinesToTotal, rules: RuleSet): ProjectTotal {
  const earning = facts.lines.filter(({ weight }) => weight > 0)
  const scored = earning.filter(({ score }) => score !== undefined).length
  const isOpen = facts.execution.weight > 0 && facts.execution.status === 'unfilled'
  const isWhole = facts.weights.addsUp && earning.length > 0 && scored === earning.length && !isOpen
  const sum = sumPoints([facts.execution, ...earning].map(({ score }) => score ?? 0))
  const result = isWhole ? totalOf(sum, facts.execution, rules) : { total: undefined, sentences: [] }
  return {
    scored,
    all: earning.length,
    progress: `已评 ${scored}/${earning.length}`,
    total: result.total?.toNumber(),
    sentences: [...(isOpen ? ['预算执行率未评：全年预算数或全年执行数未填'] : []), ...result.sentences],
  }
}

function totalOf(sum: Big, execution: ExecutionLine, { fullScore, decimals }: RuleSet) {
  if (execution.status !== 'not-applicable' || !(execution.weight > 0)) return { total: sum, sentences: [] }
  const rest = new Big(fullScore).minus(execution.weight)
  const raised = sum.times(fullScore)
  const total = divideRounded(raised, rest, decimals)
  const [full, points] = [termText(fullScore), termText(execution.weight)]
  const earned = equalsText(total, total.times(rest).eq(raised), decimals)
  const formula = `${termText(sum)} × ${full} ÷ (${full} − ${points}) ${earned}`
  return { total, sentences: [`全年预算数为 0，预算执行率不适用，总分按 ${formula} 折算`] }
}
