import { shallowRef } from 'vue'
import type { SourcePlace } from '@/domain/importReview'
import { ReadingRefused } from '@/import/readingRefused'
import type { TableSource } from '@/import/readers/readSource'
import type { ReadingOptions } from '@/import/stepwise'
import type { TargetTable } from '@/import/targetTable'

/** Reads a table, in a worker in the browser and directly in tests. */
export type TableReader = (source: TableSource, options: ReadingOptions) => Promise<TargetTable>

/** Why nothing was read, for the person to put right. */
export interface Refusal {
  readonly message: string
  readonly place?: SourcePlace
}

const UNEXPECTED =
  '读取时发生意外错误，未读出任何内容，也未保存。请重试；如再次出现，请将此提示告知维护人员。'

/** One reading at a time, with its progress; it can be cancelled. */
export function useReading(read: TableReader) {
  /** Share done, 0 to 1; undefined: nothing is being read. */
  const share = shallowRef<number>()
  const refusal = shallowRef<Refusal>()
  let running: AbortController | undefined

  /** undefined: refused (see `refusal`) or cancelled. */
  async function start(source: TableSource): Promise<TargetTable | undefined> {
    running?.abort()
    const current = new AbortController()
    const { signal } = current
    running = current
    share.value = 0
    refusal.value = undefined
    const onProgress = (done: number) => {
      if (running === current) share.value = done
    }
    try {
      const table = await read(source, { onProgress, signal })
      return signal.aborted ? undefined : table
    } catch (cause) {
      if (!signal.aborted) refusal.value = refusalOf(cause)
      return undefined
    } finally {
      if (running === current) stop()
    }
  }

  function stop(): void {
    share.value = undefined
    running = undefined
  }

  function cancel(): void {
    running?.abort()
    stop()
  }

  return { share, refusal, start, cancel }
}

function refusalOf(cause: unknown): Refusal {
  if (!(cause instanceof ReadingRefused)) return { message: UNEXPECTED }
  return { message: cause.message, ...(cause.at && { place: cause.at }) }
}
