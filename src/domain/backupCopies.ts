/** When an automatic backup (自动备份) is made, in minutes. */
export const COPY_RHYTHM = {
  /** So long after the last change, */
  quiet: 3,
  /** but at latest so long after the first one that is in no backup. */
  longest: 20,
  /** So long after one that failed the next is tried. */
  afterFailure: 10,
  /** A page that is put away copies at once what is in no backup, but not more often than so. */
  putAway: 5,
}

const MINUTE = 60_000

/** What decides when the next automatic backup is made; all ISO times. */
export interface CopyStanding {
  /** Of the first and the last change that are in no backup; undefined: all are. */
  readonly firstSince: string | undefined
  readonly lastSince: string | undefined
  /** Of the last attempt that failed; undefined: the last one went well. */
  readonly failedAt: string | undefined
}

/** In how many milliseconds the next automatic backup is to be made; undefined: nothing has changed since the last. `now` is an ISO time. */
export function copyDelay(
  { firstSince, lastSince, failedAt }: CopyStanding,
  now: string,
): number | undefined {
  if (firstSince === undefined || lastSince === undefined) return undefined
  const { quiet, longest, afterFailure } = COPY_RHYTHM
  const due = Math.min(remaining(lastSince, now, quiet), remaining(firstSince, now, longest))
  return failedAt === undefined ? due : Math.max(due, remaining(failedAt, now, afterFailure))
}

/** What is left of so many minutes that began then; never more than all of them, whatever was done to the clock. */
function remaining(since: string, now: string, minutes: number): number {
  const left = Date.parse(since) + minutes * MINUTE - Date.parse(now)
  return Math.min(Math.max(0, left), minutes * MINUTE)
}

/** Whether a page that is put away (hidden, maybe closed) copies at once; `lastAt` is the ISO time of the last copy. */
export function isCopiedWhenPutAway(
  { batchesSince }: { readonly batchesSince: number },
  lastAt: string | undefined,
  now: string,
): boolean {
  if (batchesSince === 0) return false
  return (
    lastAt === undefined || Math.abs(Date.parse(now) - Date.parse(lastAt)) >= COPY_RHYTHM.putAway * MINUTE
  )
}

/** How many copies (副本) are kept in the folder: the last ones, and the last of each of so many days and months that have one. */
export const COPIES_KEPT = { last: 10, days: 7, months: 12 }

/** Which copies go, given their times as texts that sort (`2026-01-05_093012`). */
export function surplusCopies(times: readonly string[]): string[] {
  const newestFirst = [...times].sort().reverse()
  const kept = new Set([
    ...newestFirst.slice(0, COPIES_KEPT.last),
    ...lastOfEach(newestFirst, time => time.slice(0, 10)).slice(0, COPIES_KEPT.days),
    ...lastOfEach(newestFirst, time => time.slice(0, 7)).slice(0, COPIES_KEPT.months),
  ])
  return newestFirst.filter(time => !kept.has(time))
}

function lastOfEach(newestFirst: readonly string[], spanOf: (time: string) => string): string[] {
  return newestFirst.filter((time, at) => {
    const later = newestFirst[at - 1]
    return later === undefined || spanOf(later) !== spanOf(time)
  })
}
