import type { IndicatorRow } from '../indicatorRow'
import { compareIndicators } from './compareIndicators'
import type { IndicatorComparison } from './compareIndicators'
import { pairedRows } from './pairedRows'
import type { RowPair } from './pairedRows'

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

/** Each pair of rows once; a row that shares its partner with another is one of a split or of a merger. */
function compareLineage(
  lineageId: string,
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
): IndicatorComparison[] {
  const pairs = pairedRows(before, after)
  return pairs.map(({ before: was, after: now }) => ({
    lineageId,
    presence: was && now ? 'kept' : now ? 'added' : 'retired',
    before: was,
    after: now,
    pairing: pairingOf(pairs, { before: was, after: now }),
    change: was && now && compareIndicators(was, now),
  }))
}

function pairingOf(pairs: readonly RowPair[], { before, after }: RowPair): IndicatorComparison['pairing'] {
  if (!before || !after) return 'one-to-one'
  if (pairs.filter(pair => pair.before === before).length > 1) return 'split'
  return pairs.filter(pair => pair.after === after).length > 1 ? 'merged' : 'one-to-one'
}
