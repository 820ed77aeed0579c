import { expect } from 'vitest'
import type { Actual } from '@/domain/actual'
import type { Kept } from '@/domain/indicator'
import type { Fen } from '@/domain/money'
import type { Project } from '@/domain/projectYear'
import type { Threshold } from '@/domain/threshold'
import type { FieldEdit } from '@/storage/recordActuals'
import type { EditOutcome } from '@/storage/editDocument'
import { movedTo } from './officeModel'
import type { SoakedOffice } from './soakedOffice'
import { rowsIn } from './soundModel'
import { asText } from './storedPlaces'

const CHECKPOINTS = ['mid-year', 'year-end'] as const
const FIELDS = ['reason', 'grade', 'actual', 'actual', 'periodGrade'] as const
const GRADES = ['achieved', 'partly', 'failed', undefined] as const
const REASONS = ['雨季停工', '“经费”\n未到位\u2028😀', '', undefined] as const
const UNITS = ['个', '次'] as const
const ACCUMULATIONS = ['sum', 'latest', 'everyYear', 'mean', undefined] as const
const KINDS = ['adjusted', 'executed'] as const
const KEYS = ['total', 'fiscal', 'special', 'other'] as const

/** A value at a place as a person saw it. */
function seen(office: SoakedOffice, place: string): unknown {
  const text = office.model.places.get(place)
  return text === undefined || text === '' ? undefined : JSON.parse(text)
}

/** 填报. Now and then the person saw another value than the one that is kept. */
export async function typeEntry(office: SoakedOffice): Promise<void> {
  const row = office.one(rowsIn(office.model.places))
  const indicator = row && office.one(row.indicators)
  if (!row || !indicator) return
  const checkpoint = office.one(CHECKPOINTS) ?? 'year-end'
  const fields = [...new Set([office.one(FIELDS), office.one(FIELDS)])].flatMap(one => one ?? [])
  const place = `${row.department}|entry|${row.id}|${checkpoint}|${indicator.id}`
  const unit = unitOf(office, `${row.department}|target|${indicator.id}|annualTarget`)
  const edits = fields.map(field => {
    return {
      field,
      before: seen(office, `${place}|${field}`),
      after: anyValue(office, field, unit),
    } as FieldEdit
  })
  const isStale = office.chance(0.1)
  if (isStale) edits[0] = { field: 'reason', before: '别人所见', after: '另一说法' }
  const outcome = await office.storage.recordEntry({
    projectYearId: row.id,
    checkpoint,
    indicatorId: indicator.id,
    fields: edits,
  })
  office.endedIn(isStale ? '填报冲突' : '填报')
  if (isStale) {
    expect(outcome.status).toBe('conflict')
    return
  }
  noteEdit(office, row.department, {
    outcome,
    after: edits.map(({ field, after }) => [`${place}|${field}`, textOf(after)]),
  })
}

function anyValue(office: SoakedOffice, field: (typeof FIELDS)[number], unit: string): unknown {
  if (field === 'reason') return office.one(REASONS)
  if (field !== 'actual') return office.one(GRADES)
  return office.chance(0.2) ? undefined : anActual(String(10 + office.below(90)), unit, office.chance(0.5))
}

function anActual(printed: string, unit: string, confirmed: boolean): Kept<Actual> {
  return { reading: { printed, doubts: [], kind: 'number', value: printed, unit }, confirmed }
}

function unitOf(office: SoakedOffice, place: string): string {
  return (seen(office, place) as { reading: { unit: string } }).reading.unit
}

/** 记全年预算数、执行数. 0 is an amount. */
export async function typeMoney(office: SoakedOffice): Promise<void> {
  const row = office.one(rowsIn(office.model.places))
  if (!row) return
  const [checkpoint, kind, key] = [
    office.one(CHECKPOINTS) ?? 'year-end',
    office.one(KINDS) ?? 'executed',
    office.one(KEYS) ?? 'total',
  ]
  const place = `${row.department}|money|${row.id}|${checkpoint}|${kind}|${key}`
  const after = office.chance(0.2) ? undefined : ((office.below(4) * 12_345) as Fen)
  const edit = {
    projectYearId: row.id,
    checkpoint,
    kind,
    key,
    before: seen(office, place) as Fen | undefined,
    after,
  }
  const outcome = await office.storage.recordMoney(edit)
  noteEdit(office, row.department, { outcome, after: [[place, textOf(after)]] })
}

