import type { IndicatorRow } from '../indicatorRow'
import type { RowState } from '../rowState'
import { effectOf, figureChange } from './change'
import type { Effect, FigureChange } from './change'
import { compareActuals } from './compareActuals'
import type { ActualChange } from './compareActuals'
import { compareTargets } from './compareTargets'
import type { TargetChange } from './compareTargets'
import { plainClass, plainName } from './likeness/plainName'

/** Whether something stands in both years (延续), only in the later (新增), or only in the earlier one (取消). */
export type Presence = 'kept' | 'added' | 'retired'

/** A verdict (完成情况) in two years. */
export interface VerdictChange {
  readonly before: RowState
  readonly after: RowState
  /** undefined while either year is not judged. */
  readonly effect: Effect | undefined
}

/** What became of an indicator from one year to the next. */
export interface IndicatorComparison {
  readonly lineageId: string
  readonly presence: Presence
  readonly before: IndicatorRow | undefined
  readonly after: IndicatorRow | undefined
  /** 'split' (一拆多) and 'merged' (多合一): one of several rows that share one of the other year. */
  readonly pairing: 'one-to-one' | 'split' | 'merged'
  /** Of an indicator that stands in both years; undefined for new and retired ones. */
  readonly change: IndicatorChange | undefined
}

export interface IndicatorChange {
  /** Whether the name differs by more than spelling. */
  readonly renamed: boolean
  /** Whether the classes differ by more than spelling. */
  readonly reclassified: boolean
  readonly annualTarget: TargetChange
  readonly periodTarget: TargetChange
  /** undefined: a blank, words, or units that do not convert. */
  readonly actual: ActualChange | undefined
  readonly attainment: FigureChange & { readonly effect: Effect | undefined }
  readonly verdict: VerdictChange
}

/** Compares the rows of one lineage in two years. */
export function compareIndicators(before: IndicatorRow, after: IndicatorRow): IndicatorChange {
  const [was, now] = [before.indicator, after.indicator]
  const tables = { before: before.projectYear.year, after: after.projectYear.year }
  const attainment = figureChange(attainmentOf(before), attainmentOf(after))
  return {
    renamed: plainName(was.name) !== plainName(now.name),
    reclassified: (['level1', 'level2'] as const).some(
      level => plainClass(was[level]) !== plainClass(now[level]),
    ),
    annualTarget: compareTargets(was.annualTarget.reading, now.annualTarget.reading, tables),
    periodTarget: compareTargets(was.periodTarget.reading, now.periodTarget.reading, tables),
    actual: compareActuals(achievementOf(before), achievementOf(after), tables),
    attainment: {
      ...attainment,
      effect: attainment.change === undefined ? undefined : effectOf(attainment.change, 1),
    },
    verdict: compareVerdicts(before.state, after.state),
  }
}

/** 完成率 of the year; undefined where it is not judged, and for words and dates. */
export function attainmentOf({ annual }: IndicatorRow): number | undefined {
  return annual.status === 'unjudged' ? undefined : annual.attainment
}

const RANK: Readonly<Partial<Record<RowState, number>>> = { met: 2, partly: 1, missed: 0 }

function compareVerdicts(before: RowState, after: RowState): VerdictChange {
  const [was, now] = [RANK[before], RANK[after]]
  const effect = was === undefined || now === undefined ? undefined : effectOf(now - was, 1)
  return { before, after, effect }
}

function achievementOf({ indicator, entry }: IndicatorRow) {
  return { threshold: indicator.annualTarget.reading, actual: entry.actual?.reading }
}
