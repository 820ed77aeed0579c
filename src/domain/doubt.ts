/**
 * Something the program read but is not sure of (存疑); a person settles it. A doubt never changes a verdict:
 * the value it belongs to is marked and counted apart.
 */
export interface Doubt {
  /** Stable code in kebab-case, e.g. `amount-column-unknown`. */
  readonly code: string
  /** What is doubtful and why, in Chinese, for the person who settles it. */
  readonly message: string
  /** The place in the source it is about, as printed there, so that it can be found again. */
  readonly where?: string
}
