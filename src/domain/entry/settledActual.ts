import type { Actual } from '../actual'
import type { Kept } from '../indicator'
import type { Threshold } from '../threshold'

/** What a person says a doubtful actual is: as it was read (确认无误), 0 (按 0 计), or nothing filled in (按未填计). */
export type ActualMeaning = 'as-read' | 'zero' | 'none'

/** An actual whose doubts a person settled. The printed text and the doubts stay; 0 is in the target's unit. */
export function settledActual(
  { reading }: Kept<Actual>,
  meaning: ActualMeaning,
  threshold: Threshold,
): Kept<Actual> {
  const { printed, doubts } = reading
  switch (meaning) {
    case 'as-read':
      return { reading, confirmed: true }
    case 'zero': {
      const unit = 'unit' in threshold ? threshold.unit : ''
      return { reading: { printed, doubts, kind: 'number', value: '0', unit }, confirmed: true }
    }
    case 'none':
      return { reading: { printed, doubts, kind: 'none' }, confirmed: true }
  }
}
