import { ReadingRefused } from './readingRefused'
import type { TableSource } from './readers/readSource'
import type { ReadingOptions } from './stepwise'
import type { TargetTable } from './targetTable'
import { unexpectedFailure, type ReadAnswer, type ReadRequest } from './workerMessages'

/** Reads a table like `readTargetTable`, in a worker that aborting `signal` ends at once. */
export async function readInWorker(source: TableSource, options: ReadingOptions = {}): Promise<TargetTable> {
  options.signal?.throwIfAborted()
  const worker = startWorker()
  try {
    return await answerOf(worker, source, options)
  } finally {
    worker.terminate()
  }
}

function startWorker(): Worker {
  try {
    return new Worker(new URL('./targetTable.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    throw notStarted()
  }
}

function answerOf(worker: Worker, source: TableSource, options: ReadingOptions): Promise<TargetTable> {
  return new Promise((resolve, reject: (cause: Error) => void) => {
    let answered = false
    worker.addEventListener('message', ({ data: answer }: MessageEvent<ReadAnswer>) => {
      answered = true
      if (answer.kind === 'progress') options.onProgress?.(answer.share)
      else if (answer.kind === 'read') resolve(answer.table)
      else reject(new ReadingRefused(answer.code, answer.message, answer.at))
    })
    // An error before any answer means that the worker's own file could not be loaded.
    worker.addEventListener('error', () => reject(answered ? unexpectedFailure() : notStarted()))
    worker.addEventListener('messageerror', () => reject(unexpectedFailure()))
    options.signal?.addEventListener('abort', () => reject(abortReason(options.signal)), { once: true })
    const request: ReadRequest = { source }
    worker.postMessage(request)
  })
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return reason instanceof Error ? reason : new DOMException('读取已取消', 'AbortError')
}

function notStarted(): ReadingRefused {
  return new ReadingRefused(
    'failed',
    '读取程序未能启动，没有导入任何内容。请刷新页面后重试；如仍然不行，请更换较新的浏览器（如 Edge 或 Chrome）。',
  )
}
