import type { IndicatorFilter, StateChoice } from '@/domain/indicatorFilter'
import { STATE_LABELS } from './states'

/** Every choice of 完成情况 that a list can be narrowed to. */
export const STATE_CHOICE_LABELS: Readonly<Record<StateChoice, string>> = {
  ...STATE_LABELS,
  unjudged: '未评',
  doubted: '存疑',
  'needs-reason': '待说明',
}

/** What an indicator marked so asks for, in a sentence. */
export const MARK_HINTS = {
  doubted: '有读法尚待人工确认的指标值或完成值',
  'needs-reason': '未达标或部分达成，尚未填写偏差原因',
} as const

/** The whole filter in words: 「项目“工作经费”，年度完成情况“未达标或未填”」; '' when it narrows nothing. */
export function filterSentence(filter: IndicatorFilter, projectName: string): string {
  const { projectId, className, states, about, text } = filter
  const verdict = about === 'annual' ? '年度完成情况' : '周期完成情况'
  const alternatives = states.filter(choice => choice !== 'doubted' && choice !== 'needs-reason')
  const conditions = [
    projectId ? `项目${quoted(projectName)}` : '',
    className ? `类别${quoted(className)}` : '',
    alternatives.length > 0 ? verdict + quoted(alternatives.map(labelOf).join('或')) : '',
    ...states.filter(choice => choice === 'doubted' || choice === 'needs-reason').map(labelOf),
    text.trim() === '' ? '' : `含有${quoted(text.trim())}`,
  ]
  return conditions.filter(condition => condition !== '').join('，')
}

function labelOf(choice: StateChoice): string {
  return STATE_CHOICE_LABELS[choice]
}

function quoted(words: string): string {
  return `“${words}”`
}
