import type { DraftIndicator } from '../importDraft'
import { bareText } from './sameText'

/** All that is printed of an indicator. */
export function indicatorText({
  level1,
  level2,
  name,
  periodTarget,
  annualTarget,
}: Omit<DraftIndicator, 'order'>): string {
  const targets = [periodTarget, annualTarget].map(({ reading }) => reading.printed)
  const texts = [level1.code, level1.name, level2.code, level2.name, name, ...targets]
  return JSON.stringify(texts.map(bareText))
}
