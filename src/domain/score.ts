import type { Actual } from './actual'
import type { Verdict } from './judge'
import type { RuleSet } from './rules'
import { scoreLine } from './scoring/scoreLine'
import type { Threshold } from './threshold'

/**
 * Points an indicator earns (得分) out of its weight (分值), rounded half up a row. undefined: not judged, or a missed
 * date, which a person grades first (`scoreLine` takes the grade). Words earn what is suggested for their grade.
 *
 * @see 财预〔2020〕10号 项目支出绩效评价管理办法 (not checked against the original)
 */
export function scoreIndicator(
  verdict: Verdict,
  threshold: Threshold,
  actual: Actual | undefined,
  weight: number,
  rules: RuleSet,
): number | undefined {
  return scoreLine({ verdict, threshold, actual, weight }, rules).computed
}
