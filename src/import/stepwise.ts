/** Told how much of a reading is done, as a share from 0 to 1. */
export interface ReadingOptions {
  readonly onProgress?: (share: number) => void
  /** Aborting it ends the reading at the next step with its reason. */
  readonly signal?: AbortSignal
}

/** Called between the large steps of a reading with the share done; leaves the event loop its turn if it took long. */
export type Step = (share: number) => Promise<void>

// Milliseconds that a reading may take from the page at a stretch: less than a frame. Most tables need no pause at all.
const STRETCH = 12

/** The pause between steps: reports progress, lets others run, and ends the reading once it was aborted. */
export function stepwise({ onProgress, signal }: ReadingOptions): Step {
  let resumedAt = performance.now()
  return async share => {
    signal?.throwIfAborted()
    onProgress?.(share)
    if (performance.now() - resumedAt > STRETCH) {
      await new Promise(resume => setTimeout(resume))
      resumedAt = performance.now()
    }
    signal?.throwIfAborted()
  }
}
