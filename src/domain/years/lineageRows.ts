import type { IndicatorRow } from '../indicatorRow'
import { compareIndicators } from './compareIndicators'
import type { IndicatorComparison } from './compareIndicators'

/** Rows of one project by lineage, in printed order. */
export function byLineage(rows: readonly IndicatorRow[]): ReadonlyMap<string, readonly IndicatorRow[]> {
  const lineages = new Map<string, IndicatorRow[]>()
  for (const row of rows) {
    const known = lineages.get(row.indicator.lineageId)
    if (known) known.push(row)
    else lineages.set(row.indicator.lineageId, [row])
  }
  return lineages
}

/** The indicators of one project in two years: in the order of the later one, those that ended behind them. */
export function compareLineages(
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
): IndicatorComparison[] {
  const [earlier, later] = [byLineage(before), byLineage(after)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap(lineageId =>
    compareLineage(lineageId, earlier.get(lineageId) ?? [], later.get(lineageId) ?? []),
  )
}

/** Where a year has more rows of the lineage than the other, the last of the other stands for the rest. */
function compareLineage(
  lineageId: string,
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
): IndicatorComparison[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, place) => {
    const was = before[place] ?? before.at(-1)
    const now = after[place] ?? after.at(-1)
    return {
      lineageId,
      presence: was && now ? 'kept' : now ? 'added' : 'retired',
      before: was,
      after: now,
      pairing: was && now ? pairingOf(before.length, after.length) : 'one-to-one',
      change: was && now && compareIndicators(was, now),
    }
  })
}

function pairingOf(before: number, after: number): IndicatorComparison['pairing'] {
  if (before === after) return 'one-to-one'
  return before < after ? 'split' : 'merged'
}
