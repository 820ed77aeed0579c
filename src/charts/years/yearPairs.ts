import type { IndicatorRow } from '@/domain/indicatorRow'
import type { ProjectRow } from '@/domain/yearRow'
import { effectOf, figureChange } from '@/domain/years/change'
import type { Effect } from '@/domain/years/change'
import { attainmentOf } from '@/domain/years/compareIndicators'
import type { IndicatorComparison, Presence } from '@/domain/years/compareIndicators'
import { meanAttainment } from '@/domain/years/meanAttainment'
import type { ProjectComparison, YearComparison } from '@/domain/years/yearComparison'
import { attainmentPercent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import { figureColumn, wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { PRESENCE_WORDS, pointsChange } from './wording'

/** Why a row has no place in the picture: it stands in one year only, is not judged in both, or has no 完成率 at all. */
export type Undrawn = 'added' | 'retired' | 'unjudged' | 'no-rate'

/** A project or an indicator with its 完成率 in two years. */
export interface YearPairRow {
  /** Of the project; of an indicator, its lineage, with a number behind it where several rows share one. */
  readonly id: string
  readonly projectId: string
  /** Of an indicator; undefined for a project. */
  readonly lineageId: string | undefined
  /** In the later year; of what ended, in the earlier one. */
  readonly name: string
  readonly project: string
  /** Shares, unrounded and never clipped; of a project 平均完成率. undefined is a gap, not 0. */
  readonly before: number | undefined
  readonly after: number | undefined
  /** after − before, exact; undefined: not drawn. */
  readonly change: number | undefined
  readonly effect: Effect | undefined
  /** undefined where it is drawn. */
  readonly undrawn: Undrawn | undefined
  /** What a table shows of each year: 「95.0%」, else the state in words. */
  readonly beforeText: string
  readonly afterText: string
  /** How many indicators a project's mean is of; undefined for an indicator. */
  readonly indicators: number | undefined
}

/** 完成率 of two years, row by row (年度对比). */
export interface YearPairs {
  readonly subject: 'project' | 'indicator'
  readonly before: number
  readonly after: number
  /** Those in the picture first, from the greatest fall to the greatest rise; all others behind them, as printed. */
  readonly rows: readonly YearPairRow[]
}

/** 平均完成率 of every project in two years, over the indicators that have one in both. */
export function projectPairs({ before, after, projects }: YearComparison): YearPairs {
  return {
    subject: 'project',
    before: before.year,
    after: after.year,
    rows: byChange(projects.map(projectPair)),
  }
}

/** 完成率 of indicators in two years: of one project, or of all. */
export function indicatorPairs({ before, after, projects }: YearComparison, projectId?: string): YearPairs {
  const chosen = projects.filter(project => projectId === undefined || project.projectId === projectId)
  const rows = chosen.flatMap(project =>
    uniqueIds(project.indicators.map(one => indicatorPair(one, project))),
  )
  return { subject: 'indicator', before: before.year, after: after.year, rows: byChange(rows) }
}

/** The rows that a picture shows: with a 完成率 in both years. */
export function drawnPairs({ rows }: YearPairs): YearPairRow[] {
  return rows.filter(row => row.change !== undefined)
}

/** How many rows are in the table alone, and why. */
export function undrawnCount({ rows }: YearPairs, reason: Undrawn): number {
  return rows.filter(row => row.undrawn === reason).length
}

function projectPair(project: ProjectComparison): YearPairRow {
  const { projectId, presence, attainment } = project
  const before = attainment?.before.share ?? ownMean(presence, project.before)
  const after = attainment?.after.share ?? ownMean(presence, project.after)
  const name = nameOf(project)
  return {
    id: projectId,
    projectId,
    lineageId: undefined,
    name,
    project: name,
    ...changeOf(before, after),
    undrawn: presence === 'kept' ? (attainment ? undefined : 'unjudged') : presence,
    beforeText: attainmentPercent(before),
    afterText: attainmentPercent(after),
    indicators: attainment?.after.indicators,
  }
}

/** A project of one year only shows its own mean in the table; of one in both years it would not be like with like. */
function ownMean(presence: Presence, row: ProjectRow | undefined): number | undefined {
  return presence === 'kept' || !row ? undefined : meanAttainment(row.indicators)?.share
}

function indicatorPair(one: IndicatorComparison, project: ProjectComparison): YearPairRow {
  const { lineageId, presence, before, after } = one
  return {
    id: lineageId,
    projectId: project.projectId,
    lineageId,
    name: (after ?? before)?.indicator.name ?? '',
    project: nameOf(project),
    ...changeOf(before && attainmentOf(before), after && attainmentOf(after)),
    undrawn: presence === 'kept' ? whyNot(before, after) : presence,
    beforeText: rowText(before),
    afterText: rowText(after),
    indicators: undefined,
  }
}

function whyNot(before: IndicatorRow | undefined, after: IndicatorRow | undefined): Undrawn | undefined {
  const rows = [before, after]
  if (rows.some(row => row?.annual.status === 'unjudged')) return 'unjudged'
  return rows.some(row => row && attainmentOf(row) === undefined) ? 'no-rate' : undefined
}

function rowText(row: IndicatorRow | undefined): string {
  if (!row) return '—'
  const attainment = attainmentOf(row)
  return attainment === undefined ? STATE_LABELS[row.state] : attainmentPercent(attainment)
}

function changeOf(before: number | undefined, after: number | undefined) {
  const { change } = figureChange(before, after)
  return { before, after, change, effect: change === undefined ? undefined : effectOf(change, 1) }
}

function nameOf({ before, after }: ProjectComparison): string {
  return (after ?? before)?.projectYear.name ?? ''
}

/** Several rows may share a lineage (一拆多、多合一). */
function uniqueIds(rows: readonly YearPairRow[]): YearPairRow[] {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const times = (seen.get(row.id) ?? 0) + 1
    seen.set(row.id, times)
    return times === 1 ? row : { ...row, id: `${row.id}/${times}` }
  })
}

function byChange(rows: readonly YearPairRow[]): YearPairRow[] {
  const size = ({ change }: YearPairRow) => change ?? Number.MAX_VALUE
  return [...rows].sort((one, other) => size(one) - size(other))
}

/** The picture's table: every row, also those that are not drawn, with the reason in its last column. */
export function yearPairTable(pairs: YearPairs): TextTable {
  const isProject = pairs.subject === 'project'
  return {
    columns: [
      wordColumn(isProject ? '项目' : '指标'),
      ...(isProject ? [figureColumn('可比指标')] : [wordColumn('项目')]),
      figureColumn(`${pairs.before}年`),
      figureColumn(`${pairs.after}年`),
      figureColumn('变化（百分点）'),
    ],
    rows: pairs.rows.map(row => ({
      id: row.id,
      cells: [
        row.name,
        isProject ? String(row.indicators ?? '—') : row.project,
        row.beforeText,
        row.afterText,
        changeText(row, pairs),
      ],
    })),
  }
}

function changeText({ change, undrawn }: YearPairRow, { subject }: YearPairs): string {
  switch (undrawn) {
    case undefined:
      return change === undefined ? '—' : pointsChange(change)
    case 'added':
    case 'retired':
      return PRESENCE_WORDS[undrawn]
    case 'unjudged':
      return subject === 'project' ? '无可比指标' : '未评'
    case 'no-rate':
      return '无完成率'
  }
}
