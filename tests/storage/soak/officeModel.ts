import type { Places } from './places'
import { unsoundPlace } from './soundModel'

/** A place that a batch changed; undefined: nothing there. */
export interface Moved {
  readonly place: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** A batch that can be undone and redone. */
export interface Done {
  readonly id: string
  readonly department: string
  readonly kind: 'edit' | 'import' | 'pairing'
  readonly moved: readonly Moved[]
  stands: boolean
  /** When it was last done, undone or redone. */
  turn: number
}

/** All that a backup of an office brings back. */
export interface OfficeModel {
  places: Places
  done: Done[]
  /** Number of all batches of a department, undoings and the like included. */
  counts: Map<string, number>
  /** The newest batch of all. */
  newest: string | undefined
  turn: number
}

export function emptyOffice(): OfficeModel {
  return { places: new Map(), done: [], counts: new Map(), newest: undefined, turn: 0 }
}

export function copied(office: OfficeModel): OfficeModel {
  const done = office.done.map(one => ({ ...one }))
  return { ...office, places: new Map(office.places), counts: new Map(office.counts), done }
}

export function departmentOf(place: string): string {
  return place.slice(0, place.indexOf('|'))
}

/** Parts of a place behind its department: what it is, and of which ids. */
export function partsOf(place: string): string[] {
  return place.split('|').slice(1)
}

/** The places that would get another value. */
export function movedTo(places: Places, after: ReadonlyMap<string, string | undefined>): Moved[] {
  return [...after].flatMap(([place, value]) => {
    const before = places.get(place)
    return before === value ? [] : [{ place, before, after: value }]
  })
}

/** A person did something. */
export function record(office: OfficeModel, done: Pick<Done, 'id' | 'department' | 'kind' | 'moved'>): void {
  office.places = withMoved(office.places, done.moved)
  office.done.push({ ...done, stands: true, turn: count(office, done.department) })
}

/** Counts a batch of a department; gives its place in the sequence. */
export function count(office: OfficeModel, department: string): number {
  office.counts.set(department, (office.counts.get(department) ?? 0) + 1)
  office.turn += 1
  return office.turn
}

/** How undoing or redoing a batch may end. Whether a later import or pairing builds on it is not told exactly. */
export type Expected = 'turned' | 'blocked' | 'either'

export function expectedTurn(office: OfficeModel, done: Done): Expected {
  const moved = leading(done)
  const isMoved = moved.some(({ place, before }) => office.places.get(place) !== before)
  if (isMoved || unsoundPlace(withMoved(office.places, moved)) !== undefined) return 'blocked'
  if (!done.stands) return 'turned'
  const later = office.done.filter(
    other => other.stands && other.department === done.department && other.turn > done.turn,
  )
  const places = new Set(done.moved.map(({ place }) => place))
  if (later.some(other => other.moved.some(({ place }) => places.has(place)))) return 'blocked'
  return later.some(other => mentions(other, done)) ? 'either' : 'turned'
}

/** Undoes a batch that stands, redoes one that is undone. */
export function turn(office: OfficeModel, done: Done): void {
  office.places = withMoved(office.places, leading(done))
  done.stands = !done.stands
  done.turn = count(office, done.department)
}

function leading({ moved, stands }: Done): Moved[] {
  return moved.map(({ place, before, after }) =>
    stands ? { place, before: after, after: before } : { place, before, after },
  )
}

/** Whether a batch is about ids that an import or pairing brought. */
function mentions(other: Done, { kind, moved }: Done): boolean {
  if (kind === 'edit') return false
  const text = JSON.stringify(other.moved.map(one => [partsOf(one.place), one.before, one.after]))
  return moved.some(({ place, after }) => {
    const [what, id = ''] = partsOf(place)
    const given = what?.endsWith('-of') === true ? after : undefined
    return text.includes(id) || (given !== undefined && text.includes(given))
  })
}

export function withMoved(places: Places, moved: readonly Moved[]): Places {
  const next = new Map(places)
  for (const { place, after } of moved) {
    if (after === undefined) next.delete(place)
    else next.set(place, after)
  }
  return next
}

/** An office without some departments. */
export function without(office: OfficeModel, departments: readonly string[]): OfficeModel {
  const stays = (id: string) => !departments.includes(id)
  return {
    ...office,
    places: new Map([...office.places].filter(([place]) => stays(departmentOf(place)))),
    counts: new Map([...office.counts].filter(([id]) => stays(id))),
    done: office.done.filter(({ department }) => stays(department)),
  }
}

/** An office with a department of another one in it, whose batches come behind its own. */
export function withDepartment(office: OfficeModel, from: OfficeModel, department: string): OfficeModel {
  const theirs = copied(from)
  const places = [...theirs.places].filter(([place]) => departmentOf(place) === department)
  const done = theirs.done.filter(one => one.department === department)
  for (const one of done) one.turn += office.turn
  return {
    places: new Map([...office.places, ...places]),
    done: [...office.done, ...done],
    counts: new Map([...office.counts, [department, theirs.counts.get(department) ?? 0]]),
    newest: office.newest,
    turn: office.turn + theirs.turn,
  }
}

/** Ids of the departments by name. */
export function departmentsIn({ places }: OfficeModel): Map<string, string> {
  const found = [...places].filter(([place]) => partsOf(place)[0] === 'department')
  return new Map(found.map(([place, name]) => [name, departmentOf(place)]))
}
