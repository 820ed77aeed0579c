import type { Actual } from '@/domain/actual'
import { dayText, quantityText } from '@/domain/notation/describe'

/** How a recorded value was understood: 「24 批次」, 「2025年11月30日」, 「文字：…」. */
export function actualReading(actual: Actual): string {
  switch (actual.kind) {
    case 'number':
      return quantityText(actual.value, actual.unit)
    case 'date':
      return dayText(actual.on)
    case 'words':
      return `文字：${actual.wording}`
    case 'none':
      return '未填'
  }
}
