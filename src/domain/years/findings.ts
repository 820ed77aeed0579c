import { LOW_EXECUTION } from '../yearSummary'
import { executionLowAgain } from './findings/executionLowAgain'
import type { Finding, FindingCode, FindingLimits } from './findings/finding'
import { missedAgain } from './findings/missedAgain'
import { moreMoneyLessAttained } from './findings/moreMoneyLessAttained'
import { onlyRephrased } from './findings/onlyRephrased'
import { targetBelowActual } from './findings/targetBelowActual'
import { targetCopied } from './findings/targetCopied'
import type { IndicatorRun, ProjectRun, YearRun } from './yearRun'

export type { Evidence, Finding, FindingCode, FindingLimits } from './findings/finding'

/** Limits until an office sets its own; local. */
export const FINDING_LIMITS: FindingLimits = {
  copiedYears: 3,
  missedYears: 2,
  lowExecutionYears: 2,
  lowExecution: LOW_EXECUTION,
  moneyRise: 0,
  attainmentFall: 0,
}

/** The most pressing first. */
const ORDER: readonly FindingCode[] = [
  'missed-again',
  'more-money-less-attained',
  'execution-low-again',
  'target-below-actual',
  'target-copied',
  'only-rephrased',
]

const OF_PROJECT: readonly ((project: ProjectRun, limits: FindingLimits) => Finding[])[] = [
  moreMoneyLessAttained,
  executionLowAgain,
]

const OF_INDICATOR: readonly ((
  project: ProjectRun,
  run: IndicatorRun,
  limits: FindingLimits,
) => Finding[])[] = [missedAgain, targetBelowActual, targetCopied, onlyRephrased]

/**
 * What the years show about the latest of them (对比发现), the most pressing first, then in printed order. A year that is
 * missing breaks what runs over years, as does one in which an indicator has several rows (一拆多、多合一): nothing is said
 * over a gap.
 */
export function findings({ projects }: YearRun, limits: FindingLimits = FINDING_LIMITS): Finding[] {
  const found = projects.flatMap(project => [
    ...OF_PROJECT.flatMap(findingsOf => findingsOf(project, limits)),
    ...project.indicators
      .map(inSingleRows)
      .flatMap(run => OF_INDICATOR.flatMap(findingsOf => findingsOf(project, run, limits))),
  ])
  return found.sort((one, other) => ORDER.indexOf(one.code) - ORDER.indexOf(other.code))
}

function inSingleRows(run: IndicatorRun): IndicatorRun {
  return { ...run, years: run.years.map(one => (one && one.rows.length > 1 ? undefined : one)) }
}
