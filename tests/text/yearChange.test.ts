import { expect, it } from 'vitest'
import { compareYears } from '@/domain/years/yearComparison'
import { budgetChangeText, whyNoBudgetChange } from '@/text/yearChange'
import { aYear } from '../domain/years/aYear'

/** Budgets of 甲, 乙… in 万元; undefined for a blank. */
function side(year: number, budgets: readonly (string | undefined)[]) {
  const projects = budgets.map((budget, place) => ({
    id: '甲乙丙'.charAt(place),
    ...(budget === undefined ? {} : { budget }),
  }))
  return aYear(year, ...projects)
}

it.each<[(string | undefined)[], (string | undefined)[], string]>([
  [['100', '200'], ['100', '50'], '预算减少 150.00 万元（下降 50%）'],
  [['100', '200'], ['100', '0'], '预算减少 200.00 万元（下降 66.67%）'],
  [['100', '200'], ['100', undefined], '2025年全年预算已填 1/2 个项目，暂不比较'],
  [[undefined, '200'], ['100', '200'], '2024年全年预算已填 1/2 个项目，暂不比较'],
  [[undefined], [undefined], '2024年全年预算已填 0/1 个项目，2025年全年预算已填 0/1 个项目，暂不比较'],
  [['100'], ['100', '200'], '预算增加 200.00 万元（增长 200%）'],
  [['100'], ['100'], '预算持平'],
  [[], ['100'], '有一年没有项目，预算不能比较'],
])('%j 对 %j：%s', (before, after, sentence) => {
  const comparison = compareYears(side(2024, before), side(2025, after))
  expect(budgetChangeText(comparison.budget, whyNoBudgetChange(comparison))).toBe(sentence)
})
