import { ROW_STATES } from '@/domain/rowState'
import type { RowState } from '@/domain/rowState'
import type { ProjectRow } from '@/domain/yearRow'
import type { YearRun } from '@/domain/years/yearRun'
import { STATE_LABELS } from '@/text/states'
import { wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { sentence } from './wording'

/** What a strip is made of: the verdicts, and all that is not judged (未评) together. */
export type VerdictPart = 'met' | 'partly' | 'missed' | 'open'

export const VERDICT_PARTS: readonly VerdictPart[] = ['met', 'partly', 'missed', 'open']

/** A project in one year of the matrix: the verdicts of its indicators. */
export interface VerdictCell {
  /** `${projectId}/${year}`. */
  readonly id: string
  readonly year: number
  /** How many of each; without those that have no target. */
  readonly counts: Readonly<Record<VerdictPart, number>>
  /**
   * The worst verdict there is: missed before partly before met. What is not judged is never the worst; where nothing is
   * judged, the state of the first that is open; undefined without any indicator to judge.
   */
  readonly worst: RowState | undefined
  /** How many have that state. */
  readonly ofWorst: number
  /** States of all its indicators, in printed order. */
  readonly states: readonly RowState[]
}

export interface VerdictRow {
  /** Of the project. */
  readonly id: string
  /** In its latest year. */
  readonly name: string
  /** One place for each year; undefined is a gap: the project is not in that year's table. */
  readonly cells: readonly (VerdictCell | undefined)[]
}

/** Verdicts of a department's projects through the years (完成情况). */
export interface VerdictMatrix {
  readonly years: readonly number[]
  /** In the order of the latest year, those that ended behind them. */
  readonly rows: readonly VerdictRow[]
}

export function verdictMatrix({ years, projects }: YearRun): VerdictMatrix {
  return {
    years,
    rows: projects.map(project => ({
      id: project.projectId,
      name: project.name,
      cells: project.years.map(row => row && verdictCell(row)),
    })),
  }
}

function verdictCell({ project, projectYear, indicators }: ProjectRow): VerdictCell {
  const states = indicators.map(({ state }) => state)
  const count = (wanted: RowState) => states.filter(state => state === wanted).length
  const [met, partly, missed] = [count('met'), count('partly'), count('missed')]
  const judgeable = states.length - count('no-target')
  const worst = worstOf(states)
  return {
    id: `${project.id}/${projectYear.year}`,
    year: projectYear.year,
    counts: { met, partly, missed, open: judgeable - met - partly - missed },
    worst,
    ofWorst: worst === undefined ? 0 : count(worst),
    states,
  }
}

function worstOf(states: readonly RowState[]): RowState | undefined {
  const judged = (['missed', 'partly', 'met'] as const).find(state => states.includes(state))
  return judged ?? states.find(state => state !== 'no-target')
}

/** A project's year in words: 「达标 3、未达标 1」; 无 where it is not in the table. */
export function cellText(cell: VerdictCell | undefined): string {
  if (!cell) return '无'
  if (cell.states.length === 0) return '无指标'
  return ROW_STATES.filter(state => cell.states.includes(state))
    .map(state => `${STATE_LABELS[state]} ${cell.states.filter(one => one === state).length}`)
    .join('、')
}

/** The cell that a mark's id names. */
export function verdictCellOf({ rows }: VerdictMatrix, id: string): VerdictCell | undefined {
  return rows.flatMap(({ cells }) => cells.flatMap(cell => cell ?? [])).find(cell => cell.id === id)
}

/** The picture's table: the same rows and years, all states in words. */
export function verdictMatrixTable({ years, rows }: VerdictMatrix): TextTable {
  return {
    columns: [wordColumn('项目'), ...years.map(year => wordColumn(`${year}年`))],
    rows: rows.map(({ id, name, cells }) => ({ id, cells: [name, ...cells.map(cellText)] })),
  }
}

/**
 * What the years show, in one sentence: 「2026年 8 个项目中 2 个有未达标指标，上年 3 个；连续两年及以上有未达标的 1 个：“X”（3 年）；1 个
 * 项目未评齐」. '' without any project.
 */
export function verdictMatrixFinding({ years, rows }: VerdictMatrix): string {
  const latest = years.at(-1)
  if (latest === undefined || rows.length === 0) return ''
  const place = years.length - 1
  const missedIn = (at: number) => cellsOf(rows, at).filter(({ counts }) => counts.missed > 0).length
  const now = cellsOf(rows, place)
  const open = now.filter(({ counts }) => counts.open > 0).length
  const missed = missedIn(place)
  const judged = now.filter(({ worst }) => worst === 'met' || worst === 'partly' || worst === 'missed').length
  const lead =
    judged === 0
      ? `${latest}年 ${now.length} 个项目尚无已评指标`
      : `${latest}年 ${now.length} 个项目中${missed === 0 ? '均无' : ` ${missed} 个有`}未达标指标`
  const hasBefore = cellsOf(rows, place - 1).length > 0
  const before = hasBefore ? `，上年 ${missedIn(place - 1)} 个` : ''
  const only = years.length === 1 ? '只有一年，尚不能比较' : ''
  return sentence([lead + before, streakPart(rows), open > 0 ? `${open} 个项目未评齐` : '', only])
}

function cellsOf(rows: readonly VerdictRow[], place: number): VerdictCell[] {
  return rows.flatMap(({ cells }) => cells[place] ?? [])
}

/** Projects that missed a target year after year up to the latest; a gap breaks it. */
function streakPart(rows: readonly VerdictRow[]): string {
  const streaks = rows
    .map(({ name, cells }) => ({ name, length: streakOf(cells) }))
    .filter(({ length }) => length > 1)
  const [longest] = [...streaks].sort((one, other) => other.length - one.length)
  if (!longest) return ''
  const lead = streaks.length > 1 ? '最久的是' : ''
  return `连续两年及以上有未达标的 ${streaks.length} 个：${lead}“${longest.name}”（${longest.length} 年）`
}

function streakOf(cells: readonly (VerdictCell | undefined)[]): number {
  const backwards = [...cells].reverse()
  const end = backwards.findIndex(cell => !cell || cell.counts.missed === 0)
  return end === -1 ? backwards.length : end
}
