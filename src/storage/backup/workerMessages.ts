import { BackupRefused, type RefusalCode } from './backupRefused'
import type { BackupAnswers, BackupTask, TaskName } from './backupTask'

/** What the page says to the worker: the task first, and that it be given up where that is still possible. */
export type PageMessage =
  | { readonly kind: 'task'; readonly database: string; readonly task: BackupTask }
  | { readonly kind: 'cancel' }

/** What the worker answers; an error does not keep its class on the way, so a refusal travels as plain values. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'answer'; readonly answer: BackupAnswers[TaskName] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  /** Given up before anything was changed. */
  | { readonly kind: 'cancelled' }

/** A failure that no rule foresaw. */
export function unexpectedFailure(): BackupRefused {
  return new BackupRefused(
    'failed',
    '处理备份时发生意外错误，已保存的数据没有改变。请刷新页面后重试；如再次出现，请将此提示告知维护人员。',
  )
}
