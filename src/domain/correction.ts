import type { Correction } from './correctThreshold'
import { dayText } from './notation/describe'
import type { Threshold } from './threshold'

/** The fields of a correction as they stand when it begins: the reading as it is, and what another kind could start from. */
export function correctionOf(threshold: Threshold): Correction {
  const blank = { comparison: '>=', bound: '', low: '', high: '', unit: '', by: '' } as const
  const fields = { ...blank, kind: threshold.kind, wording: threshold.printed.trim() }
  switch (threshold.kind) {
    case 'number':
      return { ...fields, comparison: threshold.comparison, bound: threshold.bound, unit: threshold.unit }
    case 'range':
      return {
        ...fields,
        low: threshold.low,
        high: threshold.high,
        bound: threshold.low,
        unit: threshold.unit,
      }
    case 'date':
      return { ...fields, by: dayText(threshold.by) }
    case 'words':
      return { ...fields, wording: threshold.wording }
    case 'none':
      return fields
  }
}
