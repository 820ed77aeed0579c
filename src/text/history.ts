import type { Batch, BatchKind, BatchSource } from '@/domain/batch'
import type { HistoryState } from '@/domain/historyFilter'
import { CHANGE_LABELS } from './changeLabels'

/** How the values of a change came in (来源). */
export const SOURCE_WORDS: Readonly<Record<BatchSource, string>> = {
  typed: '键入',
  imported: '文件导入',
  pasted: '粘贴',
  restored: '备份恢复',
}

/** Where a change stands by now: in force, or undone; '' for 撤销 and 重做 themselves, which are neither. */
export function batchState({ kind, undoneAt }: Pick<Batch, 'kind' | 'undoneAt'>): '有效' | '已撤销' | '' {
  if (kind === 'undo' || kind === 'redo') return ''
  return undoneAt === undefined ? '有效' : '已撤销'
}

/** Said of a batch that changed no single values: restoring a department puts all of it in place at once. */
export function changedNothing({ kind }: Pick<Batch, 'kind'>): string {
  return kind === 'restore'
    ? '整个部门的内容换成了备份中的内容。恢复之前的内容保存在快照中，可在“备份与恢复”中恢复到那时。'
    : '没有留下内容上的改动。'
}

/** A time by the clock of this computer, in figures that stand under one another: 「2026-01-05 09:00」. */
export function timeText(iso: string): string {
  const at = new Date(iso)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** How much of the history a list shows: 「共 37 次改动」, 「最近的 200 次改动」. */
export function historyCount(shown: number, hasMore: boolean): string {
  return hasMore ? `最近的 ${shown} 次改动` : `共 ${shown} 次改动`
}

/** What a list of the history was narrowed to; '' does not narrow. */
interface Conditions {
  readonly kind: BatchKind | ''
  readonly state: HistoryState
  readonly text: string
  readonly from: string
  readonly to: string
}

/** Heads a printed history: 「变更记录（2025 年度；填报；已撤销；名称含“接待”；2026-01-01 至今）」. */
export function historyHeading(whose: string, { kind, state, text, from, to }: Conditions): string {
  const parts = [
    whose,
    kind === '' ? '' : CHANGE_LABELS[kind],
    state === 'all' ? '' : STATE_WORDS[state],
    text.trim() === '' ? '' : `名称含“${text.trim()}”`,
    from === '' && to === '' ? '' : `${from || '最初'} 至 ${to || '今'}`,
  ]
  return `变更记录（${parts.filter(part => part !== '').join('；')}）`
}

/** What the history can be narrowed to by state. */
export const STATE_WORDS: Readonly<Record<HistoryState, string>> = {
  all: '全部',
  standing: '有效',
  undone: '已撤销',
}
