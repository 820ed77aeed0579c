import type { Batch, BatchSource } from '@/domain/batch'

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
