/** A row of a kept table, of the new one, or the same in both. */
export interface FacingRow {
  /** undefined: it is new. */
  readonly before: unknown
  /** undefined: the new table is without it. */
  readonly after: unknown
}

/**
 * Rows in the order of the new table; those that it is without stay behind the row that they stood behind.
 * `kept` are the rows that were there before, in their old order.
 */
export function mergedOrder<Row extends FacingRow>(printed: readonly Row[], kept: readonly Row[]): Row[] {
  const merged = [...printed]
  kept.forEach((row, at) => {
    if (row.after !== undefined) return
    const before = kept[at - 1]
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, row)
  })
  return merged
}
