import { TargetDatabase } from '../database'
import { BackupRefused } from './backupRefused'
import type { BackupTask } from './backupTask'
import { performTask } from './performTask'
import { unexpectedFailure, type PageMessage, type WorkerMessage } from './workerMessages'

const cancelling = new AbortController()

// Writes, reads and restores one backup away from the page; the page ends the worker afterwards.
self.addEventListener('message', ({ data: message }: MessageEvent<PageMessage>) => {
  if (message.kind === 'cancel') cancelling.abort()
  else void perform(message.database, message.task)
})

async function perform(name: string, task: BackupTask): Promise<void> {
  const database = new TargetDatabase(name)
  const { signal } = cancelling
  try {
    const onProgress = (share: number) => answer({ kind: 'progress', share })
    answer({ kind: 'answer', answer: await performTask(database, task, { onProgress, signal }) })
  } catch (cause) {
    const { code, message } = cause instanceof BackupRefused ? cause : unexpectedFailure()
    answer(signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', code, message })
  } finally {
    database.close()
  }
}

function answer(message: WorkerMessage): void {
  self.postMessage(message)
}
