import { describeThreshold } from '@/domain/notation/describe'
import type { Threshold } from '@/domain/threshold'

/** How a target was understood, and from what: 「≥ 30 批次，由“≥30批次”读出」. */
export function targetReading(threshold: Threshold): string {
  if (threshold.kind === 'none') return '未设指标值，不作评判'
  return `${describeThreshold(threshold)}，由“${threshold.printed}”读出`
}

/** Said where the comparison is not printed; undefined where nothing was supposed. */
export function supposedComparison(threshold: Threshold): string | undefined {
  if (threshold.kind !== 'number' || threshold.stated) return undefined
  return '表中未印比较方式，按指标名称和数值推定'
}
