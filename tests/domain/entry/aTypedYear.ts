import { cellKey, type Cell } from '@/domain/entry/cell'
import type { Drafts, DraftState } from '@/domain/entry/draft'
import type { Entry, Kept } from '@/domain/indicator'
import { readActual, type Actual } from '@/domain/actual'
import type { Amounts } from '@/domain/money'
import type { ProjectRecord, ProjectYear } from '@/domain/projectYear'
import { readThreshold } from '@/domain/threshold'
import { yearRows, type ProjectRow } from '@/domain/yearRow'

interface TypedYear {
  readonly annual?: string
  readonly period?: string
  readonly entry?: Entry
  readonly initial?: Amounts
  readonly adjusted?: Amounts
  readonly executed?: Amounts
}

/** One project of 2025 with one indicator; name only what the test is about. */
export function aTypedYear(over: TypedYear = {}): ProjectRow {
  const { annual = '≥30批次', period = annual, entry = {}, initial = {}, adjusted = {}, executed = {} } = over
  const place = { departmentId: 'd', year: 2025 }
  const projectYear: ProjectYear = {
    ...place,
    id: 'py',
    projectId: 'p',
    order: 1,
    unit: '局机关',
    name: '接待经费',
    goal: '',
    initial,
    indicators: [
      {
        id: 'i',
        lineageId: 'l',
        order: 1,
        level1: { code: '1', name: '产出指标' },
        level2: { code: '11', name: '数量指标' },
        name: '接待批次',
        periodTarget: { reading: readThreshold(period), confirmed: false },
        annualTarget: { reading: readThreshold(annual), confirmed: false },
      },
    ],
  }
  const record: ProjectRecord = {
    ...place,
    id: 'py:year-end',
    projectYearId: 'py',
    checkpoint: 'year-end',
    entries: { i: entry },
    adjusted,
    executed,
  }
  const [row] = yearRows(
    {
      departmentYear: {
        ...place,
        id: 'dy',
        title: '',
        amountUnit: '万元',
        amounts: {},
        units: [],
        sourceFileId: 's',
      },
      projects: [],
      projectYears: [projectYear],
      records: [record],
      lineages: [],
      otherYears: { projectYears: [], records: [] },
    },
    'year-end',
  )
  if (!row) throw new Error('the year has no row')
  return row
}

/** An actual as it is kept for a target. */
export function keptActual(printed: string, target = '≥30批次', confirmed = false): Kept<Actual> {
  return { reading: readActual(printed, readThreshold(target)), confirmed }
}

/** A cell of the indicator. */
export function entryField(field: keyof Entry): Cell {
  return { projectYearId: 'py', indicatorId: 'i', field }
}

export function moneyField(field: 'adjusted' | 'executed', moneyKey: keyof Amounts = 'fiscal'): Cell {
  return { projectYearId: 'py', field, moneyKey }
}

/** What is being typed: texts by cell. */
export function typing(texts: readonly (readonly [Cell, string])[], state: DraftState = 'typing'): Drafts {
  return new Map(texts.map(([cell, text]) => [cellKey(cell), { cell, text, state }]))
}
