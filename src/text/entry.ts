import { isGrade } from '@/domain/gradeWording'
import type { EntryShow } from '@/domain/entry/entryProgress'
import type { LineStanding } from '@/domain/entry/lineStanding'
import type { ActualMeaning } from '@/domain/entry/settledActual'
import { GRADE_LABELS } from './states'

/** The state column of 填报. */
export const STANDING_LABELS: Readonly<Record<LineStanding, string>> = {
  typing: '输入中…',
  saving: '保存中…',
  saved: '已保存',
  refused: '未保存（填写有误）',
  failed: '未保存（写入失败）',
  conflict: '未保存（别处已改）',
  found: '已找回，未保存',
  unfilled: '未填',
  'no-target': '—',
  'executed-unfilled': '执行数未填',
  'unit-differs': '单位不一致',
  'to-grade': '待评判',
  doubted: '存疑',
  'needs-reason': '待说明',
}

/** The answers to what an actual leaves open. */
export const MEANING_LABELS: Readonly<Record<ActualMeaning, string>> = {
  'as-read': '确认无误',
  zero: '按 0 计',
  none: '按未填计',
}

/** What the rows of 填报 can be narrowed to. */
export const ENTRY_SHOW_LABELS: Readonly<Record<EntryShow, string>> = {
  unfilled: '未填',
  'to-grade': '待评判',
  'needs-reason': '待说明',
  doubted: '存疑',
}

/** Read out once a value is on disk. */
export function savedSentence(name: string, text: string): string {
  return text === '' ? `已保存：${name}，未填` : `已保存：${name}，${wording(text)}`
}

function wording(text: string): string {
  return isGrade(text) ? GRADE_LABELS[text] : text
}
