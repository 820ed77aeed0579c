import type { RowState } from '@/domain/rowState'
import type { IndicatorRow } from '@/domain/yearRow'
import { attainmentPercent } from '@/text/percent'
import { GRADE_LABELS, STATE_LABELS } from '@/text/states'

/** An indicator as a picture of attainment (完成率) shows it. */
export interface AttainmentPoint {
  /** Of the indicator. */
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly project: string
  readonly state: RowState
  /** 完成率 against the annual target as a share, never clipped; undefined: a gap, not 0. */
  readonly attainment: number | undefined
  /** What stands in the place of a bar: a grade (达成), a state (未填). undefined where there is a bar. */
  readonly word: string | undefined
  /** 实际完成值 as typed; '' where there is none. */
  readonly actual: string
  /** 年度指标值 as printed. */
  readonly target: string
  /** 「还差 6 批次」; only when missed. */
  readonly gap: string | undefined
}

/** What asks for attention comes first. */
const ORDER: readonly RowState[] = [
  'missed',
  'partly',
  'unit-differs',
  'to-grade',
  'unfilled',
  'in-progress',
  'met',
  'no-target',
]

/** Indicators by what asks for attention: missed first, the farthest from its target before the others. */
export function attainmentPoints(rows: readonly IndicatorRow[]): AttainmentPoint[] {
  return rows
    .map(attainmentPoint)
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || byAttainment(one, other))
}

function attainmentPoint(row: IndicatorRow): AttainmentPoint {
  const { indicator, annual, entry, state, projectYear } = row
  const attainment = annual.status === 'unjudged' ? undefined : annual.attainment
  return {
    id: indicator.id,
    projectId: projectYear.projectId,
    name: indicator.name,
    project: projectYear.name,
    state,
    attainment,
    word: attainment === undefined ? stateWord(row) : undefined,
    actual: entry.actual?.reading.printed ?? '',
    target: indicator.annualTarget.reading.printed,
    gap: annual.status === 'missed' ? annual.gap : undefined,
  }
}

function stateWord({ annual, entry, state }: IndicatorRow): string {
  return annual.status === 'unjudged' || entry.grade === undefined
    ? STATE_LABELS[state]
    : GRADE_LABELS[entry.grade]
}

function byAttainment(one: AttainmentPoint, other: AttainmentPoint): number {
  const size = (point: AttainmentPoint) => point.attainment ?? Number.MAX_VALUE
  return size(one) - size(other)
}

/** What came out, in one sentence: 「2 项未达标，差距最大的是「接待批次」（80.0%，还差 6 批次）；2 项未填」. */
export function attainmentFinding(points: readonly AttainmentPoint[]): string {
  const count = (state: RowState) => points.filter(point => point.state === state).length
  const parts = [
    missedPart(points, count('missed')),
    count('partly') > 0 ? `${count('partly')} 项部分达成` : '',
    count('unfilled') > 0 ? `${count('unfilled')} 项未填` : '',
    count('to-grade') > 0 ? `${count('to-grade')} 项待评判` : '',
  ]
  const said = parts.filter(part => part !== '').join('；')
  if (said !== '' || points.length === 0) return said
  return count('met') === points.length ? `${points.length} 项指标全部达标` : '已评指标全部达标'
}

function missedPart(points: readonly AttainmentPoint[], missed: number): string {
  if (missed === 0) return ''
  const worst = points.find(point => point.state === 'missed' && point.attainment !== undefined)
  if (!worst) return `${missed} 项未达标`
  const gap = worst.gap === undefined ? '' : `，${worst.gap}`
  return `${missed} 项未达标，差距最大的是「${worst.name}」（${attainmentPercent(worst.attainment)}${gap}）`
}
