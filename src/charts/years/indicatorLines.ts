import type { RowState } from '@/domain/rowState'
import type { IndicatorRow } from '@/domain/yearRow'
import { attainmentOf } from '@/domain/years/compareIndicators'
import { quantityText } from '@/domain/notation/describe'
import type { IndicatorRun, IndicatorYear } from '@/domain/years/yearRun'
import { attainmentPercent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import { figureColumn, wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { sentence } from './wording'

/** One year of an indicator as a picture of lines shows it, in the unit of the run. */
export interface LineYear {
  /** `${lineageId}/${year}`. */
  readonly id: string
  readonly year: number
  /** Whether the indicator stands in that year's table. */
  readonly isThere: boolean
  /** 实际完成值; undefined is a gap, never 0. */
  readonly actual: number | undefined
  /** Bounds of the annual target: one, of a range both; empty where there is none in figures. */
  readonly bounds: readonly number[]
  readonly state: RowState | undefined
  /** 一拆多, 多合一: several rows, which have no one figure and no one verdict; they are in the table. */
  readonly rows: readonly IndicatorRow[]
  /** As typed and as printed; '' where there is none. Of several rows all. */
  readonly actualText: string
  readonly targetText: string
  readonly attainment: number | undefined
}

/** An indicator through the years, drawn as a line with its target as steps. */
export interface IndicatorLines {
  readonly lineageId: string
  readonly name: string
  /** '' without one. */
  readonly unit: string
  /** Every calendar year of the run. */
  readonly years: readonly LineYear[]
}

/** undefined: no figures to draw (words, dates, or nothing filled and no numeric target in any year). */
export function indicatorLines(run: IndicatorRun, years: readonly number[]): IndicatorLines | undefined {
  const drawn = years.map((year, place) => lineYear(run, year, run.years[place]))
  const hasFigures = drawn.some(({ actual, bounds }) => actual !== undefined || bounds.length > 0)
  return hasFigures ? { lineageId: run.lineageId, name: run.name, unit: run.unit, years: drawn } : undefined
}

function lineYear({ lineageId }: IndicatorRun, year: number, one: IndicatorYear | undefined): LineYear {
  const rows = one?.rows ?? []
  const [row, ...others] = rows
  const only = others.length === 0 ? row : undefined
  const texts = (of: (one: IndicatorRow) => string | undefined, blank: string) =>
    rows.map(each => of(each) ?? blank).join('、')
  return {
    id: `${lineageId}/${year}`,
    year,
    isThere: one !== undefined,
    actual: one?.actual === undefined ? undefined : Number(one.actual),
    bounds: (one?.bounds ?? []).map(Number),
    state: only?.state,
    rows,
    actualText: texts(({ entry }) => entry.actual?.reading.printed, others.length === 0 ? '' : '未填'),
    targetText: texts(({ indicator }) => indicator.annualTarget.reading.printed, ''),
    attainment: only && attainmentOf(only),
  }
}

/** The indicator's years as a table, whether or not they can be drawn. */
export function indicatorLinesTable(run: IndicatorRun, years: readonly number[]): TextTable {
  return {
    columns: [
      wordColumn('年度'),
      figureColumn('年度指标值'),
      figureColumn('实际完成值'),
      figureColumn('完成率'),
      wordColumn('完成情况'),
    ],
    rows: years.map((year, place) => {
      const { id, isThere, rows, ...one } = lineYear(run, year, run.years[place])
      const cells = isThere
        ? [
            one.targetText === '' ? '—' : one.targetText,
            one.actualText === '' ? '未填' : one.actualText,
            attainmentPercent(one.attainment),
            rows.map(({ state }) => STATE_LABELS[state]).join('、'),
          ]
        : ['—', '—', '—', '无此指标']
      return { id, cells: [`${year}年`, ...cells] }
    }),
  }
}

/**
 * What became of the actual, in one sentence: 「2023年至 2026年由 24 批次升至 30 批次；指标值由 ≥30批次 改为 ≥25批次；2 年达标、
 * 1 年未达标；2024年无此指标」. Says so where words, dates or blanks leave nothing to draw.
 */
export function indicatorLinesFinding(run: IndicatorRun, years: readonly number[]): string {
  const lines = indicatorLines(run, years)
  if (!lines) return whyNoLines(run)
  return sentence([actualPart(lines), targetPart(lines), verdictPart(lines), gapPart(lines)])
}

function whyNoLines({ years }: IndicatorRun): string {
  const kinds = new Set(years.flatMap(one => one?.row.indicator.annualTarget.reading.kind ?? []))
  if (kinds.size === 0) return '各年均无此指标'
  if (kinds.has('words')) return '定性指标没有数值，不作折线图，见表'
  return kinds.has('date')
    ? '时限指标没有数值，不作折线图，见表'
    : '各年均未设数值目标，也未填完成值，不作折线图'
}

function actualPart({ years, unit }: IndicatorLines): string {
  const filled = years.filter((one): one is LineYear & { actual: number } => one.actual !== undefined)
  const [first, last] = [filled[0], filled.at(-1)]
  if (!first || !last) return '各年均无可画的完成值'
  const text = (one: { actual: number }) => quantityText(String(one.actual), unit)
  if (filled.length === 1) return `仅 ${first.year}年有完成值（${text(first)}），不足以比较`
  const span = `${first.year}年至 ${last.year}年`
  if (last.actual === first.actual) return `${span}持平，均为 ${text(last)}`
  return `${span}由 ${beforeWord(text(first))}${last.actual > first.actual ? '升至' : '降至'} ${text(last)}`
}

/** A word stands right behind a Chinese unit, and apart from a figure or a sign. */
function beforeWord(figure: string): string {
  return /[\d%‰‱]$/u.test(figure) ? `${figure} ` : figure
}

function targetPart({ years }: IndicatorLines): string {
  const set = years.filter(({ bounds }) => bounds.length > 0)
  const [first, last] = [set[0], set.at(-1)]
  if (!first || !last || String(first.bounds) === String(last.bounds)) return ''
  return `指标值由 ${first.targetText} 改为 ${last.targetText}`
}

function verdictPart({ years }: IndicatorLines): string {
  const count = (state: RowState) => years.filter(one => one.state === state).length
  const states = [
    ['met', '达标'],
    ['partly', '部分达成'],
    ['missed', '未达标'],
  ] as const
  return states
    .filter(([state]) => count(state) > 0)
    .map(([state, word]) => `${count(state)} 年${word}`)
    .join('、')
}

function gapPart({ years }: IndicatorLines): string {
  const named = (found: readonly LineYear[], word: string) =>
    found.length === 0 ? '' : `${found.map(({ year }) => `${year}年`).join('、')}${word}`
  return [
    named(
      years.filter(({ isThere }) => !isThere),
      '无此指标',
    ),
    named(
      years.filter(({ state }) => state === 'unfilled'),
      '未填',
    ),
    named(
      years.filter(({ rows }) => rows.length > 1),
      '有多行（一拆多或多合一），见表',
    ),
  ]
    .filter(part => part !== '')
    .join('，')
}
