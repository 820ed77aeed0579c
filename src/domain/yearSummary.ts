import { executionRate, sumFen } from './money'
import type { Fen } from './money'
import { ROW_STATES, rowState } from './rowState'
import type { RowState } from './rowState'
import type { IndicatorRow, ProjectRow } from './yearRow'

/** Execution below this share is called low (执行率偏低); a setting, local. */
export const LOW_EXECUTION = 0.8

/** What a department's budget year comes to (总览). */
export interface YearSummary {
  readonly indicators: number
  /** Indicators by state of the annual verdict. */
  readonly annual: Readonly<Record<RowState, number>>
  /** Indicators by state of the verdict on the implementation period. */
  readonly period: Readonly<Record<RowState, number>>
  /** Indicators with a doubt that nobody has settled. */
  readonly doubted: number
  readonly projects: number
  /** 全年预算数 of all projects that have one; undefined when none has. */
  readonly budgetTotal: Fen | undefined
  /** Projects that have a 全年预算数. */
  readonly budgetedProjects: number
  /** 已支出: every amount that is filled, of whichever project and source; undefined when none is. */
  readonly executedSoFar: Fen | undefined
  /** Projects whose 全年执行数 is filled from every source. */
  readonly filledProjects: number
  /** Projects that have some of it filled, but not from every source (未填齐). */
  readonly partlyFilledProjects: number
  /** 全年预算数 of those: what the rate is held against. */
  readonly filledBudget: Fen | undefined
  /** 执行率 over the filled projects alone: one that is not filled is not one that spent nothing. */
  readonly rate: number | undefined
  readonly lowExecution: readonly ProjectRow[]
}

export function summarise(rows: readonly ProjectRow[], lowExecution = LOW_EXECUTION): YearSummary {
  const indicators = rows.flatMap(row => row.indicators)
  const filled = rows.filter(row => row.executedTotal !== undefined)
  const budgeted = filled.filter(row => row.budgetTotal !== undefined)
  const filledBudget = sumFen(known(budgeted, 'budgetTotal'))
  return {
    indicators: indicators.length,
    annual: counted(indicators.map(row => row.state)),
    period: counted(indicators.map(row => rowState(row.periodVerdict))),
    doubted: indicators.filter(isDoubted).length,
    projects: rows.length,
    budgetTotal: sumFen(known(rows, 'budgetTotal')),
    budgetedProjects: rows.filter(row => row.budgetTotal !== undefined).length,
    executedSoFar: sumFen(known(rows, 'executedSoFar')),
    filledProjects: filled.length,
    partlyFilledProjects: rows.filter(isPartlyFilled).length,
    filledBudget,
    rate: executionRate(sumFen(known(budgeted, 'executedTotal')), filledBudget),
    lowExecution: rows.filter(row => isLowExecution(row, lowExecution)),
  }
}

/** Whether a filled project spent less than the given share of its budget. */
export function isLowExecution({ rate }: ProjectRow, lowExecution = LOW_EXECUTION): boolean {
  return rate !== undefined && rate < lowExecution
}

/** Whether some of a project's spending is filled, and a source with money in the budget is not (未填齐). */
export function isPartlyFilled({ executedSoFar, executedTotal }: ProjectRow): boolean {
  return executedSoFar !== undefined && executedTotal === undefined
}

/** Whether a year has a 执行率 to be told by: a rate over some of its projects is no figure of the year. */
export function isWhollyFilled({ projects, filledProjects }: YearSummary): boolean {
  return filledProjects === projects
}

/** Whether a year's 全年预算数 can be told by: one that some projects have not filled is not that much smaller. */
export function isWhollyBudgeted({ projects, budgetedProjects }: YearSummary): boolean {
  return budgetedProjects === projects
}

export function isDoubted({ openDoubts }: IndicatorRow): boolean {
  return openDoubts.length > 0
}

function counted(states: readonly RowState[]): Record<RowState, number> {
  const count = (state: RowState) => states.filter(one => one === state).length
  return Object.fromEntries(ROW_STATES.map(state => [state, count(state)])) as Record<RowState, number>
}

function known(
  rows: readonly ProjectRow[],
  amount: 'budgetTotal' | 'executedSoFar' | 'executedTotal',
): Fen[] {
  return rows.flatMap(row => row[amount] ?? [])
}
