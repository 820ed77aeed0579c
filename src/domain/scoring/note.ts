/** What a scored line needs a person to see. */
export type NoteCode =
  | 'on-bound'
  | 'counted-as'
  | 'grade-needed'
  | 'reason-asked'
  | 'far-above'
  | 'overspent'
  | 'typed-differs'
  | 'typed-refused'

/** A remark beside a score (说明), in Chinese; it never changes the score. */
export interface ScoreNote {
  readonly code: NoteCode
  readonly message: string
}
