import type { Rating, RuleSet } from '../rules'

/** The rating of a total (评价等级): ≥ 90 优, ≥ 80 良, ≥ 60 中, else 差, by the limits of the rule set. */
export function ratingOf(total: number, { ratings }: RuleSet): Rating {
  if (total >= ratings.excellent) return 'excellent'
  if (total >= ratings.good) return 'good'
  return total >= ratings.fair ? 'fair' : 'poor'
}
