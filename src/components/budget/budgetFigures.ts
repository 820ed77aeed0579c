import type { RouteLocationRaw } from 'vue-router'
import type { MoneyBar } from '@/charts/moneyBars'
import type { Fen } from '@/domain/money'
import { LOW_EXECUTION } from '@/domain/yearSummary'
import type { YearSummary } from '@/domain/yearSummary'
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

/** The money of a budget year in five figures. Money that is not filled is told beside, and never counted as 0. */
export function budgetFigures(summary: YearSummary, total: MoneyBar, lists: BudgetLists): BudgetFigure[] {
  const { projects, filledProjects } = summary
  const isWhole = filledProjects === projects
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
      ...inWanYuan(summary.executedTotal),
      note: isWhole ? '各项目均已填报' : `${projects - filledProjects} 个项目未填，未计入`,
      to: lists.execution,
    },
    {
      heading: '执行率',
      figure: percent(summary.rate),
      unit: '',
      note: rateNote(summary),
      to: lists.execution,
    },
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

function rateNote({ rate, projects, filledProjects, lowExecution }: YearSummary): string {
  if (rate === undefined) return filledProjects === 0 ? '尚未填报执行数' : '没有预算可比'
  const basis = filledProjects === projects ? '' : '按已填项目计；'
  return `${basis}${lowExecution.length} 个项目低于 ${percent(LOW_EXECUTION, 0)}`
}

function againstInitial({ initial, budget }: MoneyBar): string {
  if (initial === undefined || budget === undefined) return '年初预算未填'
  return initial === budget ? '与年初预算一致' : `较年初 ${signedAmount((budget - initial) as Fen)} 万元`
}
