import type { EntryShow } from '@/domain/entry/entryProgress'
import type { LineStanding } from '@/domain/entry/lineStanding'

/** The state column of 填报. */
export const STANDING_LABELS: Readonly<Record<LineStanding, string>> = {
  typing: '输入中…',
  saving: '保存中…',
  saved: '已保存',
  refused: '未保存',
  failed: '未保存',
  conflict: '未保存',
  found: '已找回，未保存',
  unfilled: '未填',
  'no-target': '—',
  'to-grade': '待评判',
  doubted: '存疑',
  'needs-reason': '待说明',
}

/** What the rows of 填报 can be narrowed to. */
export const ENTRY_SHOW_LABELS: Readonly<Record<EntryShow, string>> = {
  unfilled: '未填',
  'to-grade': '待评判',
  'needs-reason': '待说明',
  doubted: '存疑',
}
