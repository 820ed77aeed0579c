import type { IndicatorRun, IndicatorYear, ProjectRun } from '../yearRun'

/** What the years of a project or an indicator show (对比发现). */
export type FindingCode =
  | 'target-below-actual'
  | 'target-copied'
  | 'missed-again'
  | 'more-money-less-attained'
  | 'execution-low-again'
  | 'only-rephrased'

/** One figure that a finding rests on, so that a screen can lead to it. */
export interface Evidence {
  readonly year: number
  readonly about: 'target' | 'actual' | 'gap' | 'budget' | 'execution-rate' | 'mean-attainment'
  /** As the sentence tells it, with its unit. */
  readonly figure: string
}

/** Something that the years show and a person should look at; it changes no verdict. */
export interface Finding {
  readonly code: FindingCode
  readonly projectId: string
  /** Absent: it is about the project as a whole. */
  readonly lineageId?: string
  /** The years it rests on, the earliest first. */
  readonly years: readonly number[]
  /** In Chinese, with its figures. */
  readonly sentence: string
  readonly evidence: readonly Evidence[]
}

/** From when on something is worth telling; all local. */
export interface FindingLimits {
  /** Years running of one and the same target, always met (逐年照抄). */
  readonly copiedYears: number
  /** Years running of a missed target. */
  readonly missedYears: number
  /** Years running of low execution. */
  readonly lowExecutionYears: number
  /** 执行率 below this share is low. */
  readonly lowExecution: number
  /** More money: by more than this share of the year before. */
  readonly moneyRise: number
  /** Lower attainment: by more than this share. */
  readonly attainmentFall: number
}

/** What happened in some years running, none of them missing. */
export type Running<Year> = readonly [Year, Year, ...Year[]]

/** The last `count` years of a run, up to its latest one; undefined where one of them is a gap. */
export function lastYears<Year>(
  years: readonly (Year | undefined)[],
  count: number,
): Running<Year> | undefined {
  const last = years.slice(-count).flatMap(year => year ?? [])
  const [first, second, ...others] = last
  if (last.length < count || first === undefined || second === undefined) return undefined
  return [first, second, ...others]
}

/** The ids of an indicator's finding, and the years it rests on. */
export function about({ projectId, lineageId }: IndicatorRun, years: readonly IndicatorYear[]) {
  return { projectId, lineageId, years: years.map(({ year }) => year) }
}

/** An indicator as a sentence names it: 「“工作经费”的“接待宾客批次”」. */
export function indicatorName({ name }: ProjectRun, indicator: IndicatorRun): string {
  return `“${name}”的“${indicator.name}”`
}

/** 2024、2025年; from three years on 2023—2025年. */
export function yearsText(years: readonly number[]): string {
  return years.length > 2 ? `${years[0] ?? ''}—${years.at(-1) ?? ''}年` : `${years.join('、')}年`
}
