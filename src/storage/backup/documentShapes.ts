import * as v from 'valibot'
import type { Actual } from '@/domain/actual'
import type { Doubt } from '@/domain/doubt'
import type { Entry, Indicator, IndicatorClass, Kept } from '@/domain/indicator'
import type { Amounts, Fen } from '@/domain/money'
import type { PairingDecision } from '@/domain/pairingDecision'
import type {
  Department,
  DepartmentYear,
  Lineage,
  Project,
  ProjectRecord,
  ProjectYear,
  TableImport,
  TableRevision,
} from '@/domain/projectYear'
import type { Retirement } from '@/domain/retirement'
import type { TargetVersion } from '@/domain/targetVersion'
import type { Threshold } from '@/domain/threshold'
import { byKind, oneOf, shapeOf, type Shape } from './shape'

const text = v.string()
const id = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.safeInteger())
const fen = whole as unknown as Shape<Fen>
const optionalText = v.exactOptional(text)

const doubt = shapeOf<Doubt>({ code: text, message: text, where: optionalText })
const doubts = v.array(doubt)

const amounts = shapeOf<Amounts>({
  total: v.exactOptional(fen),
  fiscal: v.exactOptional(fen),
  special: v.exactOptional(fen),
  other: v.exactOptional(fen),
})

const printed = { printed: text, doubts }

const threshold = byKind<Threshold>({
  number: shapeOf({
    ...printed,
    kind: v.literal('number'),
    comparison: oneOf({ '>=': true, '>': true, '<=': true, '<': true, '=': true }),
    stated: v.boolean(),
    bound: text,
    unit: text,
  }),
  range: shapeOf({ ...printed, kind: v.literal('range'), low: text, high: text, unit: text }),
  date: shapeOf({ ...printed, kind: v.literal('date'), by: text }),
  words: shapeOf({ ...printed, kind: v.literal('words'), wording: text }),
  none: shapeOf({ ...printed, kind: v.literal('none') }),
})

const actual = byKind<Actual>({
  number: shapeOf({ ...printed, kind: v.literal('number'), value: text, unit: text }),
  date: shapeOf({ ...printed, kind: v.literal('date'), on: text }),
  words: shapeOf({ ...printed, kind: v.literal('words'), wording: text }),
  none: shapeOf({ ...printed, kind: v.literal('none') }),
})

const keptThreshold = shapeOf<Kept<Threshold>>({ reading: threshold, confirmed: v.boolean() })
const keptActual = shapeOf<Kept<Actual>>({ reading: actual, confirmed: v.boolean() })
const grade = oneOf({ achieved: true, partly: true, failed: true })

const entry = shapeOf<Entry>({
  actual: v.exactOptional(keptActual),
  grade: v.exactOptional(grade),
  periodGrade: v.exactOptional(grade),
  reason: optionalText,
})

const decisions = v.exactOptional(
  v.array(
    shapeOf<PairingDecision>({
      of: id,
      year: whole,
      decision: oneOf({ paired: true, apart: true }),
      how: oneOf({ automatic: true, confirmed: true, carried: true }),
      by: optionalText,
      at: text,
      reason: optionalText,
    }),
  ),
)

const retired = v.exactOptional(shapeOf<Retirement>({ at: text, reason: text }))

const level = shapeOf<IndicatorClass>({ code: text, name: text })

const indicator = shapeOf<Indicator>({
  id,
  lineageId: id,
  order: whole,
  level1: level,
  level2: level,
  name: text,
  periodTarget: keptThreshold,
  annualTarget: keptThreshold,
  carriesOn: decisions,
  retired,
})

export const department = shapeOf<Department>({ id, name: text })

export const project = shapeOf<Project>({
  id,
  departmentId: id,
  period: v.exactOptional(
    shapeOf<NonNullable<Project['period']>>({
      from: whole,
      to: whole,
      source: oneOf({ suggested: true, typed: true }),
      reason: optionalText,
    }),
  ),
})

export const projectYear = shapeOf<ProjectYear>({
  id,
  projectId: id,
  departmentId: id,
  year: whole,
  order: whole,
  unit: text,
  name: text,
  goal: text,
  initial: amounts,
  indicators: v.array(indicator),
  carriesOn: decisions,
  doubts: v.exactOptional(doubts),
  retired,
})

export const targetVersion = shapeOf<TargetVersion>({
  id,
  projectYearId: id,
  departmentId: id,
  year: whole,
  number: whole,
  at: text,
  batchId: id,
  reason: text,
  source: text,
  sourceFileId: id,
  before: projectYear,
})

/** What a record says whatever it belongs to. */
const recorded = {
  id,
  departmentId: id,
  year: whole,
  checkpoint: oneOf({ 'mid-year': true, 'year-end': true }),
  entries: v.record(v.string(), entry),
  adjusted: amounts,
  executed: amounts,
} as const

export const record = shapeOf<ProjectRecord>({ ...recorded, projectYearId: id })

/** A record as database version 1 kept it: by the project, not its year. */
export type Version1Record = Omit<ProjectRecord, 'projectYearId'> & { readonly projectId: string }

export const version1Record = shapeOf<Version1Record>({ ...recorded, projectId: id })

export const lineage = shapeOf<Lineage>({
  id,
  projectId: id,
  accumulation: v.exactOptional(
    oneOf({ sum: true, latest: true, everyYear: true, mean: true, max: true, min: true }),
  ),
})

export const departmentYear = shapeOf<DepartmentYear>({
  id,
  departmentId: id,
  year: whole,
  title: text,
  amountUnit: oneOf({ 万元: true, 元: true }),
  amounts,
  units: v.array(shapeOf<DepartmentYear['units'][number]>({ name: text, amounts })),
  sourceFileId: id,
  imported: v.exactOptional(
    shapeOf<TableImport>({
      batchId: id,
      source: text,
      projects: whole,
      indicators: whole,
      doubtful: v.array(id),
      retired: v.exactOptional(v.array(id)),
      revised: v.exactOptional(
        shapeOf<TableRevision>({ batchId: id, at: text, source: text, sourceFileId: id }),
      ),
    }),
  ),
  doubts: v.exactOptional(doubts),
})
