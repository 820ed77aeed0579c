import { defaultRules } from '@/domain/rules'
import { scoreProject } from '@/domain/scoring/scoreProject'
import type { ProjectRow } from '@/domain/yearRow'

/** Why a project has no 自评总分 in a year: in a word or two, and whole. */
export interface NoTotal {
  readonly brief: string
  readonly reason: string
}

/** undefined `row`: the project does not stand in that year. */
export function whyNoTotal(row: ProjectRow | undefined): NoTotal {
  if (!row) return { brief: '', reason: '该年度没有此项目' }
  const { scored, all, progress, sentences } = scoreProject(row, defaultRules)
  if (all === 0) return { brief: '无指标', reason: '没有可评分的指标' }
  if (scored < all) return { brief: progress, reason: [`指标${progress}`, ...sentences].join('；') }
  return { brief: '执行率未评', reason: sentences.join('；') }
}
