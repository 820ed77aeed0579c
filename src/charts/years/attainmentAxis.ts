import { percent } from '@/text/percent'
import type { ChartCanvas } from '../canvas'
import { TEXT } from '../canvas'
import type { RowLayout } from './rowLayout'
import type { YearPairRow } from './yearPairs'

/** The axis goes up to 150 %; what lies beyond is drawn at its end as an arrow, its value beside it. */
export const AXIS_END = 1.5
const STEP = 0.25
/** Ticks closer than that leave no room for their labels. */
const LEAST_STEP = 44

/** Axis of 完成率: below 150 % and above 0 where no row needs more; 100 % is always on it. */
export interface AttainmentAxis {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** The axis that the rows need, its ticks no closer than their labels are wide. */
export function axisOf(rows: readonly YearPairRow[], { plot }: RowLayout): AttainmentAxis {
  const values = rows.flatMap(({ before, after }) => [before ?? 1, after ?? 1])
  const lowest = Math.min(0.75, ...values)
  const highest = Math.max(1, ...values)
  const ends = (step: number): AttainmentAxis => ({
    from: Math.max(0, Math.ceil(lowest / step) - 1) * step,
    to: Math.min(AXIS_END, Math.ceil(highest / step) * step),
    step,
  })
  const { from, to } = ends(STEP)
  const isClose = ((plot.to - plot.from) * STEP) / (to - from) < LEAST_STEP
  return ends(isClose ? 2 * STEP : STEP)
}

/** The axis as ECharts draws it, above the rows. */
export function attainmentAxis({ from, to, step }: AttainmentAxis, { colours }: ChartCanvas) {
  return {
    type: 'value' as const,
    position: 'top' as const,
    min: from,
    max: to,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      formatter: (share: number) => percent(share, 0),
      margin: 6,
      fontSize: TEXT,
      color: colours.mute,
    },
    splitLine: { lineStyle: { color: colours.line, width: 1 } },
  }
}
