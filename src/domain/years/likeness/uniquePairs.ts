/** Something of a year that is told apart by its id. */
export interface Identified {
  readonly id: string
}

/** Each id once, as it stands first. */
export function onceEach<One extends Identified>(all: readonly One[]): One[] {
  const known = new Set<string>()
  return all.filter(({ id }) => !known.has(id) && known.add(id))
}

/** Those that have a key which stands exactly once in either year. undefined is no key. */
export function uniquePairs<One>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string | undefined,
): [One, One][] {
  const later = onlyOnes(after, keyOf)
  return [...onlyOnes(before, keyOf)].flatMap(([key, one]): [One, One][] => {
    const other = later.get(key)
    return other === undefined ? [] : [[one, other]]
  })
}

function onlyOnes<One>(all: readonly One[], keyOf: (one: One) => string | undefined): Map<string, One> {
  const ones = new Map<string, One>()
  const seen = new Set<string>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === undefined) continue
    if (seen.has(key)) ones.delete(key)
    else ones.set(key, one)
    seen.add(key)
  }
  return ones
}
