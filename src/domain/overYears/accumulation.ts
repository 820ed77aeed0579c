import { addsUp } from './addsUp'
import { unitsConvert } from '../notation/units'
import { saysTheSame } from '../sameThreshold'
import { isNumeric } from '../standing'
import type { NumericThreshold } from '../standing'
import type { About, Threshold } from '../threshold'

/** How the years make the value of the implementation period (跨年口径): 累计、最新、每年均须达标、平均、最大、最小. */
export type Accumulation = 'sum' | 'latest' | 'everyYear' | 'mean' | 'max' | 'min'

/** An accumulation, and in Chinese why it is the one. */
export interface SuggestedAccumulation {
  readonly accumulation: Accumulation
  readonly reason: string
}

/**
 * How a target of the whole period is most likely meant, from how it differs from the annual one: the same in both
 * must hold every year; another one of a value that adds up is the sum, at-least and at-most alike; else the latest.
 */
export function suggestAccumulation(
  period: Threshold,
  annual: Threshold,
  about?: About,
): SuggestedAccumulation {
  if (saysTheSame(period, annual)) {
    return { accumulation: 'everyYear', reason: '实施周期指标值与年度指标值相同，每年均须达标' }
  }
  if (isNumeric(period) && isComparable(period, annual) && addsUp(period, about)) {
    const unit = period.unit === '' ? '数值' : `“${period.unit}”`
    return { accumulation: 'sum', reason: `实施周期指标值与年度指标值不同，${unit}可逐年相加，取各年累计` }
  }
  return { accumulation: 'latest', reason: latestReason(period) }
}

/** Figures in units that do not convert (≥9个, a year ≥30%) are no sum of one another. */
function isComparable(period: NumericThreshold, annual: Threshold): boolean {
  return !isNumeric(annual) || unitsConvert(annual.unit, period.unit)
}

function latestReason(period: Threshold): string {
  switch (period.kind) {
    case 'words':
      return '实施周期与年度的表述不同，按最新一年对照实施周期的表述评判'
    case 'date':
      return '实施周期与年度的期限不同，日期不能相加，取最新一年'
    case 'none':
      return '未设实施周期指标值，取最新一年'
    case 'number':
    case 'range':
      return '实施周期指标值与年度指标值不同，数值不能逐年相加，取最新一年'
  }
}
