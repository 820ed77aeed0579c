import type { TableDoubt } from './importedTable'
import { rowState } from './rowState'
import type { RowState } from './rowState'
import { LOW_EXECUTION, isDoubted, isLowExecution } from './yearSummary'
import type { IndicatorRow, ProjectRow } from './yearRow'

/** Why an indicator needs a person, the most pressing first. */
const PRESSING_NEEDS = [
  'missed-without-reason',
  'missed-with-reason',
  'partly',
  'to-grade',
  'doubted',
] as const
/** What can wait until the doubts of the table itself are settled. */
const LATER_NEEDS = ['unfilled', 'unit-differs', 'earlier-year-unfilled'] as const

/** Why a project's money needs a person. */
const PROJECT_NEEDS = ['execution-low', 'execution-unfilled'] as const

export type IndicatorNeed = (typeof PRESSING_NEEDS | typeof LATER_NEEDS)[number]
export type ProjectNeed = (typeof PROJECT_NEEDS)[number]

/** One thing that needs a person (待处理), and the row or the doubt of the year's table that it is about. */
export type Attention =
  | { readonly kind: IndicatorNeed; readonly row: IndicatorRow }
  | { readonly kind: ProjectNeed; readonly row: ProjectRow }
  | { readonly kind: 'table-doubted'; readonly about: TableDoubt }

/** What else tells what needs a person. */
export interface AttentionOptions {
  /** Open doubts of the year's table; absent: none. */
  readonly tableDoubts?: readonly TableDoubt[]
  readonly lowExecution?: number
}

/**
 * What needs a person in a year: indicators by need, doubts of the table among them beside those of indicators, then
 * projects by their money, each in printed order. One row can need several things; a doubt on a missed target stands
 * beside the miss.
 */
export function attention(
  rows: readonly ProjectRow[],
  { tableDoubts = [], lowExecution = LOW_EXECUTION }: AttentionOptions = {},
): Attention[] {
  const indicators = rows.flatMap(row => row.indicators).map(row => ({ row, needs: needsOf(row) }))
  const inNeed = (kind: IndicatorNeed) =>
    indicators.filter(({ needs }) => needs.has(kind)).map(({ row }): Attention => ({ kind, row }))
  return [
    ...PRESSING_NEEDS.flatMap(inNeed),
    ...tableDoubts.map((about): Attention => ({ kind: 'table-doubted', about })),
    ...LATER_NEEDS.flatMap(inNeed),
    ...PROJECT_NEEDS.flatMap(kind =>
      rows.filter(row => isInNeed(row, kind, lowExecution)).map((row): Attention => ({ kind, row })),
    ),
  ]
}

function needsOf(row: IndicatorRow): ReadonlySet<IndicatorNeed> {
  const needs = new Set<IndicatorNeed>(isDoubted(row) ? ['doubted'] : [])
  const states: readonly RowState[] = [row.state, rowState(row.periodVerdict)]
  if (states.includes('missed')) needs.add(row.needsReason ? 'missed-without-reason' : 'missed-with-reason')
  else if (states.includes('partly')) needs.add('partly')
  if (states.includes('to-grade')) needs.add('to-grade')
  if (states.includes('unit-differs')) needs.add('unit-differs')
  if (row.state === 'unfilled') needs.add('unfilled')
  else if (states.includes('unfilled')) needs.add('earlier-year-unfilled')
  return needs
}

function isInNeed(row: ProjectRow, kind: ProjectNeed, lowExecution: number): boolean {
  return kind === 'execution-low' ? isLowExecution(row, lowExecution) : row.executedTotal === undefined
}
