import { normalise } from '../notation/normalise'
import { saysTheSame } from '../sameThreshold'
import { isAtLeast, isAtMost, isNumeric } from '../standing'
import type { NumericThreshold } from '../standing'
import type { DateThreshold, Threshold } from '../threshold'
import { daysPutOff } from './compareDays'
import type { TableYears } from './compareDays'
import { contains, extentsOf } from './extent'

/**
 * What became of a target from one year to the next: 未变, 仅改写法, 提高 (harder to meet), 降低 (easier), 表述改变, 单位改变,
 * 性质改变 (of another kind, or another requirement that is neither harder nor easier).
 */
export type TargetChange =
  'same' | 'renotated' | 'raised' | 'lowered' | 'reworded' | 'unit-changed' | 'kind-changed'

type Changed = Exclude<TargetChange, 'same' | 'renotated'>

/**
 * Compares the targets (指标值) of one lineage in two years, by what would meet them: raised means that whatever meets the
 * new one would have met the old one too, and not the other way round (≥3 → ≥5, ≤90万元 → ≤80万元, an earlier date, a range
 * inside the old one, ≥3 → ＝3); lowered is the reverse (＞3 → ≥3). The same values in another notation (10辆 → 10, 1万元 →
 * 10000元, ＜3人 → ≤2人) are only re-written. Where neither holds the other (a shifted range, ＝3 → ＝5, ≥ → ≤) there is no
 * harder or easier, and the change is one of kind; a number that became a range, or the reverse, is too. A side without a
 * unit takes the other's. `tables` lets a deadline within each table's own year count as a day of the year.
 */
export function compareTargets(before: Threshold, after: Threshold, tables?: TableYears): TargetChange {
  const changed = changeOf(before, after, tables)
  if (changed !== undefined) return changed
  const isAlike = before.kind === 'words' || before.kind === 'none' || bare(before) === bare(after)
  return isAlike ? 'same' : 'renotated'
}

/** undefined: both ask for the same. */
function changeOf(before: Threshold, after: Threshold, tables: TableYears | undefined): Changed | undefined {
  if (isNumeric(before) && isNumeric(after)) return changeOfAmount(before, after)
  if (before.kind === 'date' && after.kind === 'date') return changeOfDay(before, after, tables)
  if (before.kind !== after.kind) return 'kind-changed'
  return saysTheSame(before, after) ? undefined : 'reworded'
}

function changeOfAmount(before: NumericThreshold, after: NumericThreshold): Changed | undefined {
  const extents = extentsOf(before, after)
  if (!extents) return before.kind === after.kind ? 'unit-changed' : 'kind-changed'
  const [was, now] = extents
  const isWithin = contains(was, now)
  const isAround = contains(now, was)
  if (isWithin && isAround) return undefined
  if (before.kind !== after.kind || isTurned(before, after)) return 'kind-changed'
  if (isWithin) return 'raised'
  return isAround ? 'lowered' : 'kind-changed'
}

/** From 正向 to 反向, or back. */
function isTurned(before: NumericThreshold, after: NumericThreshold): boolean {
  return (isAtLeast(before) && isAtMost(after)) || (isAtMost(before) && isAtLeast(after))
}

function changeOfDay(
  before: DateThreshold,
  after: DateThreshold,
  tables: TableYears | undefined,
): Changed | undefined {
  const days = daysPutOff(before, after, tables)
  if (days === undefined) return 'kind-changed'
  if (days === 0) return undefined
  return days < 0 ? 'raised' : 'lowered'
}

function bare({ printed }: Threshold): string {
  return normalise(printed).replace(/\s/gu, '')
}
