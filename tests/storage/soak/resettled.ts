import { decisionsOf, rowsIn, type Decision } from './soundModel'
import { departmentOf, partsOf } from './officeModel'
import type { Places } from './places'
import { asText } from './storedPlaces'

/** What only the storage can tell after an import or pairing: ids, and what paired by itself. */
const TOLD = new Set(['project-of', 'lineage-of', 'carries'])

/** What follows from it. */
const SETTLED = new Set(['project', 'lineage', 'accumulation'])

/**
 * The places of a department after rows were paired, or parted: ids and automatic pairs as the storage tells them, all that
 * people settled on projects and lineages as it must then be.
 */
export function resettled(places: Places, told: Places, department: string): Places {
  const next = new Map([...places].filter(([place]) => !isAboutIdentity(place, department)))
  for (const [place, value] of told) {
    if (departmentOf(place) === department && TOLD.has(partsOf(place)[0] ?? '')) next.set(place, value)
  }
  const rows = rowsIn(next).filter(row => row.department === department)
  const valueAt = (from: Places, what: string, id: string) => from.get(`${department}|${what}|${id}`)
  for (const { id, indicators } of rows) {
    const project = valueAt(next, 'project-of', id) ?? ''
    const period = valueAt(places, 'project', valueAt(places, 'project-of', id) ?? '') ?? ''
    settle(next, `${department}|project|${project}`, period)
    for (const one of indicators) {
      const lineage = valueAt(next, 'lineage-of', one.id) ?? ''
      const chosen = valueAt(places, 'accumulation', valueAt(places, 'lineage-of', one.id) ?? '')
      next.set(`${department}|lineage|${lineage}`, project)
      if (chosen !== undefined) settle(next, `${department}|accumulation|${lineage}`, chosen)
    }
  }
  return next
}

function isAboutIdentity(place: string, department: string): boolean {
  const what = partsOf(place)[0] ?? ''
  return departmentOf(place) === department && (TOLD.has(what) || SETTLED.has(what))
}

/** What is settled on any row of a part holds for all of it; two different settlements never come together. */
function settle(places: Places, place: string, value: string): void {
  const known = places.get(place) ?? ''
  if (known !== '' && value !== '' && known !== value) throw new Error(`settled twice: ${place}`)
  places.set(place, known === '' ? value : known)
}

/** What of the decisions changed that nobody decided: in words; undefined: nothing. `decided` is the row a person decided about. */
export function undecidedChange(before: Places, after: Places, decided?: string): string | undefined {
  const names = namesOf(after)
  for (const [id, name] of names.byRow) {
    if (id === decided) continue
    const department = names.departments.get(id) ?? ''
    const [was, now] = [before, after].map(places => decisionsOf(places, department, id).map(asText))
    const gone = (was ?? []).filter(one => !now?.includes(one)).map(read)
    if (gone.some(([, , how]) => how !== 'automatic')) return `a person's decision is gone: ${name}`
    const fresh = (now ?? []).filter(one => was?.includes(one) !== true).map(read)
    const isSound = ([of, decision, how]: Decision) =>
      decision === 'paired' && how === 'automatic' && names.byRow.get(of) === name
    if (!fresh.every(isSound)) return `paired by itself: ${name}`
  }
  return undefined
}

function read(text: string): Decision {
  return JSON.parse(text) as Decision
}

function namesOf(places: Places) {
  const all = rowsIn(places).flatMap(row =>
    [row, ...row.indicators].map(({ id, name }) => ({ id, name, department: row.department })),
  )
  return {
    byRow: new Map(all.map(({ id, name }) => [id, name])),
    departments: new Map(all.map(({ id, department }) => [id, department])),
  }
}
