import { expect } from 'vitest'
import { aDraft, aDraftIndicator, aDraftProject } from '../../builders/aDraft'
import { aTarget } from './editSteps'
import { departmentsIn, expectedTurn, movedTo, partsOf, turn, type Done, type Moved } from './officeModel'
import type { Places } from './places'
import { resettled, undecidedChange } from './resettled'
import type { SoakedOffice } from './soakedOffice'
import { decisionsOf, rowsIn, type ModelRow } from './soundModel'
import { asText, storedPlaces } from './storedPlaces'

const DEPARTMENTS = ['区城市管理局', '区水务局'] as const
const YEARS = [2023, 2024, 2025, 2026] as const
const PROJECTS = ['道路养护', '公厕保洁', '河道清淤'] as const
const INDICATORS = ['验收次数', '巡查里程'] as const

/** 导入: a table of a year, which stands beside others; what of it pairs by itself the storage tells. */
export async function importTable(office: SoakedOffice): Promise<void> {
  const [name, year] = [office.one(DEPARTMENTS) ?? DEPARTMENTS[0], office.one(YEARS) ?? 2025]
  const projects = PROJECTS.filter(() => office.chance(0.6)).map(project => {
    const bounds = INDICATORS.map(() => office.below(30))
    const indicators = INDICATORS.filter((_, at) => at === 0 || office.chance(0.6)).map((indicator, at) =>
      aDraftIndicator({
        order: at + 1,
        name: indicator,
        annualTarget: aTarget(bounds[at] ?? 0, '个'),
        periodTarget: aTarget(3 * (bounds[at] ?? 0), '个'),
      }),
    )
    return aDraftProject({ name: project, goal: `${year}年${project}`, indicators })
  })
  const [title, source] = [`${year}年项目支出绩效目标表`, `原文${office.below(1000)}`]
  const bytes = new TextEncoder().encode(source)
  const draft = aDraft({ department: name, year, title, projects, source: { name: '目标表.txt', bytes } })
  const known = departmentsIn(office.model).get(name)
  const isThere = known !== undefined && office.model.places.has(`${known}|table|${year}`)

  const outcome = await office.storage.importTable(draft)
  expect(outcome.status).toBe(isThere ? 'year-exists' : 'saved')
  office.endedIn(isThere ? '同年已导入' : '导入')
  if (outcome.status !== 'saved') return
  const { departmentId: department, batchId: id } = outcome
  expect(known ?? department).toBe(department)

  const told = await storedPlaces(office.database)
  const next: Places = new Map(office.model.places)
  next.set(`${department}|department`, name)
  next.set(`${department}|table|${year}`, asText({ title, source }))
  const rows = rowsIn(told).filter(row => row.department === department && row.year === year)
  expect(rows.map(row => row.name).sort()).toEqual(projects.map(project => project.name).sort())
  for (const row of rows) {
    const project = projects.find(one => one.name === row.name)
    const ids = row.indicators.map(one => one.id)
    const indicators = (project?.indicators ?? []).map((one, at) => ({ id: ids[at], name: one.name }))
    const { goal, initial } = project ?? {}
    next.set(`${department}|row|${row.id}`, asText({ year, name: row.name, goal, initial, indicators }))
    project?.indicators.forEach((one, at) => {
      next.set(`${department}|target|${ids[at]}|annualTarget`, asText(one.annualTarget))
      next.set(`${department}|target|${ids[at]}|periodTarget`, asText(one.periodTarget))
    })
  }
  const settled = resettled(next, told, department)
  expect(undecidedChange(office.model.places, settled)).toBeUndefined()
  office.did('import', changed(office.model.places, settled), { department, id })
}

