import { isWhollyBudgeted } from '../yearSummary'
import type { YearComparison } from './yearComparison'

/**
 * Why the budgets of two years are not compared: 「2025年全年预算已填 1/2 个项目，暂不比较」; undefined where every project of
 * both years has one.
 */
export function budgetFilling({
  before,
  after,
}: Pick<YearComparison, 'before' | 'after'>): string | undefined {
  const gaps = [before, after].filter(({ summary }) => !isWhollyBudgeted(summary))
  const told = gaps.map(
    ({ year, summary }) => `${year}年全年预算已填 ${summary.budgetedProjects}/${summary.projects} 个项目`,
  )
  return told.length === 0 ? undefined : `${told.join('，')}，暂不比较`
}
