import type { FindingCode } from '@/domain/years/findings'

/** What the years show, in a word for a mark beside a row; the sentence with its figures is the finding's own. */
export const FINDING_LABELS: Readonly<Record<FindingCode, string>> = {
  'missed-again': '连续未达标',
  'more-money-less-attained': '钱增效降',
  'execution-low-again': '连续执行偏低',
  'target-below-actual': '目标低于上年实际',
  'target-copied': '逐年照抄',
  'only-rephrased': '仅改表述',
}
