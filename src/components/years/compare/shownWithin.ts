/** As many from the front as fit into a number of rows; one at least, so that a long one is shown whole. */
export function shownWithin<One>(all: readonly One[], most: number, rowsOf: (one: One) => number): One[] {
  let rows = 0
  return all.filter((one, place) => {
    rows += rowsOf(one)
    return place === 0 || rows <= most
  })
}