/** 配对: two rows of different years are one, are not, or are left open again. */
export async function decidePairing(office: SoakedOffice): Promise<void> {
  const rows = rowsIn(office.model.places)
  const after = office.one(rows)
  const earlier = rows.filter(row => row.department === after?.department && row.year < after.year)
  const before = office.one(earlier)
  if (!before || !after) return
  const { department } = after
  const places = placesOf(office, before, after)
  const [of, row] = [places.before.indicatorId ?? before.id, places.after.indicatorId ?? after.id]
  const stored = decisionsOf(office.model.places, department, row).find(one => one[0] === of)?.[1]
  const decision = office.one(['paired', 'paired', 'apart', undefined] as const)
  const seen = stored as 'paired' | 'apart' | undefined
  const outcome = await office.storage.decidePairing({ ...places, seen, decision })

  const told = await storedPlaces(office.database)
  office.endedIn(outcome.status === 'saved' ? '配对' : '配对不一致')
  if (outcome.status !== 'saved') {
    // Whether what is settled differs depends on what pairs by itself; only that it may, the model can tell.
    expect(outcome.status).toBe('differing')
    expect(decision).not.toBe('apart')
    expect(isSettledTwice(office.model.places, department)).toBe(true)
    return
  }
  const settled = resettled(office.model.places, told, department)
  const now = decisionsOf(settled, department, row).find(one => one[0] === of)
  expect(now?.[1]).toBe(decision)
  if (decision !== stored) expect(now?.[2]).toBe(decision && 'confirmed')
  expect(undecidedChange(office.model.places, settled, row)).toBeUndefined()
  office.did('pairing', changed(office.model.places, settled), { department, id: outcome.batchId })
}

/** Two projects, or two indicators where their projects are one. */
function placesOf(office: SoakedOffice, before: ModelRow, after: ModelRow) {
  const [one, other] = [before, after].map(({ department, id }) =>
    office.model.places.get(`${department}|project-of|${id}`),
  )
  const indicators = [office.one(before.indicators)?.id, office.one(after.indicators)?.id]
  const isInside = one === other && office.chance(0.5)
  const placeOf = (row: ModelRow, indicatorId: string | undefined) => ({
    projectYearId: row.id,
    ...(isInside && indicatorId !== undefined && { indicatorId }),
  })
  return { before: placeOf(before, indicators[0]), after: placeOf(after, indicators[1]) }
}

function isSettledTwice(places: Places, department: string): boolean {
  const settled = [...places].filter(([place]) => place.startsWith(`${department}|`))
  const periods = settled.flatMap(([place, value]) => (partsOf(place)[0] === 'project' && value) || [])
  const chosen = settled.flatMap(([place, value]) => (partsOf(place)[0] === 'accumulation' ? value : []))
  return new Set(periods).size > 1 || new Set(chosen).size > 1
}

function changed(before: Places, after: Places): Moved[] {
  const all = new Map<string, string | undefined>([...before.keys()].map(place => [place, undefined]))
  for (const [place, value] of after) all.set(place, value)
  const moved = movedTo(before, all)
  const places = new Set(moved.map(({ place }) => place))
  // What a pairing does to a lineage it does to all of it, with what is chosen for it.
  const besides = moved.flatMap(({ place }) => {
    const [department = '', what, id] = place.split('|')
    const other = { lineage: 'accumulation', accumulation: 'lineage' }[what ?? '']
    const beside = `${department}|${other}|${id}`
    if (other === undefined || places.has(beside)) return []
    return [{ place: beside, before: before.get(beside), after: after.get(beside) }]
  })
  return [...moved, ...besides]
}

/** 撤销 or 重做 of any batch, more often of a late one. */
export async function turnAny(office: SoakedOffice): Promise<void> {
  const { done } = office.model
  const alike = office.chance(0.55) ? done : done.filter(({ stands }) => !stands)
  const batch = office.one(office.chance(0.7) ? alike.slice(-6) : alike)
  if (batch) await turnBatch(office, batch)
}

async function turnBatch(office: SoakedOffice, batch: Done): Promise<void> {
  const expected = expectedTurn(office.model, batch)
  const { status } = batch.stands ? await office.storage.undo(batch.id) : await office.storage.redo(batch.id)
  const isTurned = status !== 'blocked'
  if (expected !== 'either') {
    expect(`${batch.kind} ${batch.stands} ${isTurned ? 'turned' : 'blocked'}`).toBe(
      `${batch.kind} ${batch.stands} ${expected}`,
    )
  }
  office.endedIn(`${batch.stands ? '撤销' : '重做'}${isTurned ? '' : '受阻'}`)
  if (!isTurned) return
  turn(office.model, batch)
  await office.noteNewest()
}
