import type { MoneySource } from '@/domain/money'

/** Where money comes from, as the table's header prints it. */
export const SOURCE_LABELS: Readonly<Record<MoneySource, string>> = {
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
}

/** Money that a table prints only as a total. */
export const UNSPLIT_LABEL = '未分来源'
