import Big from 'big.js'
import type { Fen } from '../money'
import type { Rating, RuleSet } from '../rules'
import { divideRounded, exactly } from './points'
import { ratingOf } from './rating'

/** What of a project counts for its department. */
export interface ProjectStanding {
  /** 总分; undefined: not fully scored. */
  readonly total: number | undefined
  /** 全年预算数; undefined: blank. */
  readonly budget: Fen | undefined
}

/** The score of a department (部门得分). */
export interface DepartmentScore {
  /** Fully scored projects whose budget is known, of all projects. */
  readonly scored: number
  readonly all: number
  /** 「已评 5/8 个项目」. */
  readonly progress: string
  /** Mean of the scored projects weighted by 全年预算数; undefined: none is scored, or they have no money at all. */
  readonly score: number | undefined
  /** undefined until all projects are scored. */
  readonly rating: Rating | undefined
  readonly sentences: readonly string[]
}

/** The mean of a department's fully scored projects, weighted by 全年预算数; rounded once. */
export function scoreDepartment(projects: readonly ProjectStanding[], rules: RuleSet): DepartmentScore {
  const scored = projects.flatMap(weighed)
  const whole = scored.reduce((sum, { budget }) => sum.plus(budget), new Big(0))
  const sum = scored.reduce((before, { total, budget }) => before.plus(total.times(budget)), new Big(0))
  const score = whole.gt(0) ? divideRounded(sum, whole, rules.decimals).toNumber() : undefined
  const isWhole = scored.length === projects.length
  return {
    scored: scored.length,
    all: projects.length,
    progress: `已评 ${scored.length}/${projects.length} 个项目`,
    score,
    rating: isWhole && score !== undefined ? ratingOf(score, rules) : undefined,
    sentences: scored.length > 0 && score === undefined ? ['已评项目的全年预算数均为 0，无法加权'] : [],
  }
}

/** A budget below 0 weighs nothing. */
function weighed({ total, budget }: ProjectStanding): { total: Big; budget: Big }[] {
  const [points, money] = [exactly(total), exactly(budget)]
  return points && money ? [{ total: points, budget: money.gt(0) ? money : new Big(0) }] : []
}
