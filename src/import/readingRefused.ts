import type { Place } from './printedPlace'

/** Why a source is not read at all. */
export type RefusalCode =
  | 'empty'
  | 'unsupported-file'
  | 'undecodable'
  | 'damaged'
  | 'password'
  | 'too-large'
  | 'scanned'
  | 'not-a-target-table'
  | 'other-layout'
  | 'department-table'
  | 'several-tables'
  | 'beginning-missing'
  | 'cut-off'
  | 'unknown-amount-unit'
  | 'failed'

/**
 * A source that is refused rather than guessed at. `message` is for the person: what was found, and what to do next;
 * `at` is where in the text it shows, when there is such a place.
 */
export class ReadingRefused extends Error {
  override readonly name = 'ReadingRefused'
  readonly code: RefusalCode
  readonly at?: Place

  constructor(code: RefusalCode, message: string, at?: Place) {
    super(message)
    this.code = code
    if (at) this.at = at
  }
}
