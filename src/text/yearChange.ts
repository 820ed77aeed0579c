import { budgetFilling } from '@/domain/years/budgetFilling'
import type { MoneyChange } from '@/domain/years/change'
import type { ComparisonCounts } from '@/domain/years/comparisonCounts'
import { moneyChangeText } from '@/domain/years/figureText'
import type { YearComparison } from '@/domain/years/yearComparison'

/** 「预算增加 5.00 万元（增长 8.66%）」; where there is no change, `why`: a blank is said, not counted as 0. */
export function budgetChangeText(budget: MoneyChange, why = '预算有一年未填，不能比较'): string {
  const change = moneyChangeText(budget)
  return change === undefined ? why : `预算${change}`
}

/** Why there is no change of the budget to tell. */
export function whyNoBudgetChange(comparison: Pick<YearComparison, 'before' | 'after'>): string {
  return budgetFilling(comparison) ?? '有一年没有项目，预算不能比较'
}

/** What changed, in the order it matters; what did not happen is left out. */
export function changeCounts({ projects, targets, verdicts }: ComparisonCounts): string[] {
  return [
    counted('项目', '个', [
      ['新增', projects.added],
      ['取消', projects.retired],
    ]),
    counted('年度目标值', '项', [
      ['提高', targets.raised],
      ['降低', targets.lowered],
    ]),
    counted('完成情况', '项', [
      ['好转', verdicts.better],
      ['变差', verdicts.worse],
    ]),
  ].filter(text => text !== '')
}

function counted(what: string, unit: string, counts: readonly (readonly [string, number])[]): string {
  const told = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} ${unit}`)
  return told.length === 0 ? '' : `${what}${told.join('、')}`
}
