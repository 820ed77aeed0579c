import { readActual } from '@/domain/actual'
import type { Entry } from '@/domain/indicator'
import { judge } from '@/domain/judge'
import type { Grade } from '@/domain/judge'
import { readThreshold } from '@/domain/threshold'
import { rowState } from '@/domain/yearRow'
import type { IndicatorRow } from '@/domain/yearRow'

/** What a test may say of a row; values as printed. Everything else is sound. */
export interface RowFacts {
  readonly name?: string
  readonly level1?: readonly [code: string, name: string]
  readonly level2?: readonly [code: string, name: string]
  readonly project?: string
  /** Place of the project in the table. */
  readonly projectOrder?: number
  readonly annual?: string
  /** Absent: as the annual one. */
  readonly period?: string
  readonly actual?: string
  readonly grade?: Grade
  readonly reason?: string
  /** Overrides the period's verdict. */
  readonly periodVerdict?: IndicatorRow['periodVerdict']
  readonly openDoubts?: IndicatorRow['openDoubts']
  readonly needsReason?: boolean
}

/** One indicator of 2025 as a list shows it, judged by the rules themselves. */
export function anIndicatorRow(facts: RowFacts = {}): IndicatorRow {
  const { name = '接待宾客批次', project = '工作经费', annual = '≥30批次', period = annual } = facts
  const annualTarget = readThreshold(annual)
  const periodTarget = readThreshold(period)
  const actual = facts.actual === undefined ? undefined : readActual(facts.actual, annualTarget)
  const verdict = judge(annualTarget, actual, { grade: facts.grade, year: 2025 })
  return {
    indicator: {
      id: name,
      lineageId: name,
      order: 1,
      level1: aClass(facts.level1 ?? ['1', '产出指标']),
      level2: aClass(facts.level2 ?? ['11', '数量指标']),
      name,
      annualTarget: { reading: annualTarget, confirmed: false },
      periodTarget: { reading: periodTarget, confirmed: false },
    },
    projectYear: aProjectYear(project, facts.projectOrder ?? 1),
    entry: anEntry(facts, actual),
    annual: verdict,
    periodVerdict: facts.periodVerdict ?? { ...verdict, certain: true, working: '' },
    accumulation: { accumulation: 'everyYear', reason: '', chosen: false },
    period: { from: 2025, to: 2025 },
    periodIsYear: period === annual,
    openDoubts: facts.openDoubts ?? [],
    needsReason: facts.needsReason ?? false,
    state: rowState(verdict),
  }
}

function aClass([code, name]: readonly [string, string]) {
  return { code, name }
}

function aProjectYear(name: string, order: number): IndicatorRow['projectYear'] {
  return {
    id: `${name}-2025`,
    projectId: name,
    departmentId: 'office',
    year: 2025,
    order,
    unit: '办公室',
    name,
    goal: '',
    initial: {},
    indicators: [],
  }
}

function anEntry({ grade, reason }: RowFacts, actual: ReturnType<typeof readActual> | undefined): Entry {
  return {
    ...(actual === undefined ? {} : { actual: { reading: actual, confirmed: false } }),
    ...(grade === undefined ? {} : { grade }),
    ...(reason === undefined ? {} : { reason }),
  }
}
