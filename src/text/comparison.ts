import type { Actual } from '@/domain/actual'
import { quantityText } from '@/domain/notation/describe'
import type { Effect } from '@/domain/years/change'
import type { ActualChange } from '@/domain/years/compareActuals'
import type { IndicatorComparison, Presence } from '@/domain/years/compareIndicators'
import type { TargetChange } from '@/domain/years/compareTargets'
import type { ComparisonChoice } from '@/domain/years/comparisonFilter'
import type { Evidence } from '@/domain/years/findings'

/** What became of a target (指标值), in a word. */
export const TARGET_CHANGE_LABELS: Readonly<Record<TargetChange, string>> = {
  same: '未变',
  renotated: '仅改写法',
  raised: '提高',
  lowered: '降低',
  reworded: '表述改变',
  'unit-changed': '单位改变',
  'kind-changed': '性质改变',
}

/** The same in a sentence. */
export const TARGET_CHANGE_HINTS: Readonly<Record<TargetChange, string>> = {
  same: '两年要求相同',
  renotated: '只是写法不同，要求没有改变',
  raised: '比前一年度更难达到',
  lowered: '比前一年度更容易达到',
  reworded: '文字不同，要求是否提高须由人工判断',
  'unit-changed': '两年的计量单位不能换算，无法比较高低',
  'kind-changed': '指标值的类型或方向不同，无法比较高低',
}

export const PRESENCE_LABELS: Readonly<Record<Presence, string>> = {
  kept: '延续',
  added: '新增',
  retired: '取消',
}

/** Several rows that share one of the other year; one to one is said by nothing. */
export const PAIRING_LABELS: Readonly<Record<Exclude<IndicatorComparison['pairing'], 'one-to-one'>, string>> =
  {
    split: '一拆多',
    merged: '多合一',
  }

/** Whether a figure, or a verdict (完成情况), changed for good or bad. */
export const EFFECT_LABELS: Readonly<Record<Effect, string>> = {
  better: '好转',
  worse: '变差',
  same: '持平',
  neither: '变化',
}

/** What the rows of two years can be narrowed to. */
export const COMPARISON_CHOICE_LABELS: Readonly<Record<ComparisonChoice, string>> = {
  all: '全部',
  changed: '目标有变',
  worse: '变差',
  better: '好转',
  renamed: '改名',
  ...PRESENCE_LABELS,
  raised: '目标提高',
  lowered: '目标降低',
  reworded: '目标表述改变',
  'kind-changed': '目标性质改变',
  'unit-changed': '目标单位改变',
  renotated: '目标仅改写法',
  same: '目标未变',
}

/** What a figure is that a finding rests on. */
export const EVIDENCE_LABELS: Readonly<Record<Evidence['about'], string>> = {
  target: '目标值',
  actual: '完成值',
  gap: '差距',
  budget: '预算',
  'execution-rate': '执行率',
  'mean-attainment': '平均完成率',
}

/** 「增加 3 批次」, 「下降 2 个百分点」, 「提前 5 天」, 「持平」. */
export function actualChangeText({ change, unit }: ActualChange, kind: Actual['kind'] | undefined): string {
  if (Number(change) === 0) return '持平'
  const isMore = !change.startsWith('-')
  const size = change.replace(/^-/u, '')
  if (kind === 'date') return `${isMore ? '推后' : '提前'} ${quantityText(size, unit)}`
  if (unit === '%') return `${isMore ? '上升' : '下降'} ${quantityText(size, '个百分点')}`
  return `${isMore ? '增加' : '减少'} ${quantityText(size, unit)}`
}

/** Why two actuals cannot be held against each other, in a sentence. */
export function noActualChange(before: Actual | undefined, after: Actual | undefined): string {
  const isBlank = (actual: Actual | undefined) => actual === undefined || actual.kind === 'none'
  if (isBlank(before) || isBlank(after)) return '有一年未填，不能比较'
  if (before?.kind === 'words' || after?.kind === 'words') return '文字表述的完成值不计增减'
  return '两年的计量单位或类型不同，不能比较'
}

/** Said where the years show nothing to look at; what is not judged yet (未评) may still show something. */
export function nothingFound(unjudged: number): string {
  const rest = unjudged === 0 ? '' : `两年尚有 ${unjudged} 项次未评，填报后可能有新的发现。`
  return `没有按规则需要关注的情况。${rest}`
}
