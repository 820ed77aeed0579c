import { isLowExecution } from '../../yearSummary'
import type { ProjectRow } from '../../yearRow'
import { percentText } from '../figureText'
import type { ProjectRun } from '../yearRun'
import { lastYears } from './finding'
import type { Finding, FindingLimits } from './finding'

/** 执行率 low some years running; a year that is not filled is not one that spent nothing. */
export function executionLowAgain({ projectId, name, years }: ProjectRun, limits: FindingLimits): Finding[] {
  const rows = lastYears(years, limits.lowExecutionYears)
  if (!rows?.every(row => isLowExecution(row, limits.lowExecution))) return []
  const rates = rows.map(row => `${row.projectYear.year}年 ${rateText(row)}`).join('，')
  return [
    {
      code: 'execution-low-again',
      projectId,
      years: rows.map(row => row.projectYear.year),
      sentence: `“${name}”连续 ${rows.length} 年执行率低于 ${percentText(limits.lowExecution)}：${rates}。`,
      evidence: rows.map(row => ({
        year: row.projectYear.year,
        about: 'execution-rate',
        figure: rateText(row),
      })),
    },
  ]
}

function rateText({ rate }: ProjectRow): string {
  return rate === undefined ? '未填' : percentText(rate)
}
