/**
 * That a row was taken out of its year's table when the table was revised (已取消). It counts nowhere any more: no verdict,
 * no sum, no list. What was recorded for it is kept, and it is shown where history is.
 */
export interface Retirement {
  /** ISO time. */
  readonly at: string
  /** 依据或原因 as typed, in Chinese; '': nothing was said. */
  readonly reason: string
}
