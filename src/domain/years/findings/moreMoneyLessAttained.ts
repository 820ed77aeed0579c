import { moneyChange } from '../change'
import { moneyChangeText, moneyText, percentText } from '../figureText'
import { compareLineages } from '../lineageRows'
import { comparableAttainment } from '../meanAttainment'
import type { ProjectRun } from '../yearRun'
import type { ProjectRow } from '../../yearRow'
import { lastYears } from './finding'
import type { Finding, FindingLimits } from './finding'

/** Attainments are quotients: below this two of them are the same. */
const NOTHING = 1e-9

/**
 * More money (全年预算数) and a lower 平均完成率 than the year before, over the indicators that have a 完成率 in both years:
 * more indicators alone are not a lower attainment.
 */
export function moreMoneyLessAttained(
  { projectId, name, years }: ProjectRun,
  limits: FindingLimits,
): Finding[] {
  const rows = lastYears(years, 2)
  if (!rows) return []
  const [before, after] = rows
  const budget = moneyChange(before.budgetTotal, after.budgetTotal)
  const attained = comparableAttainment(compareLineages(before.indicators, after.indicators))
  if (!attained || !isMore(budget, limits)) return []
  if (attained.before.share - attained.after.share <= limits.attainmentFall + NOTHING) return []
  const [was, now] = [percentText(attained.before.share), percentText(attained.after.share)]
  const { year } = after.projectYear
  const money = `${year}年预算 ${amountText(after)}，比上年${moneyChangeText(budget) ?? ''}`
  return [
    {
      code: 'more-money-less-attained',
      projectId,
      years: [before.projectYear.year, year],
      sentence: `“${name}”${money}，而 ${attained.after.indicators} 项可比指标的平均完成率由 ${was} 降至 ${now}。`,
      evidence: [
        { year: before.projectYear.year, about: 'budget', figure: amountText(before) },
        { year, about: 'budget', figure: amountText(after) },
        { year: before.projectYear.year, about: 'mean-attainment', figure: was },
        { year, about: 'mean-attainment', figure: now },
      ],
    },
  ]
}

/** From nothing to something is more, whatever the share. */
function isMore({ change, share }: ReturnType<typeof moneyChange>, { moneyRise }: FindingLimits): boolean {
  if (change === undefined || change <= 0) return false
  return share === undefined || share > moneyRise
}

function amountText({ budgetTotal }: ProjectRow): string {
  return budgetTotal === undefined ? '未填' : moneyText(budgetTotal)
}
