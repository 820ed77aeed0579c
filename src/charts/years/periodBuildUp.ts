import type { Accumulation, Period } from '@/domain/period'
import type { RowState } from '@/domain/rowState'
import { quantityText } from '@/domain/notation/describe'
import { isNumeric } from '@/domain/standing'
import type { Threshold } from '@/domain/threshold'
import type { PeriodFacts } from '@/domain/years/periodFacts'
import type { PeriodNeed } from '@/domain/years/periodNeed'
import type { PeriodProgress } from '@/domain/years/periodProgress'
import { periodYears } from '@/domain/years/periodYears'
import type { PeriodYear } from '@/domain/years/periodYears'
import type { PeriodStep } from '@/domain/years/progressSteps'
import { ACCUMULATION_LABELS } from '@/text/accumulation'
import { STATE_LABELS } from '@/text/states'
import { figureColumn, wordColumn } from './textTable'
import type { TextTable } from './textTable'
import { sentence } from './wording'

/**
 * How a period is drawn: 'stack' adds the years up toward the line (累计), 'steps' holds each year against it, 'marks' has
 * no figures (words and days).
 */
export type BuildUpShape = 'stack' | 'steps' | 'marks'

/** One year of an implementation period (实施周期) as its picture shows it, in the period target's unit. */
export interface BuildUpYear {
  readonly id: string
  readonly year: number
  readonly step: PeriodStep['state']
  /** What the year counts with; undefined is a gap, never 0. */
  readonly value: number | undefined
  /** All years up to this one added up; only in a stack. */
  readonly total: number | undefined
  /** As typed; 未填 and 未到 where nothing is. */
  readonly text: string
  /** Of the year by itself against the period's target. */
  readonly state: RowState
  /** Whether it is the year that the period's value is taken from (最新、最大、最小), or one of all that count. */
  readonly counts: boolean
}

/** How the years of a period build up to its threshold. */
export interface PeriodBuildUp {
  readonly shape: BuildUpShape
  readonly accumulation: Accumulation
  readonly period: Period
  readonly unit: string
  /** 实施周期指标值 as printed. */
  readonly target: string
  /** Bounds to draw: one, of a range both; none for words and days. */
  readonly lines: readonly number[]
  readonly threshold: Threshold
  readonly years: readonly BuildUpYear[]
  /** Years that can still add to it; without any, those that nobody filled. */
  readonly open: readonly number[]
  readonly need: PeriodNeed | undefined
  /** 「还需 3 个」; '' where nothing is open. */
  readonly needText: string
  /** Whether no later year can change the verdict. */
  readonly certain: boolean
}

/** undefined: the period has no target to build up to. */
export function periodBuildUp(progress: PeriodProgress): PeriodBuildUp | undefined {
  const { facts, unit, yearsLeft, unfilled, need, verdict } = progress
  const { threshold, accumulation, period } = facts
  if (threshold.kind === 'none') return undefined
  const open = verdict.certain ? [] : yearsLeft.length > 0 ? yearsLeft : unfilled
  return {
    shape: isNumeric(threshold) ? (accumulation === 'sum' ? 'stack' : 'steps') : 'marks',
    accumulation,
    period,
    unit,
    target: threshold.printed,
    lines: linesOf(threshold),
    threshold,
    years: periodYears(progress).map(year => buildUpYear(year, facts)),
    open,
    need,
    needText: progress.needText,
    certain: verdict.certain,
  }
}

/** Single years are held against the bound itself, of a mean too. */
function linesOf(threshold: Threshold): number[] {
  if (!isNumeric(threshold)) return []
  const bounds = threshold.kind === 'number' ? [threshold.bound] : [threshold.low, threshold.high]
  return bounds.map(Number)
}

function buildUpYear(of: PeriodYear, { accumulation, asOfYear }: PeriodFacts): BuildUpYear {
  const { year, state, value, total } = of.step
  return {
    id: String(year),
    year,
    step: state,
    value: value === undefined ? undefined : Number(value),
    total: accumulation === 'sum' && total !== undefined ? Number(total) : undefined,
    text: textOf(of, asOfYear),
    state: of.alone,
    counts: of.counts,
  }
}

/** The year shown is not filled yet (未填), the ones behind it have not come (未到); several rows are told together. */
function textOf({ step: { state, year }, printed }: PeriodYear, asOfYear: number): string {
  if (state === 'to-come' && year > asOfYear) return '未到'
  const isOpen = state === 'to-come' || state === 'unfilled'
  return [...printed, ...(isOpen ? ['未填'] : [])].join('、')
}

/** All years so far added up; undefined where nothing is, or where years are not added up. */
export function reachedTotal({ years }: Pick<PeriodBuildUp, 'years'>): number | undefined {
  return years.flatMap(({ total }) => total ?? []).at(-1)
}

/** The picture's table: every year of the period with what it counts. */
export function periodBuildUpTable({ years, shape, unit }: PeriodBuildUp): TextTable {
  const amount = (value: number | undefined) =>
    value === undefined ? '—' : quantityText(String(value), unit)
  return {
    columns: [
      wordColumn('年度'),
      figureColumn('实际完成值'),
      ...(shape === 'marks' ? [] : [figureColumn('计入')]),
      ...(shape === 'stack' ? [figureColumn('累计')] : [wordColumn('当年对照周期指标值')]),
    ],
    rows: years.map(year => ({
      id: year.id,
      cells: [
        `${year.year}年`,
        year.text,
        ...(shape === 'marks' ? [] : [amount(year.value)]),
        shape === 'stack' ? amount(year.total) : singleText(year),
      ],
    })),
  }
}

/** What a year by itself is against the period's target. */
export function singleText({ step, state, text }: BuildUpYear): string {
  return step === 'to-come' ? text : STATE_LABELS[state]
}

/**
 * How far the period has come, in one sentence: 「2025—2027年各年累计，指标值 ≥9个；已累计 6 个；还需 3 个，剩 1 年」. Says so
 * where the period has no target.
 */
export function periodBuildUpFinding(progress: PeriodProgress): string {
  const { facts, unit } = progress
  const buildUp = periodBuildUp(progress)
  if (!buildUp) return progress.sentence
  const { from, to } = facts.period
  const total = reachedTotal(buildUp)
  return sentence([
    `${from}—${to}年${ACCUMULATION_LABELS[facts.accumulation]}，指标值 ${buildUp.target}`,
    total === undefined ? '' : `已累计 ${quantityText(String(total), unit)}`,
    progress.sentence,
  ])
}
