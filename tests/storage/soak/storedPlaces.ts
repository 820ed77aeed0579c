import type { TargetDatabase } from '@/storage/database'
import type { Places } from './places'

/** What the database holds, told as the model tells it. */
export async function storedPlaces(database: TargetDatabase): Promise<Places> {
  const places: Places = new Map()
  for (const { id, name } of await database.departments.toArray()) places.set(`${id}|department`, name)
  await addTables(database, places)
  await addRows(database, places)
  await addRecords(database, places)
  await addSettled(database, places)
  for (const { key, value } of await database.settings.toArray()) {
    if (!key.startsWith('local:')) places.set(`|setting|${key}`, asText(value))
  }
  return places
}

async function addTables(database: TargetDatabase, places: Places): Promise<void> {
  const files = new Map((await database.sourceFiles.toArray()).map(({ id, bytes }) => [id, bytes]))
  for (const { departmentId, year, title, sourceFileId } of await database.departmentYears.toArray()) {
    const source = new TextDecoder().decode(files.get(sourceFileId))
    places.set(`${departmentId}|table|${year}`, asText({ title, source }))
  }
}

async function addRows(database: TargetDatabase, places: Places): Promise<void> {
  for (const row of await database.projectYears.toArray()) {
    const { departmentId, id, year, name, goal, initial } = row
    const indicators = row.indicators.map(one => ({ id: one.id, name: one.name }))
    places.set(`${departmentId}|row|${id}`, asText({ year, name, goal, initial, indicators }))
    places.set(`${departmentId}|project-of|${id}`, row.projectId)
    for (const one of row.indicators) {
      places.set(`${departmentId}|lineage-of|${one.id}`, one.lineageId)
      places.set(`${departmentId}|target|${one.id}|annualTarget`, asText(one.annualTarget))
      places.set(`${departmentId}|target|${one.id}|periodTarget`, asText(one.periodTarget))
    }
    for (const { id: of, carriesOn } of [row, ...row.indicators]) {
      const decisions = carriesOn?.map(one => [one.of, one.decision, one.how]).sort(byText)
      if (decisions) places.set(`${departmentId}|carries|${of}`, asText(decisions))
    }
  }
}

async function addRecords(database: TargetDatabase, places: Places): Promise<void> {
  for (const record of await database.records.toArray()) {
    const { departmentId, projectYearId, checkpoint } = record
    const about = `${projectYearId}|${checkpoint}`
    for (const [indicator, entry] of Object.entries(record.entries)) {
      for (const [field, value] of Object.entries(entry)) {
        places.set(`${departmentId}|entry|${about}|${indicator}|${field}`, asText(value))
      }
    }
    for (const kind of ['adjusted', 'executed'] as const) {
      for (const [key, amount] of Object.entries(record[kind])) {
        places.set(`${departmentId}|money|${about}|${kind}|${key}`, String(amount))
      }
    }
  }
}

async function addSettled(database: TargetDatabase, places: Places): Promise<void> {
  const departments = new Map<string, string>()
  for (const { id, departmentId, period } of await database.projects.toArray()) {
    departments.set(id, departmentId)
    places.set(`${departmentId}|project|${id}`, period ? asText(period) : '')
  }
  for (const { id, projectId, accumulation } of await database.lineages.toArray()) {
    const department = departments.get(projectId) ?? ''
    places.set(`${department}|lineage|${id}`, projectId)
    if (accumulation) places.set(`${department}|accumulation|${id}`, accumulation)
  }
}

export function byText(one: unknown, other: unknown): number {
  return asText(one) < asText(other) ? -1 : 1
}

/** A value as text, the same whatever the sequence of its fields. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
