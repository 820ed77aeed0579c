import { wanYuan } from '@/domain/money'
import type { YearSummary } from '@/domain/yearSummary'
import { LOW_EXECUTION, isWhollyFilled } from '@/domain/yearSummary'
import { percent } from './percent'

/** The share that an 执行率 is low below, as a person reads it: 「80%」. */
export const LOW_EXECUTION_TEXT = percent(LOW_EXECUTION, 0)

/**
 * How much of a year's 全年执行数 is filled, and what is known of its 执行率 until it is filled whole: 「已填 1/8 个项目」,
 * 「已填项目执行率 100.0%」. Empty once all projects are filled, as the year then has a rate of its own.
 */
export function fillingFacts(summary: YearSummary): string[] {
  if (isWhollyFilled(summary)) return []
  const { projects, filledProjects, partlyFilledProjects, rate } = summary
  const partly = partlyFilledProjects > 0 ? `，另 ${partlyFilledProjects} 个未填齐` : ''
  const filled = `已填 ${filledProjects}/${projects} 个项目${partly}`
  return rate === undefined ? [filled] : [filled, `已填项目执行率 ${percent(rate)}`]
}

/** 已支出 as a figure with its budget behind it, 「48.00」「万元 / 预算 427.85 万元」: the headline until a year has a 执行率. */
export function spentOfBudget({ executedSoFar, budgetTotal }: YearSummary): { figure: string; unit: string } {
  const budget = budgetTotal === undefined ? '预算未填' : `预算 ${wanYuan(budgetTotal)} 万元`
  if (executedSoFar === undefined) return { figure: '未填', unit: `/ ${budget}` }
  return { figure: wanYuan(executedSoFar), unit: `万元 / ${budget}` }
}
