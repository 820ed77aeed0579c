import type { Places } from './places'

/** A row of a year: a project year with its indicators, as printed. */
export interface ModelRow {
  readonly department: string
  readonly id: string
  readonly year: number
  readonly name: string
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
}

/** A pairing decision (配对) as the model keeps it: the earlier row, what was decided, and how. */
export type Decision = readonly [of: string, decision: string, how: string]

export function rowsIn(places: Places): ModelRow[] {
  return [...places].flatMap(([place, value]) => {
    const [department = '', what, id = ''] = place.split('|')
    if (what !== 'row') return []
    const printed = JSON.parse(value) as Pick<ModelRow, 'year' | 'name' | 'indicators'>
    return [{ department, id, ...printed }]
  })
}

export function decisionsOf(places: Places, department: string, row: string): Decision[] {
  return JSON.parse(places.get(`${department}|carries|${row}`) ?? '[]') as Decision[]
}

/** What does not go together, in words; undefined: all does. */
export function unsoundPlace(places: Places): string | undefined {
  const rows = rowsIn(places)
  return ownerless(places, rows) ?? twinDepartments(places) ?? wrongIdentities(places, rows)
}

function ownerless(places: Places, rows: readonly ModelRow[]): string | undefined {
  const known = new Set(rows.flatMap(({ id, indicators }) => [id, ...indicators.map(one => one.id)]))
  const indicators = new Map(rows.map(row => [row.id, new Set(row.indicators.map(({ id }) => id))]))
  for (const [place, value] of places) {
    const [department = '', what, id = '', , indicator = ''] = place.split('|')
    if (what === 'setting') continue
    const isOwned = {
      row: () => places.has(`${department}|table|${(JSON.parse(value) as { year: number }).year}`),
      carries: () =>
        (JSON.parse(value) as Decision[]).every(([of, what]) => what !== 'paired' || known.has(of)),
      entry: () => indicators.get(id)?.has(indicator) === true,
      money: () => indicators.has(id),
      target: () => known.has(id),
      accumulation: () => places.has(`${department}|lineage|${id}`),
    }[what ?? '']
    if (!places.has(`${department}|department`) || isOwned?.() === false) return `without an owner: ${place}`
  }
  return undefined
}

function twinDepartments(places: Places): string | undefined {
  const names = [...places].filter(([place]) => place.endsWith('|department')).map(([, name]) => name)
  return new Set(names).size === names.length ? undefined : 'two departments of one name'
}

/** Rows are one project, and indicators one lineage, exactly where decisions join them. */
function wrongIdentities(places: Places, rows: readonly ModelRow[]): string | undefined {
  const projects = new Map(
    rows.map(({ department, id }) => [id, places.get(`${department}|project-of|${id}`)]),
  )
  const owners = new Map(rows.flatMap(row => row.indicators.map(({ id }) => [id, projects.get(row.id)])))
  const lineages = new Map<string, string | undefined>()
  const joined = { projects: new Parts(), lineages: new Parts() }
  for (const { department, id, indicators } of rows) {
    joined.projects.add(id, pairedWith(places, department, id))
    for (const one of indicators) {
      lineages.set(one.id, places.get(`${department}|lineage-of|${one.id}`))
      const awake = pairedWith(places, department, one.id).filter(of => owners.get(of) === owners.get(one.id))
      joined.lineages.add(one.id, awake)
    }
  }
  const kept = [...places.keys()].map(place => place.split('|').slice(1))
  const idsOf = (what: string) => kept.filter(([kind]) => kind === what).map(([, id]) => id)
  if (!joined.projects.areAs(projects, idsOf('project'))) return 'projects are not as paired'
  if (!joined.lineages.areAs(lineages, idsOf('lineage'))) return 'lineages are not as paired'
  return undefined
}

function pairedWith(places: Places, department: string, row: string): string[] {
  return decisionsOf(places, department, row).flatMap(([of, decision]) => (decision === 'paired' ? of : []))
}

/** Rows joined with each other. */
class Parts {
  private readonly parts = new Map<string, Set<string>>()

  add(row: string, others: readonly string[]): void {
    const together = new Set([row, ...others].flatMap(one => [one, ...(this.parts.get(one) ?? [])]))
    for (const one of together) this.parts.set(one, together)
  }

  /** Whether all rows of a part, and no others, have the same id, and all these ids are kept. */
  areAs(ids: ReadonlyMap<string, string | undefined>, kept: readonly (string | undefined)[]): boolean {
    const parts = new Set(this.parts.values())
    const given = [...parts].map(part => new Set([...part].map(row => ids.get(row))))
    const all = given.flatMap(one => [...one])
    const isOneEach = given.every(({ size }) => size === 1) && new Set(all).size === all.length
    return isOneEach && [...all].sort().join() === [...kept].sort().join()
  }
}
