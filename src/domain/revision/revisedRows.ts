/** The rows in the places of those they were, new ones behind them. */
export function inOldPlaces<Row extends { readonly id: string }>(
  kept: readonly Row[],
  now: readonly Row[],
): Row[] {
  const byId = new Map(now.map(row => [row.id, row]))
  const old = new Set(kept.map(({ id }) => id))
  return [...kept.map(row => byId.get(row.id) ?? row), ...now.filter(({ id }) => !old.has(id))]
}
