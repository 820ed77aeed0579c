import type { Offer, Pair } from '../years/pairing'

/** What a person said of two rows that may be the same under another name: 'same' 同一项, 'other' 不是同一项. */
export type RenameDecision = 'same' | 'other'

/** The decisions so far, by the key of the question. */
export type RenameDecisions = ReadonlyMap<string, RenameDecision>

/** Whether a kept row and one of the new table are the same: more than a guess only once a person said so. */
export interface RenameQuestion<Before, After> {
  readonly key: string
  readonly before: Before
  readonly after: After
  /** 0 to 1. */
  readonly similarity: number
  /** undefined: still open; neither row has any other line meanwhile. */
  readonly decision: RenameDecision | undefined
}

/** Key of the question whether two rows are the same. */
export function renameKey({ before, after }: Pair): string {
  return `${before}~${after}`
}

/** A question by the ids of its rows. */
export type OfferedRename = Offer & Pick<RenameQuestion<unknown, unknown>, 'key' | 'decision'>
