import type { Accumulation } from '@/domain/period'

/** 跨年口径 as a person reads it. */
export const ACCUMULATION_LABELS: Readonly<Record<Accumulation, string>> = {
  sum: '各年累计',
  latest: '取最新一年',
  everyYear: '每年均须达标',
  mean: '各年平均',
  max: '取最大值',
  min: '取最小值',
}
