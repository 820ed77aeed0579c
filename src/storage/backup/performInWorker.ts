import { BackupRefused } from './backupRefused'
import type { BackupAnswers, BackupTask, TaskName } from './backupTask'
import { unexpectedFailure, type PageMessage, type WorkerMessage } from './workerMessages'
import type { Working } from './writeBackup'

/** Tasks that change what is kept: the worker itself gives them up, so that it is known whether they were done. */
const WRITING: ReadonlySet<TaskName> = new Set(['restore', 'restore-snapshot', 'daily-snapshot', 'clear'])

/** Does one thing asked of backups in a worker. Aborting the signal gives it up where it is not yet done. */
export async function performInWorker(
  database: string,
  task: BackupTask,
  working: Working,
): Promise<BackupAnswers[TaskName]> {
  working.signal?.throwIfAborted()
  const worker = startWorker()
  try {
    return await answerOf(worker, { kind: 'task', database, task }, working)
  } finally {
    worker.terminate()
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    throw notStarted()
  }
}

function answerOf(
  worker: Worker,
  message: Extract<PageMessage, { kind: 'task' }>,
  { onProgress, signal }: Working,
): Promise<BackupAnswers[TaskName]> {
  return new Promise((resolve, reject: (cause: Error) => void) => {
    let answered = false
    worker.addEventListener('message', ({ data: answer }: MessageEvent<WorkerMessage>) => {
      answered = true
      if (answer.kind === 'progress') onProgress?.(answer.share)
      else if (answer.kind === 'answer') resolve(answer.answer)
      else if (answer.kind === 'cancelled') reject(abortReason(signal))
      else reject(new BackupRefused(answer.code, answer.message))
    })
    // An error before any answer means that the worker's own file could not be loaded.
    worker.addEventListener('error', () => reject(answered ? unexpectedFailure() : notStarted()))
    worker.addEventListener('messageerror', () => reject(unexpectedFailure()))
    const cancel = () => {
      if (WRITING.has(message.task.name)) worker.postMessage({ kind: 'cancel' } satisfies PageMessage)
      else reject(abortReason(signal))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.postMessage(message)
  })
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new DOMException('已取消', 'AbortError')
}

/** The program's own files for backups could not be loaded. */
export function notStarted(): BackupRefused {
  return new BackupRefused(
    'failed',
    '备份程序未能启动，已保存的数据没有改变。请刷新页面后重试；如仍然不行，请更换较新的浏览器（如 Edge 或 Chrome）。',
  )
}
