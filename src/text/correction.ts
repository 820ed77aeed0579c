import type { Comparison, Threshold } from '@/domain/threshold'

/** The kinds of target value (指标值) that a reading can be corrected to. */
export const TARGET_KIND_LABELS: Readonly<Record<Threshold['kind'], string>> = {
  number: '数值',
  range: '区间',
  date: '日期',
  words: '定性',
  none: '未设',
}

/** Comparisons (指标性质) as a person chooses among them. */
export const COMPARISON_LABELS: Readonly<Record<Comparison, string>> = {
  '>=': '≥ 不低于',
  '>': '＞ 高于',
  '<=': '≤ 不超过',
  '<': '＜ 低于',
  '=': '＝ 等于',
}

/** How a corrected target is understood: 「≥ 95%，由人工更正（印刷文字为“100%”）」. */
export function correctedReading(description: string, printed: string): string {
  return `${description}，由人工更正（印刷文字为“${printed || '空白'}”）`
}
