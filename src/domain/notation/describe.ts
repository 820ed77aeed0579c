import type { Comparison, Threshold } from '../threshold'
import { plainDecimal } from './decimal'

const SIGNS: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '＝' }

/** How a target was understood, in the notation of the forms: 「≥ 3 批次」, 「1200–1500 册」, 「不晚于 11月30日」, 「定性：明显提升」. */
export function describeThreshold(threshold: Threshold): string {
  switch (threshold.kind) {
    case 'number':
      return `${SIGNS[threshold.comparison]} ${quantityText(threshold.bound, threshold.unit)}`
    case 'range':
      return rangeText(threshold)
    case 'date':
      return `不晚于 ${dayText(threshold.by)}`
    case 'words':
      return `定性：${threshold.wording}`
    case 'none':
      return '未设指标值'
  }
}

/** A number with its unit: one space before a word, none before a sign (95%). */
export function quantityText(value: string, unit: string): string {
  const gap = unit === '' || /^[%‰‱]/u.test(unit) ? '' : ' '
  return plainDecimal(value) + gap + unit
}

/** `2025-11-30` → 2025年11月30日, `--11-30` → 11月30日. */
export function dayText(day: string): string {
  const found = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/u.exec(day)
  if (!found) return day
  const [, year, month, date] = found
  return `${year === undefined ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
}

function rangeText({ low, high, unit }: { low: string; high: string; unit: string }): string {
  if (low === `-${high}`) return `±${quantityText(high, unit)}`
  const dash = low.startsWith('-') || high.startsWith('-') ? ' 至 ' : '–'
  return `${plainDecimal(low)}${dash}${quantityText(high, unit)}`
}
