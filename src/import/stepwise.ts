/** Told how much of a reading is done, as a share from 0 to 1. */
export interface ReadingOptions {
  readonly onProgress?: (share: number) => void
  /** Aborting it ends the reading at the next step with its reason. */
  readonly signal?: AbortSignal
}

/** Called between the large steps of a reading with the share done; waits until the event loop had its turn. */
export type Step = (share: number) => Promise<void>

/** The pause between steps: reports progress, lets others run, and ends the reading once it was aborted. */
export function stepwise({ onProgress, signal }: ReadingOptions): Step {
  return async share => {
    signal?.throwIfAborted()
    onProgress?.(share)
    await new Promise(resume => setTimeout(resume))
    signal?.throwIfAborted()
  }
}
