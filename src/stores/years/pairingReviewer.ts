import type { InjectionKey } from 'vue'
import type { ProjectYear } from '@/domain/projectYear'
import { pairingReview, type PairingReview } from '@/domain/years/pairingReview'

/** Which year's pairing is asked about, and all years of its department. */
export interface PairingQuestion {
  readonly years: readonly ProjectYear[]
  readonly after: number
}

/** Works out how a year goes together with those before it. */
export type PairingReviewer = (question: PairingQuestion, signal: AbortSignal) => Promise<PairingReview>

/** How pairing is worked out; absent: in a worker. */
export const pairingReviewerKey: InjectionKey<PairingReviewer> = Symbol('pairingReviewer')

/** In a worker that aborting ends at once; where none can be started, on the page. */
export async function reviewInWorker(question: PairingQuestion, signal: AbortSignal): Promise<PairingReview> {
  signal.throwIfAborted()
  const worker = startWorker()
  if (!worker) return pairingReview(question.years, question.after)
  try {
    return await answerOf(worker, question, signal)
  } finally {
    worker.terminate()
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./pairing.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return undefined
  }
}

function answerOf(worker: Worker, question: PairingQuestion, signal: AbortSignal): Promise<PairingReview> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PairingReview>) => resolve(data))
    // Its file could not be loaded: the page works it out itself.
    worker.addEventListener('error', () => {
      try {
        resolve(pairingReview(question.years, question.after))
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error('the years could not be held against each other'))
      }
    })
    signal.addEventListener('abort', () => reject(new DOMException('已取消', 'AbortError')), { once: true })
    worker.postMessage(question)
  })
}
