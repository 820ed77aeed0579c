import type { RouteLocationRaw } from 'vue-router'
import type { MoneyBar } from '@/charts/moneyBars'
import type { Fen } from '@/domain/money'
import { isWhollyFilled } from '@/domain/yearSummary'
import type { YearSummary } from '@/domain/yearSummary'
import { LOW_EXECUTION_TEXT, fillingFacts, spentOfBudget } from '@/text/execution'
import { percent } from '@/text/percent'
import { amountText, signedAmount } from './amounts'

/** A figure above the pictures of 预算, with the list behind it. */
export interface BudgetFigure {
  readonly heading: string
  readonly figure: string
  readonly unit: string
  readonly note: string
  readonly to: RouteLocationRaw
}

/** Lists that the figures lead to: both tables of the screen, and the projects to fill in. */
export interface BudgetLists {
  readonly allocation: RouteLocationRaw
  readonly execution: RouteLocationRaw
  readonly entry: RouteLocationRaw
}

/**
 * The money of a budget year in its figures. Money that is not filled is told beside, and never counted as 0; until
 * all is filled the year has no 执行率, and that of the filled projects is told in small type.
 */
export function budgetFigures(summary: YearSummary, total: MoneyBar, lists: BudgetLists): BudgetFigure[] {
  const { projects, filledProjects } = summary
  const isWhole = isWhollyFilled(summary)
  return [
    {
      heading: '年初预算',
      ...inWanYuan(total.initial),
      note: `${projects} 个项目`,
      to: lists.allocation,
    },
    {
      heading: '全年预算',
      ...inWanYuan(total.budget),
      note: againstInitial(total),
      to: lists.allocation,
    },
    {
      heading: '已支出',
      ...(isWhole ? inWanYuan(summary.executedSoFar) : spentOfBudget(summary)),
      note: isWhole ? '各项目均已填报' : [...fillingFacts(summary), ...lowFacts(summary)].join('；'),
      to: lists.execution,
    },
    ...(isWhole ? [rateFigure(summary, lists)] : []),
    {
      heading: '执行数填报',
      figure: String(filledProjects),
      unit: `/ ${projects} 个项目`,
      note: isWhole ? '已填齐' : `还差 ${projects - filledProjects} 个`,
      to: lists.entry,
    },
  ]
}

function inWanYuan(amount: Fen | undefined): Pick<BudgetFigure, 'figure' | 'unit'> {
  return { figure: amountText(amount), unit: amount === undefined ? '' : '万元' }
}

function lowFacts({ lowExecution }: YearSummary): string[] {
  return lowExecution.length > 0 ? [lowText(lowExecution.length)] : []
}

function lowText(count: number): string {
  return `${count} 个项目低于 ${LOW_EXECUTION_TEXT}`
}

function rateFigure({ rate, lowExecution }: YearSummary, lists: BudgetLists): BudgetFigure {
  const note = rate === undefined ? '没有预算可比' : lowText(lowExecution.length)
  return { heading: '执行率', figure: percent(rate), unit: '', note, to: lists.execution }
}

function againstInitial({ initial, budget }: MoneyBar): string {
  if (initial === undefined || budget === undefined) return '年初预算未填'
  return initial === budget ? '与年初预算一致' : `较年初 ${signedAmount((budget - initial) as Fen)} 万元`
}
