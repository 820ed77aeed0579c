import type { OrderKey } from '@/domain/indicatorOrder'

/** A column of the list of indicators. */
export interface IndicatorColumn {
  readonly key: OrderKey
  readonly title: string
  /** CSS width; absent: what the others leave. */
  readonly width?: string
  readonly isFigure?: boolean
}

const PROJECT = { key: 'project', title: '项目' } as const
const CLASS = { key: 'class', title: '类别' } as const
const NAME = { key: 'name', title: '指标' } as const
const PERIOD = { key: 'period', title: '实施周期指标值' } as const
const ANNUAL = { key: 'annual', title: '年度指标值' } as const
const ACTUAL = { key: 'actual', title: '实际完成值' } as const
const STATE = { key: 'state', title: '年度完成情况', width: '104px' } as const
const PERIOD_STATE = { key: 'period-state', title: '周期完成情况', width: '104px' } as const
const ATTAINMENT = { key: 'attainment', title: '完成率', width: '138px', isFigure: true } as const
const GAP = { key: 'gap', title: '差距' } as const

const YEAR_ALONE: readonly IndicatorColumn[] = [
  { ...PROJECT, width: '12.5%' },
  { ...CLASS, width: '14.2%' },
  NAME,
  { ...ANNUAL, width: '11%' },
  { ...ACTUAL, width: '12%' },
  STATE,
  ATTAINMENT,
  { ...GAP, width: '9%' },
]

const YEAR_AND_PERIOD: readonly IndicatorColumn[] = [
  { ...PROJECT, width: '10.5%' },
  { ...CLASS, width: '7.5%' },
  NAME,
  { ...PERIOD, width: '120px' },
  { ...ANNUAL, width: '9.5%' },
  { ...ACTUAL, width: '9.5%' },
  STATE,
  PERIOD_STATE,
  ATTAINMENT,
  { ...GAP, width: '8.5%' },
]

/** The columns; those of the period only where some indicator's period is not simply the year. */
export function indicatorColumns(withPeriod: boolean): readonly IndicatorColumn[] {
  return withPeriod ? YEAR_AND_PERIOD : YEAR_ALONE
}