export function aTarget(bound: number, unit: string): Kept<Threshold> {
  const printed = `≥${bound}${unit}`
  return {
    reading: {
      printed,
      doubts: [],
      kind: 'number',
      comparison: '>=',
      stated: true,
      bound: String(bound),
      unit,
    },
    confirmed: true,
  }
}

/** 更正指标值的读法; actuals that nobody confirmed take the unit of the annual target. */
export async function settleTarget(office: SoakedOffice): Promise<void> {
  const row = office.one(rowsIn(office.model.places))
  const indicator = row && office.one(row.indicators)
  if (!row || !indicator) return
  const which = office.chance(0.6) ? 'annualTarget' : 'periodTarget'
  const place = `${row.department}|target|${indicator.id}|${which}`
  const unit = office.one(UNITS) ?? '个'
  const after = aTarget(office.below(30), unit)
  const before = seen(office, place) as Kept<Threshold>
  const outcome = await office.storage.settleTarget({
    projectYearId: row.id,
    indicatorId: indicator.id,
    which,
    before,
    after,
  })
  const following = CHECKPOINTS.flatMap(checkpoint => {
    const actualPlace = `${row.department}|entry|${row.id}|${checkpoint}|${indicator.id}|actual`
    const actual = seen(office, actualPlace) as Kept<Actual> | undefined
    const isSame = textOf(before) === textOf(after)
    if (which !== 'annualTarget' || isSame || !actual || actual.confirmed) return []
    return [[actualPlace, textOf(anActual(actual.reading.printed, unit, false))] as const]
  })
  noteEdit(office, row.department, { outcome, after: [[place, textOf(after)], ...following] })
}

/** 定实施周期. */
export async function setPeriod(office: SoakedOffice): Promise<void> {
  const row = office.one(rowsIn(office.model.places))
  if (!row) return
  const projectId = office.model.places.get(`${row.department}|project-of|${row.id}`) ?? ''
  const place = `${row.department}|project|${projectId}`
  const from = 2023 + office.below(2)
  const after: Project['period'] = office.chance(0.3) ? undefined : { from, to: from + 2, source: 'typed' }
  const outcome = await office.storage.setPeriod({
    projectId,
    before: seen(office, place) as Project['period'],
    after,
  })
  noteEdit(office, row.department, { outcome, after: [[place, textOf(after) ?? '']] })
}

/** 选跨年口径. */
export async function chooseAccumulation(office: SoakedOffice): Promise<void> {
  const row = office.one(rowsIn(office.model.places))
  const indicator = row && office.one(row.indicators)
  if (!row || !indicator) return
  const lineageId = office.model.places.get(`${row.department}|lineage-of|${indicator.id}`) ?? ''
  const place = `${row.department}|accumulation|${lineageId}`
  const chosen = office.model.places.get(place)
  const before = ACCUMULATIONS.find(one => one === chosen)
  const after = office.one(ACCUMULATIONS)
  const outcome = await office.storage.chooseAccumulation({ lineageId, before, after })
  noteEdit(office, row.department, { outcome, after: [[place, after]] })
}

/** A remembered choice: no batch, and nothing to undo. */
export async function writeSetting(office: SoakedOffice): Promise<void> {
  const [key, value] = [`choice-${office.below(3)}`, office.below(5)]
  await office.storage.writeSetting(key, value)
  office.model.places.set(`|setting|${key}`, asText(value))
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : asText(value)
}

interface Edited {
  readonly outcome: EditOutcome<unknown>
  readonly after: readonly (readonly [string, string | undefined])[]
}

function noteEdit(office: SoakedOffice, department: string, { outcome, after }: Edited): void {
  expect(outcome.status).toBe('saved')
  const id = outcome.status === 'saved' ? outcome.batchId : undefined
  office.did('edit', movedTo(office.model.places, new Map(after)), { department, id })
}
