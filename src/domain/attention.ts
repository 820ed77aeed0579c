import { rowState } from './rowState'
import type { RowState } from './rowState'
import { LOW_EXECUTION, isDoubted, isLowExecution } from './yearSummary'
import type { IndicatorRow, ProjectRow } from './yearRow'

/** Why an indicator needs a person, the most pressing first. */
const INDICATOR_NEEDS = [
  'missed-without-reason',
  'missed-with-reason',
  'partly',
  'to-grade',
  'doubted',
  'unfilled',
  'unit-differs',
  'earlier-year-unfilled',
] as const

/** Why a project's money needs a person. */
const PROJECT_NEEDS = ['execution-low', 'execution-unfilled'] as const

export type IndicatorNeed = (typeof INDICATOR_NEEDS)[number]
export type ProjectNeed = (typeof PROJECT_NEEDS)[number]

/** One thing that needs a person (待处理), and the row it is about. */
export type Attention =
  | { readonly kind: IndicatorNeed; readonly row: IndicatorRow }
  | { readonly kind: ProjectNeed; readonly row: ProjectRow }

/**
 * What needs a person in a year: indicators by need, then projects by their money, each in printed order. One row can
 * need several things; a doubt on a missed target stands beside the miss.
 */
export function attention(rows: readonly ProjectRow[], lowExecution = LOW_EXECUTION): Attention[] {
  const indicators = rows.flatMap(row => row.indicators).map(row => ({ row, needs: needsOf(row) }))
  return [
    ...INDICATOR_NEEDS.flatMap(kind =>
      indicators.filter(({ needs }) => needs.has(kind)).map(({ row }): Attention => ({ kind, row })),
    ),
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
