import { COUNTS } from './unitWords'
import { unitFamily } from './units'

/** Counted by the head, but in parts too: half a day of one person, half a lesson. */
const IN_PARTS: readonly string[] = ['人天', '人日', '人月', '人年', '课时', '学时', '学分', '台班']

const WHOLE: ReadonlySet<string> = new Set(COUNTS.split(' ').filter(name => !IN_PARTS.includes(name)))

/** Whether a unit counts whole things (人, 件, 万人次): between 2 and 3 of them there is nothing. False for a unit nobody listed, and for none. */
export function isWholeCount(unit: string): boolean {
  return WHOLE.has(unitFamily(unit).base.replace(/\(.*\)$/u, ''))
}
