import type { Threshold } from '../threshold'
import { doubtAbout } from './doubts'

/**
 * Where one target of a file carries a ≥ that was misread as 2 (292%), its counts that begin with 2 are doubtful too: 2124 may
 * be ≥124. Takes all targets of one file and gives them back in their order.
 */
export function withMisreadCounts(thresholds: readonly Threshold[]): Threshold[] {
  if (!thresholds.some(isMisread)) return [...thresholds]
  return thresholds.map(threshold =>
    mayBeMisread(threshold) && !isMisread(threshold)
      ? { ...threshold, doubts: [...threshold.doubts, doubtAbout('misread-operator', threshold.printed)] }
      : threshold,
  )
}

function isMisread({ doubts }: Threshold): boolean {
  return doubts.some(({ code }) => code === 'misread-operator')
}

/** A 2 alone is no sign with a number behind it. */
function mayBeMisread(threshold: Threshold): boolean {
  return threshold.kind === 'number' && !threshold.stated && /^2\d/u.test(threshold.bound)
}
