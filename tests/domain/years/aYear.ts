import { readActual } from '@/domain/actual'
import type { Entry, Indicator } from '@/domain/indicator'
import type { Grade } from '@/domain/judge'
import type { Project, ProjectRecord, ProjectYear } from '@/domain/projectYear'
import { readThreshold } from '@/domain/threshold'
import { yearRows } from '@/domain/yearRow'
import type { YearSide } from '@/domain/years/yearSide'
import { aProjectYear, aRecord, fen, kept, yearContents } from '../../builders/rows'

/** An indicator of one year, values as printed and typed. */
export interface IndicatorFacts {
  readonly line: string
  /** Absent: as its line. */
  readonly name?: string
  readonly level2?: string
  readonly target: string
  /** Absent: as the annual one. */
  readonly period?: string
  readonly actual?: string
  readonly grade?: Grade
}

export interface ProjectFacts {
  readonly id: string
  readonly name?: string
  /** 万元. */
  readonly budget?: string
  readonly spent?: string
  readonly period?: { readonly from: number; readonly to: number }
  readonly indicators?: readonly IndicatorFacts[]
}

/** One year of a department, judged by the rules themselves. */
export function aYear(year: number, ...projects: readonly ProjectFacts[]): YearSide {
  const contents = yearContents({
    departmentYear: { ...yearContents().departmentYear, year },
    projects: projects.map(({ id, period }): Project => ({
      id,
      departmentId: 'office',
      ...(period ? { period: { ...period, source: 'typed' } } : {}),
    })),
    projectYears: projects.map((facts, place) => projectYear(year, facts, place + 1)),
    records: projects.map(facts => recordOf(year, facts)),
  })
  return { year, rows: yearRows(contents, 'year-end') }
}

function projectYear(year: number, facts: ProjectFacts, order: number): ProjectYear {
  const { id, name = id, budget, indicators = [] } = facts
  return aProjectYear({
    id: `${id}-${year}`,
    projectId: id,
    year,
    order,
    name,
    initial: budget === undefined ? {} : { total: fen(budget) },
    indicators: indicators.map((one, place) => indicator(one, place + 1)),
  })
}

function indicator(facts: IndicatorFacts, order: number): Indicator {
  const { line, name = line, level2 = '数量指标', target, period = target } = facts
  const about = { level1: '产出指标', level2, name }
  return {
    id: `${line}-${order}`,
    lineageId: line,
    order,
    level1: { code: '1', name: '产出指标' },
    level2: { code: '11', name: level2 },
    name,
    periodTarget: kept(readThreshold(period, about)),
    annualTarget: kept(readThreshold(target, about)),
  }
}

function recordOf(year: number, { id, spent, indicators = [] }: ProjectFacts): ProjectRecord {
  return aRecord({
    id: `${id}-${year}-end`,
    projectYearId: `${id}-${year}`,
    year,
    entries: Object.fromEntries(indicators.map((one, place) => [`${one.line}-${place + 1}`, entry(one)])),
    executed: spent === undefined ? {} : { total: fen(spent) },
  })
}

function entry({ target, actual, grade }: IndicatorFacts): Entry {
  return {
    ...(actual === undefined ? {} : { actual: kept(readActual(actual, readThreshold(target))) }),
    ...(grade === undefined ? {} : { grade }),
  }
}

/** One project of one year with one indicator called 接待. */
export function oneIndicator(year: number, facts: Omit<IndicatorFacts, 'line'>): YearSide {
  return aYear(year, { id: '工作经费', indicators: [{ line: '接待', ...facts }] })
}
