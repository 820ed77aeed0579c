import type { Attention, IndicatorNeed } from '@/domain/attention'
import type { IndicatorRow, RowState } from '@/domain/yearRow'
import { rowState } from '@/domain/yearRow'
import { percent } from '@/text/percent'

/** A line of 需要处理: what it is about, and where it belongs. */
export interface NeedLine {
  readonly key: string
  readonly need: Attention
  /** Shape before the line; undefined for money. */
  readonly state: RowState | undefined
  readonly title: string
  readonly project: string
}

export function needLines(needs: readonly Attention[]): NeedLine[] {
  return needs.map(need =>
    isAboutMoney(need)
      ? {
          key: `${need.kind} ${need.row.projectYear.id}`,
          need,
          state: undefined,
          title: need.row.rate === undefined ? '全年执行数' : `执行率 ${percent(need.row.rate)}`,
          project: need.row.projectYear.name,
        }
      : {
          key: `${need.kind} ${need.row.indicator.id}`,
          need,
          state: stateOf(need.row),
          title: indicatorTitle(need.row, need.kind),
          project: need.row.projectYear.name,
        },
  )
}

function isAboutMoney(
  need: Attention,
): need is Extract<Attention, { kind: 'execution-low' | 'execution-unfilled' }> {
  return need.kind === 'execution-low' || need.kind === 'execution-unfilled'
}

/** The annual state, unless only the period's is what needs a person. */
function stateOf(row: IndicatorRow): RowState {
  const period = rowState(row.periodVerdict)
  return row.state === 'met' && period !== 'in-progress' ? period : row.state
}

/** 「接待宾客批次 24批次，还差 6 批次」: the name, what was reached, and the gap where there is one. */
function indicatorTitle(row: IndicatorRow, kind: IndicatorNeed): string {
  const { indicator, entry } = row
  const actual = entry.actual?.reading
  const reached = actual === undefined || actual.kind === 'words' ? '' : ` ${actual.printed}`
  const gap = gapOf(row)
  if (kind === 'doubted') return `${indicator.name}：${row.openDoubts[0]?.message ?? ''}`
  return `${indicator.name}${reached}${gap === undefined ? '' : `，${gap}`}`
}

function gapOf({ annual, periodVerdict }: IndicatorRow): string | undefined {
  if (annual.status === 'missed') return annual.gap
  return periodVerdict.status === 'missed' ? periodVerdict.gap : undefined
}
