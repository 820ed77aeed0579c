import { ROW_STATES, type ProjectRow, type RowState } from '@/domain/yearRow'
import type { YearRun } from '@/domain/years/yearRun'

/** How many indicators of a year stand in a state (完成情况). */
export interface VerdictCount {
  readonly state: RowState
  readonly count: number
}

/** The states that occur among some projects of one year, settled ones first; of gaps nothing. */
export function verdictCounts(rows: readonly (ProjectRow | undefined)[]): VerdictCount[] {
  const states = rows.flatMap(row => row?.indicators.map(({ state }) => state) ?? [])
  return ROW_STATES.map(state => ({ state, count: states.filter(one => one === state).length })).filter(
    ({ count }) => count > 0,
  )
}

/** What the years of a department hold, in one sentence with the years that are missing. */
export function runFinding({ years, projects }: YearRun, missing: readonly number[]): string {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0)
  const span = first === last ? `仅有 ${last} 年` : `${first}—${last} 年`
  const gap = missing.length === 0 ? '' : `；缺 ${missing.join('、')} 年的目标表，留空不补`
  return `${span}，先后 ${projects.length} 个项目、${indicators} 项指标${gap}。`
}
