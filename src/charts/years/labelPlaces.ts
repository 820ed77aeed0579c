import type { Place } from '../shapes'
import type { Box } from './hatching'

/** A mark that wants its name beside it. */
export interface Labelled {
  readonly middle: Place
  readonly width: number
  readonly height: number
}

const AWAY = 10

/**
 * Where names can stand so that none covers another, a mark, or what else is in the way: right, left, above or below their
 * mark, the first ones first. undefined: there is no room, and the name is left to the tooltip and the table.
 */
export function labelPlaces(
  wanted: readonly Labelled[],
  on: { readonly bounds: Box; readonly taken: readonly Box[] },
): (Box | undefined)[] {
  const taken = [...on.taken]
  return wanted.map(label => {
    const place = candidates(label).find(
      box => isWithin(box, on.bounds) && !taken.some(other => overlaps(box, other)),
    )
    if (place) taken.push(place)
    return place
  })
}

function candidates({ middle: { x, y }, width, height }: Labelled): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height })
  return [
    box(x + AWAY, y - height / 2),
    box(x - AWAY - width, y - height / 2),
    box(x - width / 2, y - AWAY - height),
    box(x - width / 2, y + AWAY),
    box(x + AWAY - 4, y + AWAY - 4),
    box(x - AWAY + 4 - width, y + AWAY - 4),
    box(x + AWAY - 4, y - AWAY + 4 - height),
    box(x - AWAY + 4 - width, y - AWAY + 4 - height),
  ]
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  )
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
