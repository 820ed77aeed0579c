/** The smallest of what is measured on each; Infinity of none. As arguments of Math.min a page's glyphs are too many. */
export function least<T>(many: readonly T[], measure: (one: T) => number): number {
  return many.reduce((before, one) => Math.min(before, measure(one)), Infinity)
}

/** The largest of what is measured on each; -Infinity of none. */
export function most<T>(many: readonly T[], measure: (one: T) => number): number {
  return many.reduce((before, one) => Math.max(before, measure(one)), -Infinity)
}
