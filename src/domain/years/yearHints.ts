import type { Doubt } from '../doubt'
import { normalise } from '../notation/normalise'

/** Years printed in what is carried into a new year: 「2025年培训」 no longer fits 2026. One hint for each text. */
export function yearHints(printed: readonly string[], year: number): Doubt[] {
  return printed.flatMap(text => {
    const found = Array.from(normalise(text).matchAll(/(?<!\d)(20\d{2})(?=\s*年)/gu), ([digits]) => digits)
    const past = [...new Set(found)].filter(digits => Number(digits) < year)
    if (past.length === 0) return []
    const message = `文字中有${past.map(digits => `“${digits}年”`).join('、')}，请核对是否改为 ${year} 年`
    return [{ code: 'past-year', message }]
  })
}
